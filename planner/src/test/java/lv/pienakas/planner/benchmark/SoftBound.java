package lv.pienakas.planner.benchmark;

import lv.pienakas.planner.plan.Board;
import lv.pienakas.planner.plan.Desk;
import lv.pienakas.planner.plan.Ledger;

/**
 * What no plan can beat in the whole soft penalty, by Lagrange: each minute of work has a price on each desk; every item takes the
 * desk where its minutes, its case and its move are cheapest together, and every desk takes as much load as pays. That holds for any
 * prices; those of a good plan's loads make it tight. Deadlines and four eyes can only cost more.
 */
final class SoftBound {

    private SoftBound() {}

    static double of(Ledger plan) {
        Board board = plan.board();
        double[] price = new double[board.deskCount()];
        double[] kept = new double[board.deskCount()];
        for (Desk desk : board.desks()) {
            price[desk.index()] = desk.isPresent() ? 2000.0 * plan.load(desk.index()) / desk.capacity() : 0;
            kept[desk.index()] = desk.inspector().open();
        }
        double bound = 0;
        for (int item = 0; item < board.size(); item++) {
            if (board.isPinned(item)) {
                kept[board.assigned(item)] += board.minutes(item);
                bound += board.contractCost(item, board.assigned(item));
            } else if (board.candidates(item).length > board.partners(item).length) {
                // else it may have to stay without anybody, which costs nothing
                bound += cheapest(board, item, price);
            }
        }
        for (Desk desk : board.desks()) {
            if (desk.isPresent()) {
                bound += ofDesk(price[desk.index()], kept[desk.index()], (double) desk.capacity());
            }
        }
        return bound;
    }

    private static double cheapest(Board board, int item, double[] price) {
        double least = Double.MAX_VALUE;
        for (int desk : board.candidates(item)) {
            least = Math.min(least, price[desk] * board.minutes(item) + board.contractCost(item, desk));
        }
        return least;
    }

    /** Its load costs, and what it takes besides what it keeps earns the price; each penalty is rounded down. */
    private static double ofDesk(double price, double kept, double capacity) {
        double load = Math.max(kept, price * capacity / 2000);
        return 1000 * load * load / capacity - price * (load - kept) - 1;
    }
}
