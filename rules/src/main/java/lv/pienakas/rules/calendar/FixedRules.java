package lv.pienakas.rules.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The holidays that follow from the law alone, section 1 of the law "On Holidays, Commemoration Days and Celebration
 * Days": Jollyday's fixed dates and Easter, and what it lacks. Moved days and the Song Festival follow from no rule.
 */
final class FixedRules {

    private static final MonthDay RESTORATION = MonthDay.of(Month.MAY, 4);
    private static final MonthDay PROCLAMATION = MonthDay.of(Month.NOVEMBER, 18);
    private static final MonthDay CHRISTMAS_EVE = MonthDay.of(Month.DECEMBER, 24);
    private static final int RESTORATION_BEGAN = 2002;
    private static final LocalDate AMENDED = LocalDate.of(2007, 6, 26); // substitutes, and Christmas Eve
    private static final int WHITSUN_AFTER_EASTER = 49;

    private static final HolidayManager LATVIA = jollyday();

    private FixedRules() {}

    /** Holidays and substitute days of a year, in order. */
    static List<CalendarDay> of(int year) {
        Map<LocalDate, CalendarDay> days = new HashMap<>();
        for (Holiday found : LATVIA.getHolidays(Year.of(year))) {
            LocalDate day = found.getDate();
            if (began(day)) {
                add(days, HolidayName.of(found.getPropertiesKey(), day), day);
            }
            if (found.getPropertiesKey().endsWith(HolidayName.EASTER.name())) {
                add(days, HolidayName.WHITSUN, day.plusDays(WHITSUN_AFTER_EASTER));
            }
        }
        LocalDate may = LocalDate.of(year, Month.MAY, 1);
        add(days, HolidayName.MOTHERS_DAY, may.with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.SUNDAY)));
        List<CalendarDay> all = new ArrayList<>(days.values());
        for (CalendarDay holiday : days.values()) {
            if (holiday.isOnWeekend() && givesSubstitute(holiday.day())) {
                all.add(substitute(holiday.day(), days.keySet()));
            }
        }
        return all.stream()
                .sorted((one, other) -> one.day().compareTo(other.day()))
                .toList();
    }

    /** The working day that is off because of a holiday on a weekend. */
    static LocalDate nextWeekday(LocalDate holiday, Collection<LocalDate> holidays) {
        LocalDate day = holiday.plusDays(1);
        while (CalendarDay.isWeekend(day) || holidays.contains(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static CalendarDay substitute(LocalDate holiday, Set<LocalDate> holidays) {
        return new CalendarDay(
                nextWeekday(holiday, holidays),
                DayKind.SUBSTITUTE,
                "Brīvdiena par svētku dienu " + holiday,
                "Day off for the holiday of " + holiday,
                0);
    }

    private static boolean began(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        return !(date.equals(RESTORATION) && day.getYear() < RESTORATION_BEGAN)
                && !(date.equals(CHRISTMAS_EVE) && day.isBefore(AMENDED));
    }

    private static boolean givesSubstitute(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        return (date.equals(RESTORATION) || date.equals(PROCLAMATION)) && !day.isBefore(AMENDED);
    }

    /** Mother's Day may be Whitsun: then the day has both names. */
    private static void add(Map<LocalDate, CalendarDay> days, HolidayName name, LocalDate day) {
        days.merge(
                day,
                new CalendarDay(day, DayKind.HOLIDAY, name.lv(), name.en(), 0),
                (one, other) -> new CalendarDay(
                        day,
                        DayKind.HOLIDAY,
                        one.nameLv() + " / " + other.nameLv(),
                        one.nameEn() + " / " + other.nameEn(),
                        0));
    }

    /** Jollyday and JAXB look for their parts with the thread's loader, which a worker thread may lack. */
    private static HolidayManager jollyday() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(FixedRules.class.getClassLoader());
        try {
            return HolidayManager.getInstance(ManagerParameters.create("lv"));
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
