package lv.pienakas.planner.plan;

import java.util.Arrays;
import java.util.List;

/**
 * Running totals of a plan: which items lie on which desk, its load, the minutes still free by the end of each workday, and the
 * penalties. Every change costs a few nanoseconds, and so does asking what a change would cost.
 */
public final class Ledger {

    private final Board board;
    private final int days;
    private final int[] deskOf;
    private final int[][] onDesk;
    private final int[] count;
    private final int[] place;
    private final long[] load;
    private final long[] room;
    private final long[] loadCost;
    private final long[] late;

    private long violations;
    private int unassigned;
    private long medium;
    private long soft;

    /** The totals of a plan; they follow its changes only when told. */
    public Ledger(WorkPlan plan) {
        this.board = plan.board();
        this.days = board.days();
        this.deskOf = new int[board.size()];
        this.place = new int[board.size()];
        this.onDesk = new int[board.deskCount()][8];
        this.count = new int[board.deskCount()];
        this.load = new long[board.deskCount()];
        this.loadCost = new long[board.deskCount()];
        this.late = new long[board.deskCount()];
        this.room = new long[board.deskCount() * days];
        Arrays.fill(deskOf, Board.NOBODY);
        unassigned = board.size();
        for (int i = 0; i < board.deskCount(); i++) {
            Desk desk = board.desk(i);
            load[i] = desk.inspector().open();
            for (int day = 0; day < days; day++) {
                room[i * days + day] = desk.room(day);
                late[i] += Math.max(0, -desk.room(day));
            }
            loadCost[i] = desk.loadCost(load[i]);
            medium += late[i];
            soft += loadCost[i];
        }
        List<WorkItem> items = plan.getItems();
        for (int i = 0; i < items.size(); i++) {
            Desk desk = items.get(i).getDesk();
            if (desk != null) {
                put(i, desk.index());
            }
        }
    }

    /** Lays an item that lies nowhere onto a desk. */
    public void put(int item, int desk) {
        violations += broken(item, desk);
        unassigned--;
        deskOf[item] = desk;
        if (count[desk] == onDesk[desk].length) {
            onDesk[desk] = Arrays.copyOf(onDesk[desk], 2 * count[desk]);
        }
        place[item] = count[desk];
        onDesk[desk][count[desk]++] = item;
        soft += board.itemCost(item, desk);
        weigh(item, desk, board.minutes(item));
    }

    /** Takes an item from the desk it lies on. */
    public void take(int item) {
        int desk = deskOf[item];
        deskOf[item] = Board.NOBODY;
        unassigned++;
        violations -= broken(item, desk);
        int last = onDesk[desk][--count[desk]];
        onDesk[desk][place[item]] = last;
        place[last] = place[item];
        soft -= board.itemCost(item, desk);
        weigh(item, desk, -board.minutes(item));
    }

    /** Lays an item onto another desk, or takes it away for {@link Board#NOBODY}. */
    public void move(int item, int desk) {
        if (deskOf[item] != Board.NOBODY) {
            take(item);
        }
        if (desk != Board.NOBODY) {
            put(item, desk);
        }
    }

    private void weigh(int item, int index, long minutes) {
        load[index] += minutes;
        Desk desk = board.desk(index);
        if (!desk.isPresent()) {
            return;
        }
        long cost = desk.loadCost(load[index]);
        soft += cost - loadCost[index];
        loadCost[index] = cost;
        for (int day = board.due(item); day < days; day++) {
            int at = index * days + day;
            long change = Math.max(0, minutes - room[at]) - Math.max(0, -room[at]);
            room[at] -= minutes;
            late[index] += change;
            medium += change;
        }
    }

    /** Rules that an item would break on a desk. */
    private long broken(int item, int desk) {
        long broken = board.mayDo(item, desk) ? 0 : brokenByItself(item, desk);
        for (int partner : board.partners(item)) {
            broken += deskOf[partner] == desk ? 1 : 0;
        }
        return broken + (board.isPinned(item) && board.assigned(item) != desk ? 1 : 0);
    }

    private int brokenByItself(int item, int index) {
        Desk desk = board.desk(index);
        var wanted = board.problem().items().get(item);
        int broken = desk.inspector().skills().contains(wanted.skill()) ? 0 : 1;
        broken += desk.isPresent() ? 0 : 1;
        return broken + (wanted.notBy().contains(desk.getId()) ? 1 : 0);
    }

    /** Whether a partner that needs other eyes lies on the desk; one item may be left out of account. */
    public boolean isBlocked(int item, int desk, int except) {
        for (int partner : board.partners(item)) {
            if (deskOf[partner] == desk && partner != except) {
                return true;
            }
        }
        return false;
    }

    /** Late minutes that a desk would gain if its due work changed: less of one item's, more of another's. */
    public long lateChange(int desk, long less, int lessDue, long more, int moreDue) {
        long change = 0;
        for (int day = Math.min(lessDue, moreDue); day < days; day++) {
            long free = room[desk * days + day];
            long then = free + (day >= lessDue ? less : 0) - (day >= moreDue ? more : 0);
            change += Math.max(0, -then) - Math.max(0, -free);
        }
        return change;
    }

    /** Soft penalty that a desk would gain if its load changed by some minutes. */
    public long loadChange(int desk, long minutes) {
        return board.desk(desk).loadCost(load[desk] + minutes) - loadCost[desk];
    }

    /** What never changes. */
    public Board board() {
        return board;
    }

    /** Desk of an item, or {@link Board#NOBODY}. */
    public int deskOf(int item) {
        return deskOf[item];
    }

    /** How many items lie on a desk. */
    public int countOn(int desk) {
        return count[desk];
    }

    /** One of the items on a desk, from 0; their order changes with every change. */
    public int itemOn(int desk, int position) {
        return onDesk[desk][position];
    }

    /** Minutes of started and planned work on a desk. */
    public long load(int desk) {
        return load[desk];
    }

    /** Late minutes of a desk, counted on each workday they are late. */
    public long late(int desk) {
        return late[desk];
    }

    /** Late minutes of a desk on one workday. */
    public long late(int desk, int day) {
        return Math.max(0, -room[desk * days + day]);
    }

    /** Broken rules. */
    public long violations() {
        return violations;
    }

    /** Items that lie nowhere. */
    public int unassigned() {
        return unassigned;
    }

    /** Late minutes of all desks. */
    public long medium() {
        return medium;
    }

    /** Soft penalty of the plan. */
    public long soft() {
        return soft;
    }

    /** Whether every item lies where it lies in another plan of the same problem. */
    public boolean isSameAs(Ledger other) {
        return Arrays.equals(deskOf, other.deskOf);
    }

    int[] positions() {
        return deskOf.clone();
    }
}
