package lv.pienakas.planner.explain;

import static lv.pienakas.planner.problem.Problems.assigned;
import static lv.pienakas.planner.problem.Problems.inspector;
import static lv.pienakas.planner.problem.Problems.item;
import static lv.pienakas.planner.problem.Problems.pinned;
import static lv.pienakas.planner.problem.Problems.present;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.pienakas.planner.problem.Item;
import lv.pienakas.planner.problem.Penalties;
import lv.pienakas.planner.problem.Problem;
import lv.pienakas.planner.problem.Problems;
import org.junit.jupiter.api.Test;

class RescueTest {

    @Test
    void the_lightest_desk_is_cheapest_and_the_absent_and_barred_are_not_named() {
        Item payment = new Item("W1", "PAYMENT", 40, Problems.NEXT_WEEK, Set.of("D"), null, null, null, false);
        Problem problem = Problems.of(
                List.of(present("A"), present("B"), inspector("C", 0, 0, 0), present("D"), present("E")),
                payment,
                assigned("W2", 200, "A"));

        assertThat(Rescue.of(
                        problem,
                        Map.of("W2", "A"),
                        Set.of("W1"),
                        one -> !one.id().equals("E"),
                        3))
                .extracting(Rescue::inspector, Rescue::lateMinutes, Rescue::soft)
                .containsExactly(
                        tuple("B", 0L, 1000L * 40 * 40 / 840),
                        tuple("A", 0L, 1000L * 240 * 240 / 840 - 1000L * 200 * 200 / 840));
    }

    @Test
    void only_the_items_asked_for_count_wherever_they_lie() {
        Problem problem = Problems.of(
                List.of(inspector("GONE", 0, 0, 0), present("A")), pinned("W1", "CHECK", "GONE"), item("W2", 400));

        assertThat(Rescue.of(problem, Map.of("W1", "GONE"), Set.of("W1"), any -> true, 3))
                .containsExactly(new Rescue("A", 0, 1000L * 20 * 20 / 840 + Penalties.MOVE));
        assertThat(Rescue.of(problem, Map.of("W1", "GONE"), Set.of(), any -> true, 3))
                .isEmpty();
    }
}
