package lv.pienakas.planner.explain;

import static lv.pienakas.planner.problem.Problems.assigned;
import static lv.pienakas.planner.problem.Problems.inspector;
import static lv.pienakas.planner.problem.Problems.present;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.pienakas.planner.problem.Item;
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
                        problem, Map.of("W2", "A"), "PAYMENT", one -> !one.id().equals("E"), 3))
                .extracting(Rescue::inspector, Rescue::lateMinutes, Rescue::soft)
                .containsExactly(
                        tuple("B", 0L, 1000L * 40 * 40 / 840),
                        tuple("A", 0L, 1000L * 240 * 240 / 840 - 1000L * 200 * 200 / 840));
    }

    @Test
    void nobody_is_needed_for_what_somebody_has() {
        Problem problem = Problems.of(List.of(present("A")), assigned("W1", 20, "A"));

        assertThat(Rescue.of(problem, Map.of("W1", "A"), "CHECK", any -> true, 3))
                .isEmpty();
    }
}
