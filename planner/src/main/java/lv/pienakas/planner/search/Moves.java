package lv.pienakas.planner.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final TakingBack takingBack;
    private final Map<String, Inspector> inspectors = new HashMap<>();

    private Moves(Problem problem, Plan plan) {
        this.problem = problem;
        this.board = new Board(problem);
        this.ledger = new Ledger(WorkPlan.of(board, plan.assignments()));
        this.takingBack = new TakingBack(ledger);
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
     * forced stays. Moves are taken back one by one, the one that pays least first; two that block each other together, as what
     * desks only exchanged or passed on in a small circle.
     *
     * @param gain soft penalty that a move has to spare, and a circle for each of its moves, its own price of {@link Penalties#MOVE} being counted; below 0, down to
     *     -{@link Penalties#MOVE}, it may cost less than that; one that spares late minutes stays
     * @param most moves, forced ones not counted
     */
    public static Plan calm(Problem problem, Plan plan, long gain, int most) {
        Moves moves = new Moves(problem, plan);
        new Calming(moves.ledger, moves.takingBack)
                .calm(gain * moves.board.resolution().unit(), most);
        return Planner.plan(moves.ledger, plan.moves());
    }

    private @Nullable Move move(int index) {
        Item item = problem.items().get(index);
        int now = ledger.deskOf(index);
        if (now == board.assigned(index) && (item.assigned() == null || now != Board.NOBODY)) {
            return null;
        }
        Why forced = forced(item, now);
        TakenBack back = forced == null ? takingBack.of(index) : null;
        return new Move(
                item.id(),
                item.assigned(),
                now == Board.NOBODY ? null : board.desk(now).getId(),
                back != null ? why(item, now, back) : forced != null ? forced : Why.MAKES_WAY,
                back == null ? lateWithNobody(index) : back.price().late(),
                back == null ? 0 : back.price().soft() / board.resolution().unit());
    }

    /** Why whoever has the item can't keep it, whatever lies there; null if that is not so. */
    private @Nullable Why forced(Item item, int now) {
        if (item.assigned() == null) {
            return Why.NEW;
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
        return now == Board.NOBODY ? Why.MAKES_WAY : null;
    }

    private Why why(Item item, int now, TakenBack back) {
        if (back.price().late() > 0) {
            return Why.LESS_LATE;
        }
        return board.desk(now).getId().equals(item.preferred()) ? Why.KNOWS_THE_CASE : Why.EVENER_LOAD;
    }

    /** Minutes late, counted on each workday they are late, if nobody does the item, less those where it lies. */
    private long lateWithNobody(int item) {
        int now = ledger.deskOf(item);
        if (now == Board.NOBODY) {
            return 0;
        }
        ledger.take(item);
        long there = Cost.of(ledger, item, now).late();
        ledger.put(item, now);
        return (long) board.minutes(item) * Math.max(0, board.days() - board.due(item)) - there;
    }
}
