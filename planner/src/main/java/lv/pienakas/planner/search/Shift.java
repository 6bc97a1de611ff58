package lv.pienakas.planner.search;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import lv.pienakas.planner.plan.Desk;
import lv.pienakas.planner.plan.WorkItem;
import lv.pienakas.planner.plan.WorkPlan;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.move.AbstractMove;

/** One item goes to another desk, and mostly a second one leaves that desk, often for where the first came from. */
final class Shift extends AbstractMove<WorkPlan> {

    private final WorkItem first;
    private final @Nullable Desk firstTo;
    private final @Nullable WorkItem second;
    private final @Nullable Desk secondTo;

    Shift(WorkItem first, @Nullable Desk firstTo, @Nullable WorkItem second, @Nullable Desk secondTo) {
        this.first = first;
        this.firstTo = firstTo;
        this.second = second;
        this.secondTo = secondTo;
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<WorkPlan> scoreDirector) {
        return first.getDesk() != firstTo || (second != null && second.getDesk() != secondTo);
    }

    @Override
    protected AbstractMove<WorkPlan> createUndoMove(ScoreDirector<WorkPlan> scoreDirector) {
        return new Shift(first, first.getDesk(), second, second == null ? null : second.getDesk());
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<WorkPlan> scoreDirector) {
        lay(scoreDirector, first, firstTo);
        if (second != null) {
            lay(scoreDirector, second, secondTo);
        }
    }

    static void lay(ScoreDirector<WorkPlan> scoreDirector, WorkItem item, @Nullable Desk desk) {
        scoreDirector.beforeVariableChanged(item, WorkItem.DESK);
        item.setDesk(desk);
        scoreDirector.afterVariableChanged(item, WorkItem.DESK);
    }

    @Override
    public Shift rebase(ScoreDirector<WorkPlan> destination) {
        return new Shift(
                Objects.requireNonNull(destination.lookUpWorkingObject(first)),
                destination.lookUpWorkingObject(firstTo),
                destination.lookUpWorkingObject(second),
                destination.lookUpWorkingObject(secondTo));
    }

    @Override
    public Collection<?> getPlanningEntities() {
        return second == null ? List.of(first) : List.of(first, second);
    }

    @Override
    public Collection<?> getPlanningValues() {
        return java.util.Arrays.asList(firstTo, secondTo);
    }

    @Override
    public String toString() {
        return first + " -> " + firstTo + (second == null ? "" : ", " + second + " -> " + secondTo);
    }
}
