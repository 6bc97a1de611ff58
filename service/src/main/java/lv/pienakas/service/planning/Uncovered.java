package lv.pienakas.service.planning;

import java.time.LocalDate;
import java.util.List;
import lv.pienakas.planner.explain.Rescue;

/**
 * Open items that no present inspector may do, or nobody but by hand, of one unit and skill.
 *
 * @param skill {@code SERVICE/STAGE}
 * @param minutes norm time of all of them
 * @param firstDue the earliest day on which one is due
 * @param train inspectors of the unit to whom the skill could be taught, the cheapest first
 * @param lend inspectors of other units who have it, the cheapest first; of the own unit too, where a manager has to give it anew
 */
public record Uncovered(
        String unit,
        String skill,
        Reason reason,
        int items,
        int minutes,
        LocalDate firstDue,
        List<Rescue> train,
        List<Rescue> lend) {

    /** Why nobody may. */
    public enum Reason {
        /** Nobody in the unit has the skill. */
        NO_SKILL,
        /** All who have it are absent throughout. */
        ABSENT,
        /** All who have it and are present lose it before these items are due. */
        SKILL_ENDS,
        /** All who have it and are present must not get these items (four eyes). */
        BARRED,
        /** Some of them the one, some the other. */
        MIXED,
        /** A manager gave it to somebody who is absent throughout, or works here no longer. */
        PINNED,
        /** It is begun by such a one. */
        STARTED
    }

    /** Copies the lists. */
    public Uncovered {
        train = List.copyOf(train);
        lend = List.copyOf(lend);
    }
}
