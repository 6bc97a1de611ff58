package lv.pienakas.service.planning;

import java.util.Map;
import lv.pienakas.data.casework.OpenItem;
import lv.pienakas.planner.problem.Problem;
import lv.pienakas.planner.search.Move;

/**
 * Open work as of a moment, as the planner wants it.
 *
 * @param items of the problem by their ids there; without started ones, which stay where they are
 * @param rosterVersion on which capacities and skills rest
 */
public record OpenWork(Problem problem, Map<String, OpenItem> items, long rosterVersion) {

    /** Copies the map. */
    public OpenWork {
        items = Map.copyOf(items);
    }

    /** Why an item moves, as a code. */
    public String why(Move move) {
        return move.why().name();
    }

    /** What a unit's inspector has to be able to do, as a skill of the planner: work stays in its unit. */
    public static String skill(String unit, String skill) {
        return unit + " " + skill;
    }
}
