package lv.pienakas.planner.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.ProblemFactCollectionProperty;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/**
 * A plan: which item lies on which desk. A copy remembers positions only and makes its items when somebody asks for them, as
 * the solver keeps thousands of copies of which it reads the last.
 */
@PlanningSolution(solutionCloner = WorkPlanCloner.class)
public final class WorkPlan {

    private final Board board;
    private final int[] start;
    private @Nullable List<WorkItem> items;
    private @Nullable Ledger ledger;
    private @Nullable HardMediumSoftLongScore score;

    private WorkPlan(Board board, int[] start) {
        this.board = board;
        this.start = start;
    }

    /** A plan in which only pinned items lie on a desk. */
    public static WorkPlan empty(Board board) {
        return of(board, Map.of());
    }

    /** A plan to go on from; what nobody may have any more is left out of it. */
    public static WorkPlan of(Board board, Map<String, String> assignments) {
        Map<String, Integer> index = new HashMap<>();
        board.desks().forEach(desk -> index.put(desk.getId(), desk.index()));
        int[] start = new int[board.size()];
        for (int i = 0; i < start.length; i++) {
            int desk = index.getOrDefault(
                    assignments.getOrDefault(board.problem().items().get(i).id(), ""), Board.NOBODY);
            start[i] = board.isPinned(i)
                    ? board.assigned(i)
                    : desk != Board.NOBODY && board.mayDo(i, desk) ? desk : Board.NOBODY;
        }
        return new WorkPlan(board, start);
    }

    /** A plan to go on from. */
    public static WorkPlan of(Ledger totals) {
        return new WorkPlan(totals.board(), totals.positions());
    }

    WorkPlan copy() {
        Ledger current = ledger;
        int[] positions;
        if (current != null) {
            positions = current.positions();
        } else if (items == null) {
            positions = start;
        } else {
            positions = items.stream()
                    .mapToInt(item -> {
                        Desk desk = item.getDesk();
                        return desk == null ? Board.NOBODY : desk.index();
                    })
                    .toArray();
        }
        WorkPlan copy = new WorkPlan(board, positions);
        copy.score = score;
        return copy;
    }

    /** What never changes. */
    public Board board() {
        return board;
    }

    /** The items, each with its desk. */
    @PlanningEntityCollectionProperty
    public List<WorkItem> getItems() {
        List<WorkItem> made = items;
        if (made == null) {
            made = new ArrayList<>(start.length);
            for (int i = 0; i < start.length; i++) {
                made.add(board.item(i, start[i] == Board.NOBODY ? null : board.desk(start[i])));
            }
            items = made;
        }
        return made;
    }

    /** The desks. */
    @ProblemFactCollectionProperty
    public List<Desk> getDesks() {
        return board.desks();
    }

    /** Pairs of items that need different inspectors. */
    @ProblemFactCollectionProperty
    public List<FourEyes> getFourEyes() {
        return board.fourEyes();
    }

    /** The solver's score, or null before it was calculated. */
    @PlanningScore
    public @Nullable HardMediumSoftLongScore getScore() {
        return score;
    }

    /** Set by the solver. */
    public void setScore(@Nullable HardMediumSoftLongScore score) {
        this.score = score;
    }

    /** The running totals that follow each change of this plan, or null when nobody keeps them. */
    public @Nullable Ledger ledger() {
        return ledger;
    }

    /** Names the totals that follow each change of this plan. */
    public void keep(@Nullable Ledger totals) {
        this.ledger = totals;
    }

    /** Inspector by item, in the problem's order, without the unassigned. */
    public Map<String, String> assignments() {
        Map<String, String> assignments = new java.util.LinkedHashMap<>();
        for (WorkItem item : getItems()) {
            Desk desk = item.getDesk();
            if (desk != null) {
                assignments.put(item.getId(), desk.getId());
            }
        }
        return assignments;
    }
}
