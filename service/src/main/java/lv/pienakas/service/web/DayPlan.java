package lv.pienakas.service.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.pienakas.data.casework.OpenItem;
import lv.pienakas.planner.explain.Deadlines;
import lv.pienakas.planner.explain.Overview;
import lv.pienakas.planner.explain.Overview.Load;
import lv.pienakas.planner.explain.OverviewOfPlan;
import lv.pienakas.planner.problem.Inspector;
import lv.pienakas.planner.problem.Item;
import lv.pienakas.service.planning.OpenWork;

/**
 * The plan that is in force, as of one moment.
 *
 * @param late items that will miss their deadline, those due first first
 * @param waiting items that nobody has, likewise
 */
record DayPlan(OpenWork work, Overview overview, List<OpenItem> late, List<OpenItem> waiting) {

    static DayPlan of(OpenWork work) {
        Map<String, String> assignments = assignments(work);
        return new DayPlan(
                work,
                OverviewOfPlan.of(work.problem(), assignments),
                items(Deadlines.late(work.problem(), assignments), work),
                items(
                        work.problem().items().stream()
                                .map(Item::id)
                                .filter(id -> !assignments.containsKey(id))
                                .toList(),
                        work));
    }

    /** Inspector by item. */
    static Map<String, String> assignments(OpenWork work) {
        Map<String, String> assignments = new HashMap<>();
        for (Item item : work.problem().items()) {
            String inspector = item.assigned();
            if (inspector != null) {
                assignments.put(item.id(), inspector);
            }
        }
        return assignments;
    }

    /** The workday that the plan begins with: today, or the next one. */
    LocalDate first() {
        return work.problem().workdays().get(0);
    }

    LocalDate last() {
        return work.problem().workdays().get(work.problem().workdays().size() - 1);
    }

    Map<String, Load> unitLoads() {
        return overview.units().stream().collect(Collectors.toMap(Load::id, Function.identity()));
    }

    Map<String, Load> inspectorLoads() {
        return overview.inspectors().stream().collect(Collectors.toMap(Load::id, Function.identity()));
    }

    Map<String, Long> lateByUnit() {
        return byUnit(late);
    }

    Map<String, Long> waitingByUnit() {
        return byUnit(waiting);
    }

    /** What a manager gave to somebody from the manual queue is the business of that inspector's unit. */
    private Map<String, Long> byUnit(Collection<OpenItem> items) {
        Map<String, String> unitOf =
                work.problem().inspectors().stream().collect(Collectors.toMap(Inspector::id, Inspector::unit));
        return items.stream()
                .collect(Collectors.groupingBy(
                        item -> item.unit().isEmpty()
                                ? unitOf.getOrDefault(String.valueOf(item.inspector()), "")
                                : item.unit(),
                        Collectors.counting()));
    }

    private static List<OpenItem> items(Collection<String> ids, OpenWork work) {
        return Set.copyOf(ids).stream()
                .map(id -> Objects.requireNonNull(work.items().get(id)))
                .sorted(Comparator.comparing(OpenItem::due).thenComparing(OpenItem::workItemId))
                .toList();
    }
}
