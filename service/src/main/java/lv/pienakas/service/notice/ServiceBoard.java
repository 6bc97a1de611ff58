package lv.pienakas.service.notice;

import lv.pienakas.data.notice.NoticeCount;
import org.jspecify.annotations.Nullable;

/**
 * How a service's notices stand, and what may leave today.
 *
 * @param open whether its notices may leave at all
 * @param count what has become of them so far
 * @param releasedToday notices and reminders
 * @param configured how many may leave on a day at most
 * @param lastChance that wait for a right which will soon be lost for good
 * @param unit code of the unit that is shortest of time; null: nobody works in any, or the service is closed
 * @param minutesPerDay of that unit that may go into applications; 0 without a unit
 * @param minutesPerApplication norm time of that unit; 0 without a unit
 * @param fitting notices whose applications fit that time; 0 without a unit
 * @param allowed how many may leave today
 */
public record ServiceBoard(
        String service,
        boolean open,
        NoticeCount count,
        int releasedToday,
        int configured,
        int lastChance,
        @Nullable String unit,
        long minutesPerDay,
        int minutesPerApplication,
        int fitting,
        int allowed) {

    static ServiceBoard of(String service, boolean open, NoticeCount count, int releasedToday, Allowance allowance) {
        Room room = allowance.room();
        return new ServiceBoard(
                service,
                open,
                count,
                releasedToday,
                allowance.configured(),
                allowance.lastChance(),
                room == null ? null : room.unit(),
                room == null ? 0 : room.minutesPerDay(),
                room == null ? 0 : room.minutesPerApplication(),
                room == null ? 0 : room.notices(),
                open ? allowance.allowed() : 0);
    }
}
