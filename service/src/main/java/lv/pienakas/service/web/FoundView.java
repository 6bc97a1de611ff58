package lv.pienakas.service.web;

import java.util.List;
import lv.pienakas.data.detection.FoundRow;

/**
 * A stored finding.
 *
 * @param link address of its explanation
 * @param claimant current personal code
 * @param child current personal code; empty: none
 * @param outcome {@code ENTITLED} or {@code UNKNOWN}
 * @param since first day; empty: unknown
 * @param until last day; empty: open, or unknown
 * @param amount euros; empty: not known
 * @param missing facts in words
 */
record FoundView(
        String link,
        String claimant,
        String child,
        String outcome,
        String since,
        String until,
        String amount,
        List<String> missing) {

    static FoundView of(FoundRow row, Wording wording) {
        return new FoundView(
                "/findings/" + row.service() + "/" + row.claimantId() + "/" + row.childId(),
                row.claimantCode(),
                row.childCode(),
                row.outcome(),
                wording.day(row.since()),
                wording.day(row.until()),
                wording.euros(row.amount()),
                ConditionView.missing(row.missing(), wording));
    }
}
