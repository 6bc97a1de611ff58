package lv.pienakas.planner.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Predicate;
import lv.pienakas.planner.plan.Board;
import lv.pienakas.planner.problem.Inspector;
import lv.pienakas.planner.problem.Item;
import lv.pienakas.planner.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SyntheticProblemTest {

    @ParameterizedTest
    @EnumSource(Size.class)
    void sizes_are_as_promised_and_everything_can_be_done(Size size) {
        Problem problem = SyntheticProblem.of(size, 1, false);
        Board board = new Board(problem);

        assertThat(problem.items()).hasSize(size.items());
        assertThat(problem.inspectors()).hasSize(size.inspectors());
        for (int item = 0; item < board.size(); item++) {
            assertThat(board.candidates(item).length).isGreaterThan(board.partners(item).length);
        }
    }

    @Test
    void the_same_seed_gives_the_same_problem() {
        assertThat(SyntheticProblem.of(Size.S, 4, true)).isEqualTo(SyntheticProblem.of(Size.S, 4, true));
        assertThat(SyntheticProblem.of(Size.S, 4, true)).isNotEqualTo(SyntheticProblem.of(Size.S, 5, true));
    }

    @Test
    void shares_are_those_of_the_agency() {
        Problem problem = SyntheticProblem.of(Size.M, 1, false);

        assertThat(problem.items().stream().mapToInt(Item::minutes).average().orElse(0))
                .isCloseTo(22, within(1.0));
        assertThat(percent(problem, item -> item.preferred() != null)).isBetween(20, 35);
        assertThat(percent(problem, item -> item.assigned() != null)).isBetween(25, 35);
        assertThat(percent(problem, Item::pinned)).isBetween(1, 5);
        assertThat(percent(problem, item -> item.notSameAs() != null)).isBetween(1, 8);
        assertThat(percent(problem, item -> !item.notBy().isEmpty())).isBetween(3, 9);
        assertThat(problem.inspectors()).anyMatch(inspector -> inspector.totalCapacity() == 0);
        assertThat(problem.inspectors()).anyMatch(inspector -> inspector.totalCapacity() == 3 * 210);
        assertThat(problem.inspectors()).extracting(Inspector::open).anyMatch(open -> open > 0);
    }

    private static int percent(Problem problem, Predicate<Item> wanted) {
        return (int) (100
                * problem.items().stream().filter(wanted).count()
                / problem.items().size());
    }
}
