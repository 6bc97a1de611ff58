package lv.pienakas.planner.search;

import java.math.BigInteger;
import java.util.function.IntPredicate;
import lv.pienakas.planner.plan.Board;
import lv.pienakas.planner.plan.Ledger;
import lv.pienakas.planner.problem.LoadCost;

/**
 * The last look at a plan: nothing lies nowhere that somebody may get, no move that is better taken back stays, and no item is
 * left that would be better elsewhere. Each change improves the plan, so that it ends. When it is late, the last is left out.
 */
final class Polishing {

    /** Beyond it, looking at every item and desk would take longer than it is worth; moves are taken back all the same. */
    private static final long MOST_PLACES = 5_000_000;

    private static final int MOST_THOROUGH_PASSES = 20;

    private final Ledger ledger;
    private final Board board;
    private final Watch watch;
    private final boolean thorough;

    Polishing(Ledger ledger, Watch watch) {
        this.ledger = ledger;
        this.watch = watch;
        this.board = ledger.board();
        long places = 0;
        for (int item = 0; item < board.size(); item++) {
            places += board.candidates(item).length;
        }
        this.thorough = places <= MOST_PLACES;
    }

    /** Polishes until nothing changes any more. */
    void polish() {
        complete();
        for (int pass = 0; thorough && pass < MOST_THOROUGH_PASSES && pass(this::improve); pass++) {
            complete();
        }
        while (pass(this::takeBack)) {
            complete();
        }
    }

    private void complete() {
        new FirstPlan(ledger, watch).complete();
    }

    private boolean pass(IntPredicate change) {
        boolean changed = false;
        for (int item = 0; item < board.size(); item++) {
            if (ledger.deskOf(item) != Board.NOBODY && !board.isPinned(item)) {
                changed |= change.test(item);
            }
        }
        return changed;
    }

    private boolean improve(int item) {
        return !watch.isLate() && moveToBest(item);
    }

    private boolean moveToBest(int item) {
        int from = ledger.deskOf(item);
        ledger.take(item);
        int best = from;
        Cost bestCost = Cost.of(ledger, item, from);
        for (int desk : board.candidates(item)) {
            if (desk != from && !ledger.isBlocked(item, desk, Board.NOBODY)) {
                Cost cost = Cost.of(ledger, item, desk);
                if (cost.isLessThan(bestCost)) {
                    best = desk;
                    bestCost = cost;
                }
            }
        }
        ledger.put(item, best);
        return best != from;
    }

    /** By the contract's penalties, whatever the solver counts with. */
    private boolean takeBack(int item) {
        int from = ledger.deskOf(item);
        int before = board.assigned(item);
        if (before == Board.NOBODY
                || before == from
                || !board.mayDo(item, before)
                || ledger.isBlocked(item, before, Board.NOBODY)) {
            return false;
        }
        ledger.take(item);
        Cost here = Cost.of(ledger, item, from);
        Cost there = Cost.of(ledger, item, before);
        boolean better = here.late() == there.late()
                ? exactly(item, before).compareTo(exactly(item, from)) < 0
                : there.late() < here.late();
        ledger.put(item, better ? before : from);
        return better;
    }

    /** What an item that lies nowhere would add to the soft penalty of a desk, however absurd the loads. */
    private BigInteger exactly(int item, int desk) {
        long load = ledger.load(desk);
        long capacity = board.desk(desk).capacity();
        return LoadCost.exactly(load + board.minutes(item), capacity)
                .subtract(LoadCost.exactly(load, capacity))
                .add(BigInteger.valueOf(board.contractCost(item, desk)));
    }
}
