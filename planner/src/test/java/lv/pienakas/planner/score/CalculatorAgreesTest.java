package lv.pienakas.planner.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import lv.pienakas.planner.plan.Board;
import lv.pienakas.planner.plan.Desk;
import lv.pienakas.planner.plan.WorkItem;
import lv.pienakas.planner.plan.WorkPlan;
import lv.pienakas.planner.problem.Penalties;
import lv.pienakas.planner.problem.Problem;
import lv.pienakas.planner.problem.Problems;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.core.api.solver.SolutionManager;
import org.optaplanner.core.api.solver.SolutionUpdatePolicy;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.solver.SolverConfig;

/** The fast calculator, the readable constraints and the plain sum agree on random plans, also absurd ones. */
class CalculatorAgreesTest {

    private final SolutionManager<WorkPlan, HardMediumSoftLongScore> streams =
            SolutionManager.create(SolverFactory.create(new SolverConfig()
                    .withSolutionClass(WorkPlan.class)
                    .withEntityClasses(WorkItem.class)
                    .withConstraintProviderClass(PlanConstraints.class)
                    .withConstraintStreamImplType(ConstraintStreamImplType.BAVET)));

    @Test
    void after_every_change() {
        for (long seed = 0; seed < 150; seed++) {
            Problem problem = Problems.random(seed);
            agreeOn(problem, seed);
            agreeOn(Problems.withMuchTime(problem), seed);
        }
    }

    private void agreeOn(Problem problem, long seed) {
        Random random = new Random(seed);
        WorkPlan plan = WorkPlan.empty(new Board(problem));
        PlanScoreCalculator calculator = new PlanScoreCalculator();
        calculator.resetWorkingSolution(plan);
        for (int round = 0; round < 4; round++) {
            for (int change = 0; change < 10 && !plan.getItems().isEmpty(); change++) {
                change(plan, calculator, random);
            }
            HardMediumSoftLongScore score = calculator.calculateScore();
            assertThat(score).as("seed %d", seed).isEqualTo(byStreams(plan));
            if (plan.board().resolution().isExact()) {
                assertThat(score).as("seed %d", seed).isEqualTo(bySum(problem, plan));
            }
        }
    }

    /** Onto any desk, whether that is allowed or not. */
    private static void change(WorkPlan plan, PlanScoreCalculator calculator, Random random) {
        WorkItem item = plan.getItems().get(random.nextInt(plan.getItems().size()));
        List<Desk> desks = plan.getDesks();
        calculator.beforeVariableChanged(item, WorkItem.DESK);
        item.setDesk(desks.isEmpty() || random.nextInt(5) == 0 ? null : desks.get(random.nextInt(desks.size())));
        calculator.afterVariableChanged(item, WorkItem.DESK);
    }

    private HardMediumSoftLongScore byStreams(WorkPlan plan) {
        return streams.update(plan, SolutionUpdatePolicy.UPDATE_SCORE_ONLY);
    }

    private static HardMediumSoftLongScore bySum(Problem problem, WorkPlan plan) {
        Penalties penalties = Penalties.of(problem, plan.assignments());
        int unassigned = problem.items().size() - plan.assignments().size();
        return HardMediumSoftLongScore.of(
                -penalties.hard() * Weights.VIOLATION.hardScore() - unassigned,
                -penalties.medium(),
                -penalties.soft().longValueExact());
    }
}
