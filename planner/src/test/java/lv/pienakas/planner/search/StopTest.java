package lv.pienakas.planner.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import lv.pienakas.planner.problem.Penalties;
import lv.pienakas.planner.problem.Problem;
import lv.pienakas.planner.synthetic.Size;
import lv.pienakas.planner.synthetic.SyntheticProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A search of a day, which nobody waits for. */
@Timeout(60)
class StopTest {

    private static final Limits A_DAY = Limits.time(Duration.ofDays(1));

    private final Problem problem = SyntheticProblem.of(Size.S, 7, false);
    private final Stop stop = new Stop();

    @Test
    void search_that_is_stopped_comes_back_with_a_plan_that_is_complete() throws Exception {
        CompletableFuture<Plan> searching =
                CompletableFuture.supplyAsync(() -> Planner.plan(problem, Map.of(), A_DAY, stop));
        Thread.sleep(200);
        assertThat(searching).isNotDone();

        stop.stop();

        isComplete(searching.get());
    }

    @Test
    void searches_side_by_side_are_all_stopped() throws Exception {
        CompletableFuture<Plan> searching = CompletableFuture.supplyAsync(
                () -> Planner.plan(problem, Map.of(), new Limits(A_DAY.time(), A_DAY.time(), 0, 1, 3), stop));
        Thread.sleep(200);

        stop.stop();

        isComplete(searching.get());
    }

    @Test
    void search_that_begins_after_the_stop_comes_back_with_a_plan_that_is_complete_too() {
        stop.stop();

        isComplete(Planner.plan(problem, Map.of(), A_DAY, stop));
    }

    private void isComplete(Plan plan) {
        assertThat(plan.assignments().size() + plan.unassigned().size())
                .isEqualTo(problem.items().size());
        assertThat(plan.penalties()).isEqualTo(Penalties.of(problem, plan.assignments()));
        assertThat(plan.penalties().medium())
                .isLessThanOrEqualTo(Penalties.of(
                                problem,
                                Planner.plan(problem, Limits.moves(1, 1)).assignments())
                        .medium());
    }
}
