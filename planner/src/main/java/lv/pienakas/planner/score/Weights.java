package lv.pienakas.planner.score;

import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** How the solver tells broken rules from items that nobody may get: the contract has no penalty for the latter. */
public final class Weights {

    /** A broken rule outweighs any number of unassigned items. */
    public static final HardMediumSoftLongScore VIOLATION = HardMediumSoftLongScore.ofHard(1_000_000_000L);

    /** An item stays unassigned only where nothing else is possible. */
    public static final HardMediumSoftLongScore UNASSIGNED = HardMediumSoftLongScore.ofHard(1);

    private Weights() {}
}
