package lv.pienakas.planner.search;

import java.util.Objects;
import lv.pienakas.planner.plan.Board;
import lv.pienakas.planner.plan.Desk;
import lv.pienakas.planner.plan.Ledger;
import lv.pienakas.planner.plan.WorkItem;
import lv.pienakas.planner.plan.WorkPlan;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.phase.custom.CustomPhaseCommand;

/** Completes and polishes the plan that the solver starts from, so that even no time to search leaves a good one. */
final class FirstPlanPhase implements CustomPhaseCommand<WorkPlan> {

    @Override
    public void changeWorkingSolution(ScoreDirector<WorkPlan> scoreDirector) {
        WorkPlan plan = scoreDirector.getWorkingSolution();
        Ledger ahead = new Ledger(plan);
        new Polishing(ahead).polish();
        Board board = plan.board();
        for (WorkItem item : plan.getItems()) {
            int index = ahead.deskOf(item.index());
            Desk desk = index == Board.NOBODY ? null : board.desk(index);
            if (!Objects.equals(desk, item.getDesk())) {
                Shift.lay(scoreDirector, item, desk);
            }
        }
        scoreDirector.triggerVariableListeners();
    }
}
