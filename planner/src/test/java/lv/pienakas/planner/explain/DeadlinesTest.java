package lv.pienakas.planner.explain;

import static lv.pienakas.planner.problem.Problems.MONDAY;
import static lv.pienakas.planner.problem.Problems.TUESDAY;
import static lv.pienakas.planner.problem.Problems.due;
import static lv.pienakas.planner.problem.Problems.inspector;
import static lv.pienakas.planner.problem.Problems.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.pienakas.planner.problem.Item;
import lv.pienakas.planner.problem.Penalties;
import lv.pienakas.planner.problem.Problem;
import lv.pienakas.planner.problem.Problems;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    @Test
    void what_does_not_fit_before_its_day_is_late_and_what_is_due_later_is_not() {
        Problem problem = Problems.of(
                List.of(inspector("A", 100, 100, 0)),
                due("W1", 60, MONDAY),
                due("W2", 60, MONDAY),
                due("W3", 70, TUESDAY),
                item("W4", 500));

        assertThat(Deadlines.late(problem, Map.of("W1", "A", "W2", "A", "W3", "A", "W4", "A")))
                .containsExactly("W2");
    }

    @Test
    void started_work_takes_its_share_of_every_day() {
        Problem problem =
                Problems.of(List.of(inspector("A", 100, 100, 100)), due("W1", 50, MONDAY), due("W2", 51, TUESDAY));

        assertThat(Deadlines.late(problem, Map.of("W1", "A", "W2", "A"))).containsExactly("W2");
    }

    @Test
    void whoever_is_absent_keeps_no_deadline() {
        Problem problem = Problems.of(List.of(inspector("A", 0, 0, 0)), due("W1", 5, TUESDAY));

        assertThat(Deadlines.late(problem, Map.of("W1", "A"))).containsExactly("W1");
        assertThat(Deadlines.late(problem, Map.of())).isEmpty();
    }

    @Test
    void what_nobody_does_misses_its_deadline_too() {
        Item barred = new Item("W5", "CHECK", 7, MONDAY, Set.of("B"), null, null, null, false);
        Problem problem = Problems.of(
                List.of(inspector("A", 0, 0, 0), inspector("B", 100, 100, 0)),
                due("W1", 5, MONDAY),
                due("W2", 30, TUESDAY),
                item("W3", 500),
                due("W4", 120, MONDAY),
                barred);

        Map<String, String> plan = Map.of("W1", "A", "W3", "A", "W4", "B", "W5", "B");

        assertThat(Deadlines.missed(problem, plan)).containsExactly("W1", "W2", "W4", "W5");
        // W1 and W5 on both days, W2 on one, and 20 minutes of W4 on Monday
        assertThat(Deadlines.missedMinutes(problem, plan)).isEqualTo(2 * 5 + 2 * 7 + 30 + 20);
    }

    /** The plan's penalty and the list of items speak of the same thing. */
    @Property(tries = 300)
    void some_item_is_late_exactly_when_minutes_are(@ForAll @LongRange(min = 0, max = 100_000) long seed) {
        Problem random = Problems.random(seed);
        List<String> present = random.inspectors().stream()
                .filter(one -> one.totalCapacity() > 0 && one.open() <= one.totalCapacity())
                .map(one -> one.id())
                .toList();
        Map<String, String> assignments = new HashMap<>();
        for (Item item : random.items()) {
            if (!present.isEmpty() && item.minutes() > 0) {
                assignments.put(item.id(), present.get(Math.floorMod(item.id().hashCode() + seed, present.size())));
            }
        }
        Problem problem = new Problem(
                random.workdays(),
                random.inspectors().stream()
                        .filter(one -> present.contains(one.id()))
                        .toList(),
                random.items());

        assertThat(Deadlines.late(problem, assignments).isEmpty())
                .isEqualTo(Penalties.of(problem, assignments).medium() == 0);
    }
}
