package lv.pienakas.planner.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.pienakas.planner.problem.Penalties;

/**
 * Who gets what.
 *
 * @param assignments inspector by item, in the problem's order
 * @param unassigned items that nobody may get, each with the reason
 * @param penalties recomputed from the problem and the assignments
 * @param moves how many moves the search tried
 */
public record Plan(Map<String, String> assignments, List<Unassigned> unassigned, Penalties penalties, long moves) {

    /** Copies the collections. */
    public Plan {
        assignments = Collections.unmodifiableMap(new LinkedHashMap<>(assignments));
        unassigned = List.copyOf(unassigned);
    }

    /**
     * An item without an inspector.
     *
     * @param reason an English sentence
     */
    public record Unassigned(String item, String reason) {}
}
