package lv.pienakas.data.quality;

/**
 * How much of the checking of a service is under way.
 *
 * @param ofScan findings drawn from one scan, judged or not
 * @param waiting findings drawn from any scan, not yet judged
 * @param facts facts looked for since a moment
 */
public record Drawn(int ofScan, int waiting, int facts) {}
