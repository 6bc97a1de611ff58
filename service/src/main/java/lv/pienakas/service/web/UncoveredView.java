package lv.pienakas.service.web;

import java.util.List;
import java.util.Map;
import lv.pienakas.planner.explain.Rescue;
import lv.pienakas.service.planning.Uncovered;

/**
 * Work that nobody may do.
 *
 * @param reason code
 * @param train who could be taught
 * @param lend who could come from another unit
 */
record UncoveredView(
        String unitCode,
        String unit,
        String skill,
        String reason,
        String items,
        String minutes,
        String firstDue,
        List<RescueView> train,
        List<RescueView> lend) {

    /** Somebody who could take it, and what it would cost. */
    record RescueView(String inspector, String unit, String price) {}

    /**
     * In words.
     *
     * @param unitOf code of the unit of each inspector
     */
    static UncoveredView of(Uncovered uncovered, Map<String, String> unitOf, Names names) {
        return new UncoveredView(
                uncovered.unit(),
                names.unit(uncovered.unit()),
                names.skill(uncovered.skill()),
                uncovered.reason().name(),
                names.wording().count(uncovered.items()),
                names.wording().count(uncovered.minutes()),
                names.wording().day(uncovered.firstDue()),
                rescues(uncovered.train(), unitOf, names),
                rescues(uncovered.lend(), unitOf, names));
    }

    private static List<RescueView> rescues(List<Rescue> rescues, Map<String, String> unitOf, Names names) {
        return rescues.stream()
                .map(rescue -> new RescueView(
                        rescue.inspector(),
                        names.unit(unitOf.getOrDefault(rescue.inspector(), "")),
                        Prices.late(rescue.lateMinutes(), names.wording())))
                .toList();
    }
}
