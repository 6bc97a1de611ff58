package lv.pienakas.planner.explain;

import static lv.pienakas.planner.problem.Problems.MONDAY;
import static lv.pienakas.planner.problem.Problems.due;
import static lv.pienakas.planner.problem.Problems.inspector;
import static lv.pienakas.planner.problem.Problems.item;
import static lv.pienakas.planner.problem.Problems.notSameAs;
import static lv.pienakas.planner.problem.Problems.preferring;
import static lv.pienakas.planner.problem.Problems.present;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.pienakas.planner.explain.Placement.Alternative;
import lv.pienakas.planner.problem.Inspector;
import lv.pienakas.planner.problem.Item;
import lv.pienakas.planner.problem.Penalties;
import lv.pienakas.planner.problem.Problem;
import lv.pienakas.planner.problem.Problems;
import lv.pienakas.planner.search.Limits;
import lv.pienakas.planner.search.Plan;
import lv.pienakas.planner.search.Planner;
import org.junit.jupiter.api.Test;

class ExplainingTest {

    private final Explaining explaining = new Explaining();

    @Test
    void an_item_is_explained_by_what_it_costs_here_and_with_the_next_best_two() {
        Problem problem = Problems.of(
                List.of(
                        present("A"),
                        inspector("B", 420, 420, 100),
                        inspector("C", 420, 420, 200),
                        inspector("D", 420, 420, 300)),
                preferring("W1", 20, "C"));

        Placement placement = explaining.explain(problem, Map.of("W1", "C"), "W1");

        assertThat(placement.inspector()).isEqualTo("C");
        assertThat(placement.candidates()).isEqualTo(4);
        assertThat(placement.price().byConstraint()).containsOnlyKeys("even loads");
        assertThat(placement.alternatives()).extracting(Alternative::inspector).containsExactly("A", "B");
        assertThat(placement.alternatives().get(0).price().byConstraint())
                .containsEntry("who knows the case", 4_000L)
                .containsEntry("even loads", 1000L * 20 * 20 / 840);
    }

    /** Everybody who may get an item is tried, by an evaluator that knows nothing of the planner. */
    @Test
    void alternatives_are_the_two_cheapest_of_all_and_their_prices_what_the_plan_would_cost_more() {
        int compared = 0;
        for (long seed = 0; seed < 400; seed++) {
            Problem problem = Problems.random(seed);
            Plan plan = Planner.plan(problem, Limits.moves(500, seed));
            for (Item item : problem.items()) {
                if (item.pinned()) {
                    continue;
                }
                Placement placement = explaining.explain(problem, plan.assignments(), item.id());
                Map<String, Cost> costs = costs(problem, plan.assignments(), item);
                assertThat(placement.alternatives())
                        .extracting(Alternative::inspector)
                        .doesNotHaveDuplicates()
                        .isSubsetOf(costs.keySet());
                assertThat(placement.alternatives())
                        .allSatisfy(one -> assertThat(cost(one)).isEqualTo(costs.get(one.inspector())))
                        .extracting(ExplainingTest::cost)
                        .containsExactlyElementsOf(
                                costs.values().stream().sorted().limit(2).toList());
                compared += costs.size() > 2 ? 1 : 0;
            }
        }
        assertThat(compared).isGreaterThan(40);
    }

    private record Cost(long late, long soft) implements Comparable<Cost> {

        @Override
        public int compareTo(Cost other) {
            return Comparator.comparingLong(Cost::late)
                    .thenComparingLong(Cost::soft)
                    .compare(this, other);
        }
    }

    private static Cost cost(Alternative alternative) {
        return new Cost(alternative.price().lateMinutes(), alternative.price().soft());
    }

