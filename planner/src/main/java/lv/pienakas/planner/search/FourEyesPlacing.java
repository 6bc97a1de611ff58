package lv.pienakas.planner.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import lv.pienakas.planner.plan.Board;
import lv.pienakas.planner.plan.Ledger;

/**
 * Places items that must not share an inspector with others: always the one with the fewest inspectors left (Brelaz 1979,
 * which never fails on chains and even rings with two inspectors), and where none is left by making way.
 */
final class FourEyesPlacing {

    private static final int MOST_STEPS = 4;
    private static final int MOST_TRIES = 2_000;

    private final Ledger ledger;
    private final Board board;
    private int tries;

    FourEyesPlacing(Ledger ledger) {
        this.ledger = ledger;
        this.board = ledger.board();
    }

    private record Waiting(int item, int free, int partners) {}

    /** Places whatever has partners and lies nowhere; what was in vain is tried again after others have moved. */
    void placeAll() {
        for (int before = Integer.MAX_VALUE; before > ledger.unassigned(); ) {
            before = ledger.unassigned();
            placeOnce();
        }
    }

    private void placeOnce() {
        PriorityQueue<Waiting> queue = new PriorityQueue<>(Comparator.comparingInt(Waiting::free)
                .thenComparing(Comparator.comparingInt(Waiting::partners).reversed())
                .thenComparingInt(Waiting::item));
        for (int item = 0; item < board.size(); item++) {
            if (board.partners(item).length > 0 && ledger.deskOf(item) == Board.NOBODY) {
                queue.add(waiting(item));
            }
        }
        while (!queue.isEmpty()) {
            Waiting next = queue.remove();
            if (ledger.deskOf(next.item()) != Board.NOBODY) {
                continue;
            }
            Waiting now = waiting(next.item());
            if (now.free() != next.free()) {
                queue.add(now);
                continue;
            }
            tries = 0;
            if (place(next.item(), MOST_STEPS)) {
                for (int partner : board.partners(next.item())) {
                    if (ledger.deskOf(partner) == Board.NOBODY) {
                        queue.add(waiting(partner));
                    }
                }
            }
        }
    }

    private Waiting waiting(int item) {
        return new Waiting(item, free(item), board.partners(item).length);
    }

    private int free(int item) {
        int free = 0;
        for (int desk : board.candidates(item)) {
            free += ledger.isBlocked(item, desk, Board.NOBODY) ? 0 : 1;
        }
        return free;
    }

    /** Lays an item onto the best free desk, or onto one from which all its partners can go elsewhere. */
    boolean place(int item, int steps) {
        int best = Board.NOBODY;
        Cost bestCost = Cost.MOST;
        for (int desk : board.candidates(item)) {
            if (!ledger.isBlocked(item, desk, Board.NOBODY)) {
                Cost cost = Cost.of(ledger, item, desk);
                if (cost.isLessThan(bestCost)) {
                    best = desk;
                    bestCost = cost;
                }
            }
        }
        if (best != Board.NOBODY) {
            ledger.put(item, best);
            return true;
        }
        return steps > 0 && makeWay(item, steps);
    }

    private boolean makeWay(int item, int steps) {
        for (int desk : board.candidates(item)) {
            int[] blockers = blockers(item, desk);
            if (canGo(blockers) && tries++ < MOST_TRIES) {
                for (int blocker : blockers) {
                    ledger.take(blocker);
                }
                ledger.put(item, desk);
                if (placeOthers(blockers, steps - 1)) {
                    return true;
                }
                ledger.take(item);
                for (int blocker : blockers) {
                    ledger.put(blocker, desk);
                }
            }
        }
        return false;
    }

    /** All of them or none; only one that is alone may make way in turn, because that can be undone. */
    private boolean placeOthers(int[] items, int steps) {
        int done = 0;
        while (done < items.length && place(items[done], items.length == 1 ? steps : 0)) {
            done++;
        }
        if (done == items.length) {
            return true;
        }
        while (done > 0) {
            ledger.take(items[--done]);
        }
        return false;
    }

    private int[] blockers(int item, int desk) {
        int[] partners = board.partners(item);
        int[] found = new int[partners.length];
        int count = 0;
        for (int partner : partners) {
            if (ledger.deskOf(partner) == desk) {
                found[count++] = partner;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private boolean canGo(int[] items) {
        for (int item : items) {
            if (board.isPinned(item)) {
                return false;
            }
        }
        return true;
    }
}
