package lv.pienakas.planner.pick;

import java.util.List;
import java.util.Optional;
import lv.pienakas.planner.pick.Choice.Alternative;
import lv.pienakas.planner.pick.Choice.Cost;
import lv.pienakas.planner.pick.Choice.Reason;
import lv.pienakas.planner.problem.LoadCost;
import lv.pienakas.planner.problem.Penalties;
import org.jspecify.annotations.Nullable;

/**
 * Chooses for one task the inspector with whom the plan's penalties grow least: first late minutes, then load and
 * continuity. The same weights as in the plan, so that the plan rarely has to take a choice back.
 */
public final class GreedyPick {

    private GreedyPick() {}

    /**
     * The best of those who are present and not barred; of equals the lighter load, then the first id.
     *
     * @param candidates inspectors who have the skill, in any order
     * @return empty when nobody may do it
     */
    public static Optional<Choice> pick(Task task, List<Candidate> candidates) {
        Ranking ranking = new Ranking(task);
        for (Candidate candidate : candidates) {
            if (candidate.capacityMinutes() > 0 && !task.notBy().contains(candidate.id())) {
                ranking.add(candidate);
            }
        }
        return ranking.choice();
    }

    /** The best two so far. */
    private static final class Ranking {

        private final Task task;
        private @Nullable Entry best;
        private @Nullable Entry second;
        private int considered;

        Ranking(Task task) {
            this.task = task;
        }

        void add(Candidate candidate) {
            considered++;
            Entry entry = Entry.of(task, candidate);
            if (best == null || entry.compareTo(best) < 0) {
                second = best;
                best = entry;
            } else if (second == null || entry.compareTo(second) < 0) {
                second = entry;
            }
        }

        Optional<Choice> choice() {
            if (best == null) {
                return Optional.empty();
            }
            Alternative next = second == null ? null : new Alternative(second.id(), second.cost());
            return Optional.of(new Choice(best.id(), reason(best, second), best.cost(), next, considered));
        }

        private static Reason reason(Entry best, @Nullable Entry second) {
            if (second == null) {
                return Reason.NOBODY_ELSE;
            }
            if (best.late() < second.late()) {
                return Reason.FEWEST_LATE_MINUTES;
            }
            return best.knowsTheCase() ? Reason.KNOWS_THE_CASE : Reason.LIGHTEST_LOAD;
        }
    }

    /** A candidate with the two parts of what the task would cost there. */
    private record Entry(String id, long late, long soft, double fill, boolean knowsTheCase)
            implements Comparable<Entry> {

        static Entry of(Task task, Candidate candidate) {
            boolean knows = candidate.id().equals(task.preferred());
            long capacity = candidate.capacityMinutes();
            long load = LoadCost.of(candidate.loadMinutes() + task.minutes(), capacity)
                    - LoadCost.of(candidate.loadMinutes(), capacity);
            return new Entry(
                    candidate.id(),
                    late(task, candidate),
                    task.preferred() == null || knows ? load : load + Penalties.CONTINUITY,
                    (double) candidate.loadMinutes() / candidate.capacityMinutes(),
                    knows);
        }

        private static long late(Task task, Candidate candidate) {
            List<Long> rooms = candidate.roomByDay();
            long late = 0;
            for (int day = task.due(); day < rooms.size(); day++) {
                long room = rooms.get(day);
                late += Math.max(0, task.minutes() - Math.max(0, room));
            }
            return late;
        }

        Cost cost() {
            return new Cost(late, soft);
        }

        @Override
        public int compareTo(Entry other) {
            int byLate = Long.compare(late, other.late);
            int bySoft = byLate != 0 ? byLate : Long.compare(soft, other.soft);
            int byFill = bySoft != 0 ? bySoft : Double.compare(fill, other.fill);
            return byFill != 0 ? byFill : id.compareTo(other.id);
        }
    }
}
