package lv.pienakas.planner.score;

import java.util.Objects;
import lv.pienakas.planner.plan.Board;
import lv.pienakas.planner.plan.Desk;
import lv.pienakas.planner.plan.Ledger;
import lv.pienakas.planner.plan.WorkItem;
import lv.pienakas.planner.plan.WorkPlan;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.calculator.IncrementalScoreCalculator;

/** The objective as running totals; {@link PlanConstraints} says the same in sentences. */
public final class PlanScoreCalculator implements IncrementalScoreCalculator<WorkPlan, HardMediumSoftLongScore> {

    private @Nullable WorkPlan plan;
    private @Nullable Ledger ledger;

    @Override
    public void resetWorkingSolution(WorkPlan workingSolution) {
        plan = workingSolution;
        ledger = new Ledger(workingSolution);
        workingSolution.keep(ledger);
    }

    @Override
    public void beforeEntityAdded(Object entity) {
        throw new UnsupportedOperationException("items don't come and go while a plan is made; start a new one");
    }

    @Override
    public void afterEntityAdded(Object entity) {
        beforeEntityAdded(entity);
    }

    @Override
    public void beforeVariableChanged(Object entity, String variableName) {
        WorkItem item = (WorkItem) entity;
        if (item.getDesk() != null) {
            totals().take(item.index());
        }
    }

    @Override
    public void afterVariableChanged(Object entity, String variableName) {
        WorkItem item = (WorkItem) entity;
        Desk desk = item.getDesk();
        totals().move(item.index(), desk == null ? Board.NOBODY : desk.index());
    }

    @Override
    public void beforeEntityRemoved(Object entity) {
        beforeEntityAdded(entity);
    }

    @Override
    public void afterEntityRemoved(Object entity) {
        beforeEntityAdded(entity);
    }

    @Override
    public HardMediumSoftLongScore calculateScore() {
        Ledger totals = totals();
        return HardMediumSoftLongScore.of(
                -totals.violations() * Weights.VIOLATION.hardScore()
                        - totals.unassigned() * Weights.UNASSIGNED.hardScore(),
                -totals.medium(),
                -totals.soft());
    }

    /** The solver's own checks count with a second calculator, which must not keep the plan's totals from then on. */
    private Ledger totals() {
        Ledger totals = Objects.requireNonNull(ledger);
        Objects.requireNonNull(plan).keep(totals);
        return totals;
    }
}
