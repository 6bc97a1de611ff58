package lv.pienakas.planner.synthetic;

/** Stages of a case with their share of work items and mean norm time; all together 22 minutes on average. */
enum Stage {
    ENTRY(30, 12, 70),
    CHECK(40, 32, 100),
    REVIEW(20, 22, 60),
    PAYMENT(10, 12, 50);

    private final int share;
    private final int minutes;
    private final int skilled;

    Stage(int share, int minutes, int skilled) {
        this.share = share;
        this.minutes = minutes;
        this.skilled = skilled;
    }

    /** Percent of work items. */
    int share() {
        return share;
    }

    /** Mean norm time. */
    int minutes() {
        return minutes;
    }

    /** Percent of a unit's inspectors who may do it. */
    int skilled() {
        return skilled;
    }
}
