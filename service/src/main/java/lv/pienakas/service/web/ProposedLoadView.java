package lv.pienakas.service.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.pienakas.data.planning.ProposedLoad;

/**
 * Load of an inspector or a unit before and after.
 *
 * @param imagined how much of what is after is imagined, in words; empty: nothing
 */
record ProposedLoadView(String name, String unit, LoadView before, LoadView after, String imagined) {

    static ProposedLoadView of(ProposedLoad load, Names names) {
        return of(names.inspector(load.inspector()), names.unit(load.unit()), load, names.wording());
    }

    /** Sums by unit, in the order in which the units come first. */
    static List<ProposedLoadView> units(List<ProposedLoad> loads, Names names) {
        Map<String, ProposedLoad> sums = new LinkedHashMap<>();
        loads.forEach(load -> sums.merge(load.unit(), load, ProposedLoadView::sum));
        return sums.values().stream()
                .map(sum -> of(names.unit(sum.unit()), "", sum, names.wording()))
                .toList();
    }

    private static ProposedLoadView of(String name, String unit, ProposedLoad load, Wording wording) {
        return new ProposedLoadView(
                name,
                unit,
                LoadView.of(load.minutesBefore(), load.capacity(), load.lateBefore(), wording),
                LoadView.of(load.minutesAfter(), load.capacity(), load.lateAfter(), wording),
                load.imaginedItems() == 0
                        ? ""
                        : wording.text(
                                "proposal.imagined",
                                wording.count(load.imaginedItems()),
                                wording.count(load.imaginedMinutes())));
    }

    private static ProposedLoad sum(ProposedLoad one, ProposedLoad other) {
        return new ProposedLoad(
                "",
                one.unit(),
                one.capacity() + other.capacity(),
                one.minutesBefore() + other.minutesBefore(),
                one.minutesAfter() + other.minutesAfter(),
                one.lateBefore() + other.lateBefore(),
                one.lateAfter() + other.lateAfter(),
                one.imaginedItems() + other.imaginedItems(),
                one.imaginedMinutes() + other.imaginedMinutes());
    }
}
