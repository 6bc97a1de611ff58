package lv.pienakas.planner.problem;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/**
 * What is to be planned. Every id that is referred to exists, ids are unique, and each inspector has one capacity a workday.
 *
 * @param workdays ascending, at least one
 */
public record Problem(List<LocalDate> workdays, List<Inspector> inspectors, List<Item> items) {

    /** Due after the last workday: never late within the horizon. */
    public static final int BEYOND = Integer.MAX_VALUE;

    /** Copies the lists. */
    public Problem {
        workdays = List.copyOf(workdays);
        inspectors = List.copyOf(inspectors);
        items = List.copyOf(items);
    }

    /** The workday by whose end an item is due, from 0; the first one when overdue, or {@link #BEYOND}. */
    public int dueDay(LocalDate due) {
        if (due.isAfter(workdays.get(workdays.size() - 1))) {
            return BEYOND;
        }
        int found = Collections.binarySearch(workdays, due);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }
}
