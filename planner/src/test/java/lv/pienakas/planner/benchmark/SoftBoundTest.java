package lv.pienakas.planner.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import lv.pienakas.planner.plan.Board;
import lv.pienakas.planner.plan.Ledger;
import lv.pienakas.planner.plan.WorkPlan;
import lv.pienakas.planner.problem.Problem;
import lv.pienakas.planner.problem.Problems;
import lv.pienakas.planner.search.Limits;
import lv.pienakas.planner.search.Plan;
import lv.pienakas.planner.search.Planner;
import org.junit.jupiter.api.Test;

class SoftBoundTest {

    /** Whatever plan the prices come from. */
    @Test
    void no_plan_beats_it() {
        for (long seed = 0; seed < 500; seed++) {
            Problem problem = Problems.random(seed);
            Board board = new Board(problem);
            Plan plan = Planner.plan(problem, Limits.moves(500, seed));
            double soft = plan.penalties().soft().doubleValue();

            assertThat(SoftBound.of(new Ledger(WorkPlan.of(board, plan.assignments()))))
                    .as("random problem %d", seed)
                    .isLessThanOrEqualTo(soft + 1e-6);
            assertThat(SoftBound.of(new Ledger(WorkPlan.empty(board))))
                    .as("random problem %d", seed)
                    .isLessThanOrEqualTo(soft + 1e-6);
        }
    }
}