    /** Of all others who may get an item, by inspector. */
    private static Map<String, Cost> costs(Problem problem, Map<String, String> assignments, Item item) {
        Map<String, String> without = new HashMap<>(assignments);
        without.remove(item.id());
        Penalties less = Penalties.of(problem, without);
        Map<String, Cost> costs = new HashMap<>();
        for (Inspector inspector : problem.inspectors()) {
            Map<String, String> there = new HashMap<>(without);
            there.put(item.id(), inspector.id());
            Penalties more = Penalties.of(problem, there);
            if (more.hard() == less.hard() && !inspector.id().equals(assignments.get(item.id()))) {
                costs.put(
                        inspector.id(),
                        new Cost(
                                more.medium() - less.medium(),
                                more.soft().subtract(less.soft()).longValueExact()));
            }
        }
        return costs;
    }

    @Test
    void an_unassigned_item_costs_nothing() {
        Problem problem = Problems.of(List.of(present("A")), item("W1", 20), notSameAs("W2", "W1"));

        Placement placement = explaining.explain(problem, Map.of("W1", "A"), "W2");

        assertThat(placement.inspector()).isNull();
        assertThat(placement.price().soft()).isZero();
        assertThat(placement.alternatives()).isEmpty();
    }

    @Test
    void what_does_not_exist_is_not_explained() {
        assertThatThrownBy(() -> explaining.explain(Problems.of(List.of()), Map.of(), "W1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("W1");
    }

    @Test
    void what_binds_is_work_that_only_some_can_do_with_what_they_keep_already() {
        Inspector reviewer = new Inspector("R", "U1", Set.of("REVIEW", "CHECK"), List.of(50, 50), 10);
        Problem problem = Problems.of(
                List.of(reviewer, present("B")),
                new Item("W1", "REVIEW", 30, Problems.NEXT_WEEK, Set.of(), null, null, null, false),
                new Item("W2", "REVIEW", 20, Problems.NEXT_WEEK, Set.of("B"), null, null, null, false),
                new Item("W3", "CHECK", 100, MONDAY, Set.of(), null, null, "R", true),
                item("W4", 40));

        Overview overview = OverviewOfPlan.of(problem, Map.of("W1", "R", "W2", "R", "W4", "B"));

        assertThat(overview.binding().share()).isBetween(1.5999, 1.6001);
        assertThat(overview.binding())
                .extracting(
                        Overview.Binding::skills,
                        Overview.Binding::inspectors,
                        Overview.Binding::minutes,
                        Overview.Binding::kept,
                        Overview.Binding::fourEyes)
                .containsExactly(List.of("REVIEW"), List.of("R"), 50L, 110L, 1);
        // room for 45 minutes until Monday's end and 90 until Tuesday's, and 100 are due on Monday
        assertThat(overview.unavoidableLate()).isEqualTo(55 + 10);
    }

    @Test
    void a_plan_is_explained_by_loads_deadlines_and_what_binds() {
        Problem problem = Problems.of(
                List.of(inspector("A", 50, 50, 20), present("B"), inspector("AWAY", 0, 0, 9)),
                due("W1", 70, MONDAY),
                item("W2", 42));

        Overview overview = OverviewOfPlan.of(problem, Map.of("W1", "A", "W2", "B"));

        assertThat(overview.inspectors()).extracting(Overview.Load::id).containsExactly("A", "B");
        assertThat(overview.inspectors()).extracting(Overview.Load::share).containsExactly(0.9, 0.05);
        assertThat(overview.units()).containsExactly(new Overview.Load("U1", 132, 940, 30));
        assertThat(overview.atRisk()).containsExactly(new Overview.AtRisk("A", MONDAY, 30));
        assertThat(overview.highestLoad()).isEqualTo(0.9);
        assertThat(overview.unavoidableLoad()).isBetween(0.2, 0.200001);
        assertThat(overview.binding()).isEqualTo(new Overview.Binding(0.2, List.of(), List.of("A"), 0, 20, 0));
        assertThat(overview.unavoidableLate()).isZero();
        assertThat(overview.tightestSkills()).containsExactly(new Overview.Tightness("CHECK", 132.0 / 940, 2));
    }
}
