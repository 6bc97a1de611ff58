package lv.pienakas.planner.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lv.pienakas.planner.plan.Board;
import lv.pienakas.planner.plan.Ledger;
import lv.pienakas.planner.plan.WorkPlan;
import lv.pienakas.planner.problem.Penalties;
import lv.pienakas.planner.problem.Problem;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.impl.solver.DefaultSolver;

/** Makes plans. Stateless; each call starts from what it is given. */
public final class Planner {

    private Planner() {}

    /** Plans a problem from nothing but who has which item now. */
    public static Plan plan(Problem problem, Limits limits) {
        return plan(problem, Map.of(), limits);
    }

    /**
     * Goes on from an earlier plan.
     *
     * @param start inspector by item; what has become impossible, and items and inspectors that are no more, are passed over
     */
    public static Plan plan(Problem problem, Map<String, String> start, Limits limits) {
        return plan(problem, start, limits, new Stop());
    }

    /**
     * Goes on from an earlier plan, and can be stopped before its time.
     *
     * @param start inspector by item, as above
     */
    public static Plan plan(Problem problem, Map<String, String> start, Limits limits, Stop stop) {
        Watch watch = new Watch(limits);
        Board board = new Board(problem);
        Ledger first = new Ledger(WorkPlan.of(board, start));
        new Polishing(first, watch).polish();
        if (watch.isOver()) {
            return plan(first, 0);
        }
        List<Searched> searched = limits.threads() == 1
                ? List.of(search(first, watch, limits, limits.seed(), stop))
                : searchSideBySide(first, watch, limits, stop);
        Searched best = searched.get(0);
        long moves = 0;
        for (Searched each : searched) {
            moves += each.moves();
            best = each.isBetterThan(best) ? each : best;
        }
        return plan(best.ledger(), moves);
    }

    private record Searched(Ledger ledger, long moves) {

        boolean isBetterThan(Searched other) {
            if (ledger.unassigned() != other.ledger.unassigned()) {
                return ledger.unassigned() < other.ledger.unassigned();
            }
            return ledger.medium() < other.ledger.medium()
                    || (ledger.medium() == other.ledger.medium() && ledger.soft() < other.ledger.soft());
        }
    }

    /** In threads of its own: those of a common pool don't see the solver's services in a packed jar. */
    private static List<Searched> searchSideBySide(Ledger first, Watch watch, Limits limits, Stop stop) {
        ExecutorService threads = Executors.newFixedThreadPool(limits.threads());
        try {
            List<Future<Searched>> searching = new ArrayList<>();
            for (int thread = 0; thread < limits.threads(); thread++) {
                long seed = limits.seed() + thread;
                searching.add(threads.submit(() -> search(first, watch, limits, seed, stop)));
            }
            List<Searched> searched = new ArrayList<>();
            for (Future<Searched> each : searching) {
                searched.add(each.get());
            }
            return searched;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while planning", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a search failed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Searched search(Ledger first, Watch watch, Limits limits, long seed, Stop stop) {
        var config = Solvers.config(first.board(), limits.within(watch.left()), seed, EnvironmentMode.REPRODUCIBLE);
        var solver =
                (DefaultSolver<WorkPlan>) SolverFactory.<WorkPlan>create(config).buildSolver();
        Ledger found = new Ledger(stop.solve(solver, WorkPlan.of(first)));
        if (!found.isSameAs(first)) {
            new Polishing(found, watch).polish();
        }
        return new Searched(found, solver.getSolverScope().getScoreCalculationCount());
    }

    static Plan plan(Ledger ledger, long moves) {
        Problem problem = ledger.board().problem();
        Map<String, String> assignments = new LinkedHashMap<>();
        for (int item = 0; item < ledger.board().size(); item++) {
            if (ledger.deskOf(item) != Board.NOBODY) {
                assignments.put(
                        problem.items().get(item).id(),
                        ledger.board().desk(ledger.deskOf(item)).getId());
            }
        }
        return new Plan(assignments, UnassignedReasons.of(ledger), Penalties.of(problem, assignments), moves);
    }
}
