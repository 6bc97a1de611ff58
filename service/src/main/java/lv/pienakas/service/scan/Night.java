package lv.pienakas.service.scan;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/**
 * The window of one night in which the scan is to be run.
 *
 * @param day on which it begins, of which the scan is
 * @param end first moment after it
 */
public record Night(LocalDate day, Instant start, Instant end) {

    /**
     * The latest night that has begun.
     *
     * @param at when it begins
     * @param endBy when it ends; not after {@code at}: on the next day
     */
    static Night latest(Instant now, LocalTime at, LocalTime endBy, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Night night = of(today, at, endBy, zone);
        return night.start.isAfter(now) ? of(today.minusDays(1), at, endBy, zone) : night;
    }

    /** The night that begins next. */
    static Night next(Instant now, LocalTime at, LocalTime endBy, ZoneId zone) {
        return of(latest(now, at, endBy, zone).day.plusDays(1), at, endBy, zone);
    }

    private static Night of(LocalDate day, LocalTime at, LocalTime endBy, ZoneId zone) {
        LocalDate last = endBy.isAfter(at) ? day : day.plusDays(1);
        Instant start = reached(day.atTime(at), zone);
        Instant end = reached(last.atTime(endBy), zone);
        // both in the hour that the change of clocks leaves out
        return new Night(
                day,
                start,
                end.isAfter(start) ? end : start.plus(Duration.between(day.atTime(at), last.atTime(endBy))));
    }

    /** When clocks first show this or later. */
    private static Instant reached(LocalDateTime time, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(time);
        return change != null && change.isGap()
                ? change.getInstant()
                : time.atZone(zone).toInstant();
    }

    boolean isOver(Instant now) {
        return !now.isBefore(end);
    }

    boolean isOn(DayOfWeek weekday) {
        return day.getDayOfWeek() == weekday;
    }
}
