package lv.pienakas.service.notice;

import org.jspecify.annotations.Nullable;

/**
 * How many notices and reminders of a service may leave on a day.
 *
 * @param configured at most, whatever else
 * @param room what the units can take on; null: not known
 * @param lastChance notices that wait for a right which will soon be lost for good: they don't wait for free time
 */
record Allowance(int configured, @Nullable Room room, int lastChance) {

    int allowed() {
        return room == null ? configured : Math.min(configured, Math.max(room.notices(), lastChance));
    }
}
