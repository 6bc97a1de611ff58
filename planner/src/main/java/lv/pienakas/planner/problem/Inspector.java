package lv.pienakas.planner.problem;

import java.util.List;
import java.util.Set;

/**
 * Who may get work.
 *
 * @param unit specialist unit, empty when none is given
 * @param skills what may be done, for example {@code SICKNESS_BENEFIT/CHECK}
 * @param capacity minutes per workday, in the order of the problem's workdays; 0 when absent
 * @param open minutes of started work that the inspector keeps
 */
public record Inspector(String id, String unit, Set<String> skills, List<Integer> capacity, int open) {

    /** Copies the collections. */
    public Inspector {
        skills = Set.copyOf(skills);
        capacity = List.copyOf(capacity);
    }

    /** Minutes over all workdays; whoever has none can get nothing. */
    public long totalCapacity() {
        long sum = 0;
        for (int minutes : capacity) {
            sum += minutes;
        }
        return sum;
    }
}
