package lv.pienakas.rules.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * A day that is not what its weekday says.
 *
 * @param line of the file that says so, 1-based; 0 where the fixed rules say so
 */
record CalendarDay(LocalDate day, DayKind kind, String nameLv, String nameEn, int line) {

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    boolean isOnWeekend() {
        return isWeekend(day);
    }
}
