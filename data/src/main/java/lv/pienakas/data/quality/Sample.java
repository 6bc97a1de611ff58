package lv.pienakas.data.quality;

/**
 * What inspectors said of the findings of a service by the same rules.
 *
 * @param right of the judged
 * @param waiting drawn, but not yet judged
 */
public record Sample(int judged, int right, int waiting) {}
