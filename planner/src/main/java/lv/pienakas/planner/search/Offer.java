package lv.pienakas.planner.search;

import lv.pienakas.planner.plan.Board;
import lv.pienakas.planner.plan.Ledger;

/** The best way so far to get an item onto a desk: alone, or for an item from there. */
final class Offer {

    private final Ledger ledger;
    private final Board board;
    private final int item;
    private final int from;
    private final int to;
    private final int minutes;
    private final int due;
    private final long ownCost;

    private boolean possible;
    private int exchanged = Board.NOBODY;
    private long late = Long.MAX_VALUE;
    private long soft = Long.MAX_VALUE;

    Offer(Ledger ledger, int item, int from, int to) {
        this.ledger = ledger;
        this.board = ledger.board();
        this.item = item;
        this.from = from;
        this.to = to;
        this.minutes = board.minutes(item);
        this.due = board.due(item);
        this.ownCost = board.itemCost(item, to) - board.itemCost(item, from);
        if (!ledger.isBlocked(item, to, Board.NOBODY)) {
            long change = ledger.lateChange(from, minutes, due, 0, due) + ledger.lateChange(to, 0, due, minutes, due);
            take(Board.NOBODY, change, ownCost + ledger.loadChange(from, -minutes) + ledger.loadChange(to, minutes));
        }
    }

    /** Takes note of an exchange for an item that lies on the wanted desk, if it is the best so far. */
    void exchangeFor(int other) {
        if (board.isPinned(other) || !board.mayDo(other, from)) {
            return;
        }
        int otherMinutes = board.minutes(other);
        int otherDue = board.due(other);
        long change = ownCost + board.itemCost(other, from) - board.itemCost(other, to);
        if (otherMinutes != minutes) {
            change += ledger.loadChange(from, otherMinutes - minutes) + ledger.loadChange(to, minutes - otherMinutes);
        } else if (otherDue == due && change == 0) {
            return;
        }
        long lateChange = ledger.lateChange(from, minutes, due, otherMinutes, otherDue)
                + ledger.lateChange(to, otherMinutes, otherDue, minutes, due);
        boolean better = lateChange < late || (lateChange == late && change < soft);
        if (better && !ledger.isBlocked(item, to, other) && !ledger.isBlocked(other, from, item)) {
            take(other, lateChange, change);
        }
    }

    private void take(int other, long lateChange, long softChange) {
        possible = true;
        exchanged = other;
        late = lateChange;
        soft = softChange;
    }

    boolean isPossible() {
        return possible;
    }

    int item() {
        return item;
    }

    int to() {
        return to;
    }

    /** The item that goes the other way, or {@link Board#NOBODY}. */
    int exchanged() {
        return exchanged;
    }
}
