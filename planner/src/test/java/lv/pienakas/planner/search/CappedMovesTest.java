package lv.pienakas.planner.search;

import static lv.pienakas.planner.problem.Problems.assigned;
import static lv.pienakas.planner.problem.Problems.inspector;
import static lv.pienakas.planner.problem.Problems.present;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import lv.pienakas.planner.problem.Item;
import lv.pienakas.planner.problem.Problem;
import lv.pienakas.planner.problem.Problems;
import org.junit.jupiter.api.Test;

class CappedMovesTest {

    @Test
    void the_moves_that_pay_most_are_left() {
        Item[] items = IntStream.range(0, 12)
                .mapToObj(i -> assigned("W" + i, 60 + i, "A"))
                .toArray(Item[]::new);
        Problem problem = Problems.of(List.of(present("A"), present("B")), items);
        Plan free = Planner.plan(problem, Limits.moves(5_000, 1));

        Plan capped = CappedMoves.atMost(problem, free, 2);

        assertThat(moves(free)).isGreaterThan(2);
        assertThat(moves(capped)).isEqualTo(2);
        ContractOracle oracle = new ContractOracle(problem, capped.assignments());
        assertThat(capped.penalties().soft()).isEqualTo(oracle.soft());
        assertThat(oracle.vainMoves()).isEmpty();
    }

    @Test
    void forced_moves_stay() {
        Problem problem = Problems.of(
                List.of(inspector("A", 0, 0, 0), present("B")), assigned("W1", 20, "A"), assigned("W2", 20, "B"));
        Plan plan = Planner.plan(problem, Limits.moves(100, 1));

        assertThat(CappedMoves.atMost(problem, plan, 0).assignments()).isEqualTo(plan.assignments());
    }

    private static long moves(Plan plan) {
        return plan.assignments().values().stream()
                .filter(id -> !id.equals("A"))
                .count();
    }
}
