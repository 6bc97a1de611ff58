package lv.pienakas.planner.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lv.pienakas.planner.problem.Inspector;
import lv.pienakas.planner.problem.Item;
import lv.pienakas.planner.problem.Penalties;
import lv.pienakas.planner.problem.Problem;

/** Which items will be late, when everybody does what is due first first and spreads started work over the workdays. */
public final class Deadlines {

    private Deadlines() {}

    /**
     * Items that will not be done by the end of the workday on which they are due. What nobody has is not among them.
     *
     * @param assignments inspector by item
     */
    public static Set<String> late(Problem problem, Map<String, String> assignments) {
        Map<String, List<Item>> byInspector = new HashMap<>();
        for (Item item : problem.items()) {
            String inspector = assignments.get(item.id());
            if (inspector != null && problem.dueDay(item.due()) != Problem.BEYOND) {
                byInspector.computeIfAbsent(inspector, any -> new ArrayList<>()).add(item);
            }
        }
        Set<String> late = new TreeSet<>();
        for (Inspector inspector : problem.inspectors()) {
            List<Item> items = byInspector.getOrDefault(inspector.id(), new ArrayList<>());
            items.sort(Comparator.comparingInt(item -> problem.dueDay(item.due())));
            long[] room = room(inspector);
            long minutes = 0;
            for (Item item : items) {
                minutes += item.minutes();
                if (minutes > room[problem.dueDay(item.due())]) {
                    late.add(item.id());
                }
            }
        }
        return late;
    }

    /**
     * Items that will not be done by the end of the workday on which they are due: {@link #late}, and what is due within the
     * workdays and lies with nobody, or with somebody who is absent or may not do it.
     *
     * @param assignments inspector by item
     */
    public static Set<String> missed(Problem problem, Map<String, String> assignments) {
        Map<String, String> done = done(problem, assignments);
        Set<String> missed = new TreeSet<>(late(problem, done));
        problem.items().stream()
                .filter(item -> !done.containsKey(item.id()) && problem.dueDay(item.due()) != Problem.BEYOND)
                .forEach(item -> missed.add(item.id()));
        return missed;
    }

    /**
     * Minutes late, counted on each workday they are late, as the plan's penalties count them; and what nobody does counts
     * too, from the day on which it is due.
     *
     * @param assignments inspector by item
     */
    public static long missedMinutes(Problem problem, Map<String, String> assignments) {
        Map<String, String> done = done(problem, assignments);
        int days = problem.workdays().size();
        long minutes = Penalties.of(problem, done).medium();
        for (Item item : problem.items()) {
            if (!done.containsKey(item.id())) {
                minutes += (long) item.minutes() * Math.max(0, days - problem.dueDay(item.due()));
            }
        }
        return minutes;
    }

    /** What lies with somebody who is there and may do it; whom a manager gave something may. */
    private static Map<String, String> done(Problem problem, Map<String, String> assignments) {
        Map<String, Inspector> present = new HashMap<>();
        problem.inspectors().stream().filter(one -> one.totalCapacity() > 0).forEach(one -> present.put(one.id(), one));
        Map<String, String> done = new HashMap<>();
        for (Item item : problem.items()) {
            Inspector one = present.get(assignments.getOrDefault(item.id(), ""));
            if (one != null
                    && (item.pinned()
                            || (one.skills().contains(item.skill())
                                    && !item.notBy().contains(one.id())))) {
                done.put(item.id(), one.id());
            }
        }
        return done;
    }

    /** Minutes until the end of each workday that started work leaves. */
    private static long[] room(Inspector inspector) {
        long capacity = Math.max(1, inspector.totalCapacity());
        long[] room = new long[inspector.capacity().size()];
        long capacityTo = 0;
        for (int day = 0; day < room.length; day++) {
            capacityTo += inspector.capacity().get(day);
            room[day] = capacityTo - inspector.open() * capacityTo / capacity;
        }
        return room;
    }
}
