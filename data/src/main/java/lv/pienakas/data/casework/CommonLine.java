package lv.pienakas.data.casework;

/**
 * The line of the routing table by which most open items of a unit came there.
 *
 * @param unit code; empty: the manual queue
 * @param items that came by it
 * @param line of {@code documents.csv}; 0: none fitted
 */
public record CommonLine(
        String unit, long items, int line, String latvianReason, String englishReason, String reference) {}
