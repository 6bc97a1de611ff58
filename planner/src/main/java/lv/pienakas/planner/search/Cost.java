package lv.pienakas.planner.search;

import java.util.Comparator;
import lv.pienakas.planner.plan.Ledger;

/** What laying an item onto a desk adds: late minutes first, then soft penalty. */
record Cost(long late, long soft) {

    static final Comparator<Cost> CHEAPEST_FIRST =
            Comparator.comparingLong(Cost::late).thenComparingLong(Cost::soft);
    static final Cost NOTHING = new Cost(0, 0);
    static final Cost MOST = new Cost(Long.MAX_VALUE, Long.MAX_VALUE);

    /** The item must lie nowhere. */
    static Cost of(Ledger ledger, int item, int desk) {
        long minutes = ledger.board().minutes(item);
        int due = ledger.board().due(item);
        return new Cost(
                ledger.lateChange(desk, 0, due, minutes, due),
                ledger.loadChange(desk, minutes) + ledger.board().itemCost(item, desk));
    }

    boolean isLessThan(Cost other) {
        return late < other.late || (late == other.late && soft < other.soft);
    }
}
