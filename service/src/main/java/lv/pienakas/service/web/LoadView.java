package lv.pienakas.service.web;

import lv.pienakas.planner.explain.Overview.Load;

/**
 * How full somebody's working time is, or a unit's.
 *
 * @param percent of the working time that is taken; empty: there is none
 * @param state in a code, so that no colour has to say it
 * @param late minutes late, counted on each workday they are late; behind: whether there are any
 */
record LoadView(String minutes, String capacity, String percent, State state, String late, boolean behind) {

    /** Working time that is taken up to here leaves something for the unforeseen. */
    private static final double FULL = 0.9;

    /** How full. */
    enum State {
        /** No working time within the horizon. */
        NONE,
        FREE,
        FULL,
        OVER
    }

    /** Nobody is there. */
    static LoadView nobody(Wording wording) {
        return of(0, 0, 0, wording);
    }

    static LoadView of(Load load, Wording wording) {
        return of(load.minutes(), load.capacity(), load.late(), wording);
    }

    static LoadView of(long minutes, long capacity, long late, Wording wording) {
        return new LoadView(
                wording.count(minutes),
                wording.count(capacity),
                capacity == 0 ? "" : wording.wholePercent((double) minutes / capacity),
                state(minutes, capacity),
                wording.count(late),
                late > 0);
    }

    private static State state(long minutes, long capacity) {
        if (capacity == 0) {
            return State.NONE;
        }
        double share = (double) minutes / capacity;
        return share > 1 ? State.OVER : share >= FULL ? State.FULL : State.FREE;
    }
}
