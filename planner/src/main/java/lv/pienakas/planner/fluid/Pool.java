package lv.pienakas.planner.fluid;

/** Work that the same desks may do. */
public final class Pool {

    private final double minutes;
    private final int[] desks;

    /**
     * So many minutes of work.
     *
     * @param desks who may do it, by position; not to be changed afterwards
     */
    public Pool(double minutes, int[] desks) {
        this.minutes = minutes;
        this.desks = desks;
    }

    double minutes() {
        return minutes;
    }

    int[] desks() {
        return desks;
    }
}
