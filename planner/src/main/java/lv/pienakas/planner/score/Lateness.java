package lv.pienakas.planner.score;

import java.util.List;
import lv.pienakas.planner.plan.Desk;
import lv.pienakas.planner.plan.WorkItem;

/** Minutes that due work is late, counted on each workday they are late. */
final class Lateness {

    private Lateness() {}

    /** Of a desk with these items; nothing for an absent inspector. */
    static long of(Desk desk, List<WorkItem> items) {
        int days = desk.isPresent() ? desk.inspector().capacity().size() : 0;
        long late = 0;
        for (int day = 0; day < days; day++) {
            long due = 0;
            for (WorkItem item : items) {
                due += item.due() <= day ? item.minutes() : 0;
            }
            late += Math.max(0, due - desk.room(day));
        }
        return late;
    }
}
