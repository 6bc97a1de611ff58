package lv.pienakas.planner.search;

import org.jspecify.annotations.Nullable;

/**
 * An item that a plan takes from one inspector and gives to another. Refusing it alone is meant; where two items that need
 * different inspectors changed places, neither can go back alone, and both are meant.
 *
 * @param from who has it now, or null when nobody has
 * @param to who is to get it, or null when nobody may have it any more
 * @param why what made the plan move it
 * @param lateMinutes what refusing this move would add to the medium penalty; for a forced one how many minutes more would be late
 *     as nobody would do the item
 * @param soft the same for the soft penalty, the price of a move being counted already; negative only with more late minutes; 0
 *     for a forced one
 */
public record Move(
        String item, @Nullable String from, @Nullable String to, Why why, long lateMinutes, long soft) {

    /** Why an item moves. */
    public enum Why {
        /** Nobody has it yet. */
        NEW,
        /** Who has it is absent on all workdays, or no longer there. */
        ABSENT,
        /** Who has it lacks the skill. */
        NO_SKILL,
        /** Who has it must not. */
        BARRED,
        /** Who has it got another item that must not be in the same hands. */
        MAKES_WAY,
        /** Fewer minutes are late. */
        LESS_LATE,
        /** It comes to the inspector who knows the case. */
        KNOWS_THE_CASE,
        /** Loads become more even. */
        EVENER_LOAD;

        /** Whether the item can't stay where it is. */
        public boolean isForced() {
            return this != LESS_LATE && this != KNOWS_THE_CASE && this != EVENER_LOAD;
        }
    }
}
