package lv.pienakas.planner.pick;

import org.jspecify.annotations.Nullable;

/**
 * The inspector for a task, and why.
 *
 * @param cost what giving it to this inspector adds to the plan's penalties
 * @param next the second best inspector, or null when there was no other
 * @param considered how many inspectors could have got it
 */
public record Choice(
        String inspector,
        Reason reason,
        Cost cost,
        @Nullable Alternative next,
        int considered) {

    /** What decided. */
    public enum Reason {
        /** Nobody else may do it. */
        NOBODY_ELSE,
        /** Every other inspector would finish due work later. */
        FEWEST_LATE_MINUTES,
        /** The inspector knows the case, and that outweighs a fuller desk. */
        KNOWS_THE_CASE,
        /** The load rises least here, in proportion to working time. */
        LIGHTEST_LOAD
    }

    /**
     * What an assignment adds to the plan's penalties, in the plan's units.
     *
     * @param lateMinutes minutes late, counted on each workday they are late (medium)
     * @param soft load and continuity (soft)
     */
    public record Cost(long lateMinutes, long soft) {}

    /** An inspector who was not chosen, and what the task would have cost there. */
    public record Alternative(String inspector, Cost cost) {}
}
