package lv.pienakas.planner.fluid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import lv.pienakas.planner.plan.Board;
import lv.pienakas.planner.problem.Inspector;
import lv.pienakas.planner.problem.Item;
import lv.pienakas.planner.problem.Penalties;
import lv.pienakas.planner.problem.Problem;
import lv.pienakas.planner.problem.Problems;
import org.junit.jupiter.api.Test;

class FluidBoundTest {

    @Test
    void scarce_inspectors_are_kept_for_what_only_they_may_do() {
        Problem problem =
                Problems.of(List.of(able("A", "X"), able("BOTH", "X", "Y")), item("W1", "X", 60), item("W2", "Y", 100));

        FluidBound bound = FluidBound.of(new Board(problem));

        assertThat(bound.highest()).isCloseTo(1.0, within(1e-6));
        assertThat(bound.proof().desks()).as("BOTH alone").containsExactly(1);
        assertThat(bound.proof().pools()).as("Y alone").containsExactly(1);
        assertThat(bound.soft()).isCloseTo(1000 * (100 + 60 * 60 / 100.0), within(3.0));
    }

    @Test
    void started_work_counts() {
        Problem problem = Problems.of(
                List.of(Problems.inspector("A", 50, 50, 30), Problems.inspector("B", 50, 50, 0)),
                Problems.item("W1", 50));

        assertThat(FluidBound.of(new Board(problem)).highest()).isCloseTo(0.4, within(1e-6));
    }

    @Test
    void what_one_keeps_is_proof_enough_when_it_is_most() {
        Problem problem = Problems.of(
                List.of(Problems.inspector("A", 50, 50, 90), Problems.inspector("B", 50, 50, 0)),
                Problems.item("W1", 20));

        assertThat(FluidBound.of(new Board(problem)).proof()).isEqualTo(new Proof(0.9, Set.of(), Set.of(0)));
    }

    @Test
    void no_plan_beats_the_bounds() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            List<Inspector> inspectors = IntStream.range(0, 4)
                    .mapToObj(i -> random.nextBoolean() ? able("I" + i, "X") : able("I" + i, "X", "Y"))
                    .toList();
            Item[] items = IntStream.range(0, 8)
                    .mapToObj(i -> item("W" + i, random.nextInt(3) == 0 ? "Y" : "X", random.nextInt(50)))
                    .toArray(Item[]::new);
            Problem problem = Problems.of(inspectors, items);
            FluidBound bound = FluidBound.of(new Board(problem));
            for (int attempt = 0; attempt < 20; attempt++) {
                Map<String, Long> loads = new HashMap<>();
                Map<String, String> plan = new HashMap<>();
                boolean complete = true;
                for (Item item : items) {
                    List<Inspector> able = inspectors.stream()
                            .filter(each -> each.skills().contains(item.skill()))
                            .toList();
                    complete &= !able.isEmpty();
                    if (!able.isEmpty()) {
                        String who = able.get(random.nextInt(able.size())).id();
                        plan.put(item.id(), who);
                        loads.merge(who, (long) item.minutes(), Long::sum);
                    }
                }
                double highest =
                        loads.values().stream().mapToLong(Long::longValue).max().orElse(0) / 100.0;
                assertThat(!complete || highest >= bound.highest() - 1e-9).isTrue();
                assertThat(!complete || Penalties.of(problem, plan).soft().doubleValue() >= bound.soft() - 1e-6)
                        .isTrue();
            }
        }
    }

    private static Inspector able(String id, String... skills) {
        return new Inspector(id, "U1", Set.of(skills), List.of(50, 50), 0);
    }

    private static Item item(String id, String skill, int minutes) {
        return new Item(id, skill, minutes, Problems.NEXT_WEEK, Set.of(), null, null, null, false);
    }
}
