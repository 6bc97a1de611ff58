package lv.pienakas.planner.search;

import lv.pienakas.planner.plan.Board;
import lv.pienakas.planner.plan.Desk;
import lv.pienakas.planner.plan.WorkItem;
import lv.pienakas.planner.plan.WorkPlan;
import lv.pienakas.planner.problem.Penalties;
import lv.pienakas.planner.score.PlanScoreCalculator;
import org.optaplanner.core.api.score.calculator.IncrementalScoreCalculator;
import org.optaplanner.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import org.optaplanner.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;

/** How the solver is put together, in Java: no file to read and no classes to search for. It goes on from a complete plan. */
final class Solvers {

    /** Of what a whole item costs as imbalance: annealing starts just warm enough to get out of a rut. */
    private static final double WARMTH = 0.001;

    /** Where cases are known to inspectors, it starts at a fraction of what that is worth. */
    private static final double WARMTH_WITH_CONTINUITY = 0.5 * Penalties.CONTINUITY;

    private Solvers() {}

    static SolverConfig config(Board board, Limits limits, long seed, EnvironmentMode mode) {
        return new SolverConfig()
                .withSolutionClass(WorkPlan.class)
                .withEntityClasses(WorkItem.class)
                .withEnvironmentMode(mode)
                .withRandomSeed(seed)
                .withScoreDirectorFactory(calculator(PlanScoreCalculator.class))
                .withTerminationConfig(termination(limits))
                .withPhases(search(temperature(board)));
    }

    private static ScoreDirectorFactoryConfig calculator(Class<? extends IncrementalScoreCalculator<?, ?>> type) {
        ScoreDirectorFactoryConfig score = new ScoreDirectorFactoryConfig();
        score.setIncrementalScoreCalculatorClass(type);
        return score;
    }

    private static LocalSearchPhaseConfig search(long temperature) {
        return new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(
                        new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(TargetedMoves.class))
                .withAcceptorConfig(new LocalSearchAcceptorConfig()
                        .withSimulatedAnnealingStartingTemperature("0hard/0medium/" + temperature + "soft"))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
    }

    private static long temperature(Board board) {
        double minutes = 0;
        boolean continuity = false;
        for (int item = 0; item < board.size(); item++) {
            minutes += board.minutes(item);
            continuity |= board.preferred(item) != Board.NOBODY || board.assigned(item) != Board.NOBODY;
        }
        double capacity = 0;
        int present = 0;
        for (Desk desk : board.desks()) {
            capacity += desk.capacity();
            present += desk.isPresent() ? 1 : 0;
        }
        double mean = minutes / Math.max(1, board.size());
        double wholeItem = 2000 * mean * mean / Math.max(1, capacity / Math.max(1, present));
        double warmth = Math.max(WARMTH * wholeItem, continuity ? WARMTH_WITH_CONTINUITY : 1);
        return Math.round(warmth * board.resolution().unit());
    }

    /** Moves alone when they are limited: how far annealing has cooled must not depend on the clock then. */
    private static TerminationConfig termination(Limits limits) {
        return limits.moves() > 0
                ? new TerminationConfig().withScoreCalculationCountLimit(limits.moves())
                : new TerminationConfig().withSpentLimit(limits.time());
    }
}
