package lv.pienakas.service.web;

import java.util.List;
import java.util.Map;
import lv.pienakas.data.staff.OnDuty;
import lv.pienakas.planner.explain.Overview.Load;
import lv.pienakas.rules.catalogue.Named;

/**
 * The plan of a unit.
 *
 * @param present inspectors who work on the plan's first day
 * @param all inspectors of the unit
 * @param lateItems items that will miss their deadline
 * @param late whether there is any
 * @param waiting items that nobody has
 */
record UnitPlanView(
        String code,
        String name,
        String present,
        String all,
        LoadView load,
        String lateItems,
        boolean late,
        String waiting) {

    /** Units with inspectors or with work, in the catalogue's order. */
    static List<UnitPlanView> of(DayPlan plan, List<OnDuty> people, Names names) {
        Map<String, Load> loads = plan.unitLoads();
        Map<String, Long> late = plan.lateByUnit();
        Map<String, Long> waiting = plan.waitingByUnit();
        return names.catalogue().units().stream()
                .map(Named::code)
                .filter(unit -> late.containsKey(unit)
                        || waiting.containsKey(unit)
                        || people.stream().anyMatch(one -> isOf(unit, one)))
                .map(unit -> of(
                        unit,
                        plan,
                        people.stream().filter(one -> isOf(unit, one)).toList(),
                        loads.get(unit) == null
                                ? LoadView.nobody(names.wording())
                                : LoadView.of(loads.get(unit), names.wording()),
                        late.getOrDefault(unit, 0L),
                        waiting.getOrDefault(unit, 0L),
                        names))
                .toList();
    }

    private static UnitPlanView of(
            String unit, DayPlan plan, List<OnDuty> people, LoadView load, long late, long waiting, Names names) {
        Wording wording = names.wording();
        return new UnitPlanView(
                unit,
                names.unit(unit),
                wording.count(people.stream()
                        .filter(one -> one.minutesOn(plan.first()) > 0)
                        .count()),
                wording.count(people.size()),
                load,
                wording.count(late),
                late > 0,
                wording.count(waiting));
    }

    private static boolean isOf(String unit, OnDuty one) {
        return one.inspector().unit().equals(unit);
    }
}
