package lv.pienakas.service.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lv.pienakas.rules.calendar.WorkingCalendar;

/** The workdays that are looked ahead. */
public final class Horizon {

    /** Two weeks: most deadlines of the law lie within, and nobody plans further by hand. */
    private static final int WORKDAYS = 10;

    private Horizon() {}

    /** Today, or the next workday, and those after it. */
    public static List<LocalDate> from(LocalDate today, WorkingCalendar calendar) {
        List<LocalDate> workdays = new ArrayList<>();
        workdays.add(calendar.plusWorkingDays(today, 0));
        while (workdays.size() < WORKDAYS) {
            workdays.add(calendar.plusWorkingDays(workdays.get(workdays.size() - 1), 1));
        }
        return List.copyOf(workdays);
    }

    /** Workday by whose end something is due: the last one not after the day; the first for what is overdue; -1 beyond. */
    static int dayOf(LocalDate due, List<LocalDate> workdays) {
        if (due.isAfter(workdays.get(workdays.size() - 1))) {
            return -1;
        }
        int found = Collections.binarySearch(workdays, due);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    /** The last day on which something due is likely to be done: not before the first workday, not after the last. */
    public static LocalDate until(LocalDate due, List<LocalDate> workdays) {
        LocalDate first = workdays.get(0);
        LocalDate last = workdays.get(workdays.size() - 1);
        return due.isBefore(first) ? first : due.isAfter(last) ? last : due;
    }
}
