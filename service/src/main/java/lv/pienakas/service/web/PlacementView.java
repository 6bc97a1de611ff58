package lv.pienakas.service.web;

import java.util.List;
import lv.pienakas.planner.explain.Placement;
import lv.pienakas.planner.explain.Placement.Price;

/**
 * Why an item lies where it lies.
 *
 * @param inspector who has it; empty: nobody
 * @param parts what it costs by constraint, in words; empty: nothing
 * @param candidates how many could have it
 */
record PlacementView(
        String inspector, String price, List<String> parts, List<AlternativeView> alternatives, String candidates) {

    /** Somebody else who could have it. */
    record AlternativeView(String inspector, String price, List<String> parts) {}

    static PlacementView of(Placement placement, Wording wording) {
        return new PlacementView(
                QueuedItemView.text(placement.inspector()),
                total(placement.price(), wording),
                parts(placement.price(), wording),
                placement.alternatives().stream()
                        .map(other -> new AlternativeView(
                                other.inspector(), total(other.price(), wording), parts(other.price(), wording)))
                        .toList(),
                wording.count(placement.candidates()));
    }

    private static String total(Price price, Wording wording) {
        if (price.brokenRules() > 0) {
            return wording.counted("rules", price.brokenRules());
        }
        return wording.text(
                "placement.total", Prices.late(price.lateMinutes(), wording), wording.counted("points", price.soft()));
    }

    private static List<String> parts(Price price, Wording wording) {
        return price.byConstraint().entrySet().stream()
                .map(added -> Prices.constraint(added, wording))
                .toList();
    }
}
