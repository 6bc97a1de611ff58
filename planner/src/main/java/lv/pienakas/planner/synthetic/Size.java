package lv.pienakas.planner.synthetic;

/** How large a problem is: a client centre, the agency's benefit staff, and what the planner is built to stand. */
public enum Size {
    /** A few units. */
    S(300, 40, 3),
    /** The 460 who grant and pay benefits, with a day's intake. */
    M(5_000, 460, 11),
    /** Four times as many, with a week's backlog. */
    L(50_000, 2_000, 48);

    private final int items;
    private final int inspectors;
    private final int units;

    Size(int items, int inspectors, int units) {
        this.items = items;
        this.inspectors = inspectors;
        this.units = units;
    }

    /** Number of work items. */
    public int items() {
        return items;
    }

    /** Number of inspectors. */
    public int inspectors() {
        return inspectors;
    }

    int units() {
        return units;
    }
}
