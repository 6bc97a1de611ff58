package lv.pienakas.service.web;

import lv.pienakas.data.quality.EffectRow;
import lv.pienakas.service.quality.Difference;
import lv.pienakas.service.quality.Proportion;

/**
 * Whether notices make people apply.
 *
 * @param told share that applied of the people who were told; empty: there were none
 * @param heldOut the same of those who were held back
 * @param difference in percentage points; empty: one of the groups has nobody
 * @param lower limit of the difference; upper likewise
 */
record EffectView(
        String service,
        String contacted,
        String told,
        String kept,
        String heldOut,
        String difference,
        String lower,
        String upper) {

    static EffectView of(EffectRow row, Wording wording) {
        Proportion told = new Proportion(row.contactedApplied(), row.contacted());
        Proportion kept = new Proportion(row.heldOutApplied(), row.heldOut());
        Difference difference = new Difference(told, kept);
        boolean known = difference.isKnown();
        return new EffectView(
                wording.service(row.service()),
                wording.count(told.of()),
                told.of() == 0 ? "" : wording.percent(told.share()),
                wording.count(kept.of()),
                kept.of() == 0 ? "" : wording.percent(kept.share()),
                known ? wording.points(difference.value()) : "",
                known ? wording.points(difference.lower()) : "",
                known ? wording.points(difference.upper()) : "");
    }
}
