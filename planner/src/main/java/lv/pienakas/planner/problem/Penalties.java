package lv.pienakas.planner.problem;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a plan costs, added up from the problem alone and by no code of the solver: 0 is best, any hard outweighs all medium,
 * any medium all soft.
 *
 * @param hard broken rules
 * @param medium late minutes, counted on each workday they are late
 * @param soft load, continuity and moves
 */
public record Penalties(long hard, long medium, BigInteger soft) {

    /** Soft penalty of an item that is not with the inspector who knows the case. */
    public static final long CONTINUITY = 4_000;

    /** Soft penalty of an item that is not with the inspector who has it now. */
    public static final long MOVE = 20_000;

    /**
     * Adds up what a plan costs.
     *
     * @param assignments inspector by item; items that are not in it are unassigned and cost nothing
     */
    public static Penalties of(Problem problem, Map<String, String> assignments) {
        Map<String, Inspector> inspectors = new HashMap<>();
        problem.inspectors().forEach(inspector -> inspectors.put(inspector.id(), inspector));
        Map<String, long[]> dueByInspector = new HashMap<>();
        int days = problem.workdays().size();
        long hard = 0;
        long items = 0;
        Set<Set<String>> pairs = new HashSet<>();
        for (Item item : problem.items()) {
            String other = item.notSameAs();
            String id = assignments.get(item.id());
            Inspector inspector = id == null ? null : inspectors.get(id);
            if (id == null || inspector == null) {
                continue;
            }
            hard += brokenBy(item, inspector);
            if (other != null && id.equals(assignments.get(other)) && pairs.add(Set.of(item.id(), other))) {
                hard++;
            }
            items += item.preferred() != null && !item.preferred().equals(id) ? CONTINUITY : 0;
            items += item.assigned() != null && !item.assigned().equals(id) ? MOVE : 0;
            long[] due = dueByInspector.computeIfAbsent(id, any -> new long[days + 1]);
            due[Math.min(days, problem.dueDay(item.due()))] += item.minutes();
        }
        long medium = 0;
        BigInteger soft = BigInteger.valueOf(items);
        for (Inspector inspector : problem.inspectors()) {
            long capacity = inspector.totalCapacity();
            if (capacity > 0) {
                long[] due = dueByInspector.getOrDefault(inspector.id(), new long[days + 1]);
                medium += late(inspector, capacity, due);
                long load = inspector.open();
                for (long minutes : due) {
                    load += minutes;
                }
                soft = soft.add(LoadCost.exactly(load, capacity));
            }
        }
        return new Penalties(hard, medium, soft);
    }

    private static int brokenBy(Item item, Inspector inspector) {
        int broken = inspector.skills().contains(item.skill()) ? 0 : 1;
        broken += inspector.totalCapacity() > 0 ? 0 : 1;
        broken += item.notBy().contains(inspector.id()) ? 1 : 0;
        return broken + (item.pinned() && !inspector.id().equals(item.assigned()) ? 1 : 0);
    }

    private static long late(Inspector inspector, long capacity, long[] due) {
        List<Integer> capacities = inspector.capacity();
        long late = 0;
        long capacityTo = 0;
        long dueTo = 0;
        for (int day = 0; day < capacities.size(); day++) {
            capacityTo += capacities.get(day);
            dueTo += due[day];
            long openTo = inspector.open() * capacityTo / capacity;
            late += Math.max(0, openTo + dueTo - capacityTo);
        }
        return late;
    }
}
