package lv.pienakas.planner.pick;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A work item that needs an inspector now.
 *
 * @param minutes norm time, not negative
 * @param due workday by whose end it must be done, from 0 for the first one (also when overdue), or {@link #BEYOND}
 * @param notBy inspectors who must not get it, for example who prepared what is to be reviewed
 * @param preferred the inspector who knows the case, or null
 */
public record Task(
        String id,
        long minutes,
        int due,
        Set<String> notBy,
        @Nullable String preferred) {

    /** Due after the last workday that is looked at: no deadline to keep yet. */
    public static final int BEYOND = Integer.MAX_VALUE;

    /** @throws IllegalArgumentException when the minutes or the due day are negative */
    public Task {
        if (minutes < 0 || due < 0) {
            throw new IllegalArgumentException(
                    "task " + id + " has " + minutes + " minutes, due on workday " + due + "; neither may be negative");
        }
        notBy = Set.copyOf(notBy);
    }
}
