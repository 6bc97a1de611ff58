package lv.pienakas.planner.search;

import java.util.ArrayList;
import java.util.List;
import lv.pienakas.planner.plan.Board;
import lv.pienakas.planner.plan.Ledger;
import lv.pienakas.planner.plan.WorkPlan;
import lv.pienakas.planner.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Takes moves back from a plan, the one that pays least first, until only so many are left. */
public final class CappedMoves {

    private final Ledger ledger;
    private final Board board;

    private CappedMoves(Problem problem, Plan plan) {
        this.board = new Board(problem);
        this.ledger = new Ledger(WorkPlan.of(board, plan.assignments()));
    }

    /**
     * The plan with at most so many items moved from who has them now, where rules allow it: a move that an absence or a
     * missing skill forces stays, and so does one that makes way for another item.
     */
    public static Plan atMost(Problem problem, Plan plan, int moves) {
        CappedMoves capped = new CappedMoves(problem, plan);
        List<Integer> moved = capped.moved();
        while (moved.size() > moves) {
            Integer item = capped.leastPaying(moved);
            if (item == null) {
                break;
            }
            capped.ledger.move(item, capped.board.assigned(item));
            moved.remove(item);
        }
        return Planner.plan(capped.ledger, plan.moves());
    }

    private List<Integer> moved() {
        List<Integer> moved = new ArrayList<>();
        for (int item = 0; item < board.size(); item++) {
            int before = board.assigned(item);
            int now = ledger.deskOf(item);
            if (before != Board.NOBODY && now != Board.NOBODY && now != before && board.mayDo(item, before)) {
                moved.add(item);
            }
        }
        return moved;
    }

    private @Nullable Integer leastPaying(List<Integer> moved) {
        Integer least = null;
        Cost leastPrice = Cost.MOST;
        for (Integer item : moved) {
            int before = board.assigned(item);
            if (!ledger.isBlocked(item, before, Board.NOBODY)) {
                Cost price = priceOfTakingBack(item, ledger.deskOf(item), before);
                if (price.isLessThan(leastPrice)) {
                    least = item;
                    leastPrice = price;
                }
            }
        }
        return least;
    }

    private Cost priceOfTakingBack(int item, int now, int before) {
        ledger.take(item);
        Cost there = Cost.of(ledger, item, before);
        Cost here = Cost.of(ledger, item, now);
        ledger.put(item, now);
        return new Cost(there.late() - here.late(), there.soft() - here.soft());
    }
}
