package lv.pienakas.planner.search;

import static org.assertj.core.api.Assertions.assertThat;

import lv.pienakas.planner.plan.Board;
import lv.pienakas.planner.plan.WorkPlan;
import lv.pienakas.planner.problem.Problem;
import lv.pienakas.planner.problem.Problems;
import lv.pienakas.planner.score.PlanConstraints;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;

/** The solver checks each score, each move taken back and each copy from scratch, by the readable constraints. */
class FullAssertTest {

    @Test
    void no_move_corrupts_the_score_or_the_best_plan() {
        int changed = 0;
        for (long seed = 0; seed < 60; seed++) {
            changed += search(Problems.random(seed), seed);
        }
        assertThat(changed).isGreaterThan(40);
    }

    @Test
    void nor_does_one_that_is_counted_in_fractions() {
        int inFractions = 0;
        for (long seed = 0; seed < 60; seed++) {
            Problem problem = Problems.withMuchTime(Problems.random(seed));
            int changed = search(problem, seed);
            inFractions += new Board(problem).resolution().unit() > 1 ? changed : 0;
        }
        assertThat(inFractions).isGreaterThan(30);
    }

    /** Whether there is anything in the plan: 0 or 1. */
    private static int search(Problem problem, long seed) {
        WorkPlan plan = WorkPlan.empty(new Board(problem));
        SolverConfig config = Solvers.config(plan.board(), Limits.moves(300, seed), seed, EnvironmentMode.FULL_ASSERT);
        config.getScoreDirectorFactoryConfig()
                .setAssertionScoreDirectorFactory(new ScoreDirectorFactoryConfig()
                        .withConstraintProviderClass(PlanConstraints.class)
                        .withConstraintStreamImplType(ConstraintStreamImplType.BAVET));
        WorkPlan solved = SolverFactory.<WorkPlan>create(config).buildSolver().solve(plan);
        return solved.assignments().isEmpty() ? 0 : 1;
    }
}
