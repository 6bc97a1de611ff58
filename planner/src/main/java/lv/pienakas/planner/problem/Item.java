package lv.pienakas.planner.problem;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Open work to be dealt out.
 *
 * @param minutes norm time
 * @param due day by which it must be done, on a workday or not
 * @param notBy inspectors who must not get it
 * @param notSameAs item whose inspector must be another one (four eyes, both ways), or null
 * @param preferred inspector who knows the case, or null
 * @param assigned inspector who has it now, or null
 * @param pinned whether it must stay with who has it now
 */
public record Item(
        String id,
        String skill,
        int minutes,
        LocalDate due,
        Set<String> notBy,
        @Nullable String notSameAs,
        @Nullable String preferred,
        @Nullable String assigned,
        boolean pinned) {

    /**
     * Copies the collection.
     *
     * @throws IllegalArgumentException when the item is pinned without being assigned
     */
    public Item {
        notBy = Set.copyOf(notBy);
        if (pinned && assigned == null) {
            throw new IllegalArgumentException("item " + id + " is pinned, but nobody has it");
        }
    }

    /** The same item in other hands. */
    public Item assignedTo(@Nullable String inspector) {
        return new Item(id, skill, minutes, due, notBy, notSameAs, preferred, inspector, pinned);
    }
}
