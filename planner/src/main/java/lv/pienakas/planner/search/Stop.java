package lv.pienakas.planner.search;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lv.pienakas.planner.plan.WorkPlan;
import org.optaplanner.core.impl.phase.event.PhaseLifecycleListenerAdapter;
import org.optaplanner.core.impl.phase.scope.AbstractPhaseScope;
import org.optaplanner.core.impl.solver.DefaultSolver;

/** Ends searches early, those that run and those that begin later: each comes back at once with the best plan that it has. */
public final class Stop {

    private final Set<DefaultSolver<WorkPlan>> running = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    /** Once and for all; from any thread. */
    public void stop() {
        stopped = true;
        running.forEach(DefaultSolver::terminateEarly);
    }

    public boolean isStopped() {
        return stopped;
    }

    WorkPlan solve(DefaultSolver<WorkPlan> solver, WorkPlan start) {
        // a solver forgets at its start that it was to end
        solver.addPhaseLifecycleListener(new PhaseLifecycleListenerAdapter<>() {
            @Override
            public void phaseStarted(AbstractPhaseScope<WorkPlan> phase) {
                if (stopped) {
                    solver.terminateEarly();
                }
            }
        });
        running.add(solver);
        try {
            return solver.solve(start);
        } finally {
            running.remove(solver);
        }
    }
}
