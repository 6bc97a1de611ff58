package lv.pienakas.planner.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.pienakas.planner.plan.Board;
import lv.pienakas.planner.plan.Ledger;
import lv.pienakas.planner.plan.WorkPlan;
import lv.pienakas.planner.problem.Inspector;
import lv.pienakas.planner.problem.Item;
import lv.pienakas.planner.problem.Penalties;
import lv.pienakas.planner.problem.Problem;
import lv.pienakas.planner.search.Move.Why;
import org.jspecify.annotations.Nullable;

/** What a plan changes, move by move, each with its price; and plans that change less. */
public final class Moves {

    private final Problem problem;
    private final Board board;
    private final Ledger ledger;
    private final Map<String, Inspector> inspectors = new HashMap<>();

    private Moves(Problem problem, Plan plan) {
        this.problem = problem;
        this.board = new Board(problem);
        this.ledger = new Ledger(WorkPlan.of(board, plan.assignments()));
        problem.inspectors().forEach(inspector -> inspectors.put(inspector.id(), inspector));
    }

    /** Moves of a plan of the problem: the forced ones first, then by what they spare. */
    public static List<Move> of(Problem problem, Plan plan) {
        Moves moves = new Moves(problem, plan);
        List<Move> found = new ArrayList<>();
        for (int item = 0; item < moves.board.size(); item++) {
            Move move = moves.move(item);
            if (move != null) {
                found.add(move);
            }
        }
        found.sort(Comparator.comparing((Move move) -> !move.why().isForced())
                .thenComparing(Comparator.comparingLong(Move::lateMinutes).reversed())
                .thenComparing(Comparator.comparingLong(Move::soft).reversed()));
        return found;
    }

    /**
     * The plan without the moves that pay too little, and with at most so many moved, where rules allow it: a move that is
     * forced stays. Moves are taken back one by one, the one that pays least first.
     *
     * @param gain soft penalty that a move has to spare, its own price of {@link Penalties#MOVE} being counted; below 0, down to
     *     -{@link Penalties#MOVE}, it may cost less than that; one that spares late minutes stays
     * @param most moves, forced ones not counted
     */
    public static Plan calm(Problem problem, Plan plan, long gain, int most) {
        Moves moves = new Moves(problem, plan);
        moves.calm(new Cost(0, gain * moves.board.resolution().unit()), most);
        return Planner.plan(moves.ledger, plan.moves());
    }

    private void calm(Cost enough, int most) {
        Map<Integer, Cost> prices = new HashMap<>();
        for (int item = 0; item < board.size(); item++) {
            Why why = why(item);
            if (why != null && !why.isForced()) {
                prices.put(item, price(item));
            }
        }
        while (!prices.isEmpty()) {
            Map.Entry<Integer, Cost> least =
                    Collections.min(prices.entrySet(), Map.Entry.comparingByValue(Cost.CHEAPEST_FIRST));
            if (prices.size() <= most && !least.getValue().isLessThan(enough)) {
                break;
            }
            int item = least.getKey();
            Set<Integer> desks = Set.of(ledger.deskOf(item), board.assigned(item));
            ledger.move(item, board.assigned(item));
            prices.remove(item);
            prices.keySet().removeIf(this::isBlocked);
            prices.replaceAll(
                    (other, price) -> desks.contains(ledger.deskOf(other)) || desks.contains(board.assigned(other))
                            ? price(other)
                            : price);
        }
    }

    private boolean isBlocked(int item) {
        return ledger.isBlocked(item, board.assigned(item), Board.NOBODY);
    }

    /** What taking the move of an item back would add. */
    private Cost price(int item) {
        int now = ledger.deskOf(item);
        ledger.take(item);
        Cost there = Cost.of(ledger, item, board.assigned(item));
        Cost here = Cost.of(ledger, item, now);
        ledger.put(item, now);
        return new Cost(there.late() - here.late(), there.soft() - here.soft());
    }

    private @Nullable Move move(int index) {
        Why why = why(index);
        if (why == null) {
            return null;
        }
        Item item = problem.items().get(index);
        int now = ledger.deskOf(index);
        Cost price = why.isForced() ? new Cost(0, 0) : price(index);
        return new Move(
                item.id(),
                item.assigned(),
                now == Board.NOBODY ? null : board.desk(now).getId(),
                why,
                price.late(),
                price.soft() / board.resolution().unit());
    }

    /** Null for an item that stays. */
    private @Nullable Why why(int index) {
        Item item = problem.items().get(index);
        int now = ledger.deskOf(index);
        String to = now == Board.NOBODY ? null : board.desk(now).getId();
        if (item.assigned() == null) {
            return to == null ? null : Why.NEW;
        }
        if (item.assigned().equals(to)) {
            return null;
        }
        Inspector from = inspectors.get(item.assigned());
        if (from == null || from.totalCapacity() == 0) {
            return Why.ABSENT;
        }
        if (!from.skills().contains(item.skill())) {
            return Why.NO_SKILL;
        }
        if (item.notBy().contains(from.id())) {
            return Why.BARRED;
        }
        if (now == Board.NOBODY || isBlocked(index)) {
            return Why.MAKES_WAY;
        }
        if (price(index).late() > 0) {
            return Why.LESS_LATE;
        }
        return to != null && to.equals(item.preferred()) ? Why.KNOWS_THE_CASE : Why.EVENER_LOAD;
    }
}
