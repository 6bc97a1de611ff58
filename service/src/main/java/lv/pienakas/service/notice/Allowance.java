package lv.pienakas.service.notice;

import org.jspecify.annotations.Nullable;

/**
 * How many notices and reminders of a service may leave on a day.
 *
 * @param configured at most, whatever else
 * @param room what the units can take on; null: not known
 * @param before how many have left on the day
 * @param lastChance notices that wait for a right which will soon be lost for good: they don't wait for free time
 */
record Allowance(int configured, @Nullable Room room, int before, int lastChance) {

    /** On the whole day. */
    int allowed() {
        return Math.min(configured, Math.max(fitting(), before + lastChance));
    }

    /** How many more for which there is free time: beyond them only rights leave that will soon be lost. */
    int free() {
        return Math.max(0, Math.min(configured, fitting()) - before);
    }

    private int fitting() {
        return room == null ? configured : room.notices();
    }
}
