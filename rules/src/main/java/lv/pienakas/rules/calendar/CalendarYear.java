package lv.pienakas.rules.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The days of one year, counted once so that a term is two look-ups. */
final class CalendarYear {

    private final boolean reviewed;
    private final Map<LocalDate, CalendarDay> special = new HashMap<>();
    private final LocalDate[] workingDays;
    private final int[] workedUntil; // by day of the year: how many working days up to and with it

    CalendarYear(int year, boolean reviewed, Collection<CalendarDay> days) {
        this.reviewed = reviewed;
        days.forEach(day -> special.put(day.day(), day));
        int length = Year.of(year).length();
        List<LocalDate> working = new ArrayList<>();
        this.workedUntil = new int[length + 1];
        for (int i = 1; i <= length; i++) {
            LocalDate day = LocalDate.ofYearDay(year, i);
            if (isWorked(day)) {
                working.add(day);
            }
            workedUntil[i] = working.size();
        }
        this.workingDays = working.toArray(LocalDate[]::new);
    }

    private boolean isWorked(LocalDate day) {
        CalendarDay known = special.get(day);
        return known == null ? !CalendarDay.isWeekend(day) : known.kind() == DayKind.WORKED;
    }

    boolean isReviewed() {
        return reviewed;
    }

    boolean isWorkingDay(LocalDate day) {
        int place = day.getDayOfYear();
        return workedUntil[place] > workedUntil[place - 1];
    }

    /** Working days from the first of January up to and with a day of this year. */
    int workedUntil(LocalDate day) {
        return workedUntil[day.getDayOfYear()];
    }

    int workingDays() {
        return workingDays.length;
    }

    /** @param number 1 is the first working day of the year */
    LocalDate workingDay(int number) {
        return workingDays[number - 1];
    }

    Optional<DayOff> dayOff(LocalDate day) {
        return Optional.ofNullable(special.get(day))
                .filter(known -> known.kind() != DayKind.WORKED)
                .map(known -> new DayOff(day, known.kind(), known.nameLv(), known.nameEn()));
    }
}
