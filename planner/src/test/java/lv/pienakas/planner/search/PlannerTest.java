package lv.pienakas.planner.search;

import static lv.pienakas.planner.problem.Problems.MONDAY;
import static lv.pienakas.planner.problem.Problems.assigned;
import static lv.pienakas.planner.problem.Problems.due;
import static lv.pienakas.planner.problem.Problems.inspector;
import static lv.pienakas.planner.problem.Problems.item;
import static lv.pienakas.planner.problem.Problems.notBy;
import static lv.pienakas.planner.problem.Problems.notSameAs;
import static lv.pienakas.planner.problem.Problems.pinned;
import static lv.pienakas.planner.problem.Problems.preferring;
import static lv.pienakas.planner.problem.Problems.present;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lv.pienakas.planner.problem.Inspector;
import lv.pienakas.planner.problem.Item;
import lv.pienakas.planner.problem.Problem;
import lv.pienakas.planner.problem.Problems;
import lv.pienakas.planner.synthetic.Size;
import lv.pienakas.planner.synthetic.SyntheticProblem;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private static final List<Inspector> TWO = List.of(present("A"), present("B"));

    @Test
    void plans_keep_the_contract_whatever_the_problem() {
        for (long seed = 0; seed < 300; seed++) {
            Problem problem = Problems.random(seed);
            Plan plan = Planner.plan(problem, Limits.moves(2_000, seed));
            keepsTheContract(problem, plan, "random problem " + seed);
        }
    }

    @Test
    void a_plan_of_the_whole_agency_keeps_the_contract_after_no_time_at_all() {
        Problem problem = SyntheticProblem.of(Size.S, 7, false);

        keepsTheContract(problem, Planner.plan(problem, Limits.time(Duration.ZERO)), "size S");
    }

    @Test
    void a_plan_that_is_late_already_keeps_the_contract_too() {
        for (long seed = 0; seed < 300; seed++) {
            Problem problem = Problems.random(seed);
            Plan plan = Planner.plan(problem, new Limits(Duration.ZERO, Duration.ZERO, 0, seed, 1));
            keepsTheContract(problem, plan, "random problem " + seed);
        }
    }

    /** The contract doesn't ask for the fewest unassigned items; the planner nearly always finds them. */
    @Test
    void small_problems_are_solved_to_the_optimum() {
        int tried = 0;
        int moreUnassigned = 0;
        for (long seed = 0; seed < 2_000; seed++) {
            Problem problem = Problems.random(seed);
            if (problem.items().size() <= 6 && problem.inspectors().size() <= 4) {
                Plan plan = Planner.plan(problem, Limits.moves(20_000, seed));
                List<Object> best = new Best(problem).find();
                tried++;
                if (plan.unassigned().size() == (int) best.get(0)) {
                    assertThat(List.of(
                                    plan.unassigned().size(),
                                    plan.penalties().medium(),
                                    plan.penalties().soft()))
                            .as("random problem %d", seed)
                            .isEqualTo(best);
                } else {
                    moreUnassigned++;
                }
            }
        }
        assertThat(moreUnassigned).isLessThanOrEqualTo(tried / 100);
    }

    @Test
    void the_same_seed_and_moves_give_the_same_plan() {
        Problem problem = SyntheticProblem.of(Size.S, 3, false);

        Plan first = Planner.plan(problem, Limits.moves(50_000, 5));

        assertThat(Planner.plan(problem, Limits.moves(50_000, 5))).isEqualTo(first);
        assertThat(first.moves()).isBetween(50_000L, 50_100L);
    }

    @Test
    void threads_search_side_by_side() {
        Problem problem = SyntheticProblem.of(Size.S, 3, false);

        Plan plan = Planner.plan(problem, Limits.moves(5_000, 1, 2));

        keepsTheContract(problem, plan, "two threads");
        assertThat(plan.moves()).isGreaterThanOrEqualTo(10_000);
    }

    @Test
    void an_even_ring_needs_two_inspectors_and_an_odd_one_leaves_an_item() {
        assertThat(ring(6).unassigned()).isEmpty();
        assertThat(ring(7).unassigned())
                .hasSize(1)
                .allSatisfy(each -> assertThat(each.reason())
                        .startsWith("each inspector who may do it has an item that needs other eyes: A has W"));
    }

    private static Plan ring(int items) {
        Item[] ring = Stream.iterate(0, i -> i + 1)
                .limit(items)
                .map(i -> notSameAs("W" + i, "W" + (i + 1) % items))
                .toArray(Item[]::new);
        return plan(Problems.of(TWO, ring));
    }

    @Test
    void one_item_may_be_named_by_many() {
        Plan plan = plan(Problems.of(
                TWO, item("HUB", 20), notSameAs("W1", "HUB"), notSameAs("W2", "HUB"), notSameAs("W3", "HUB")));

        assertThat(plan.unassigned()).isEmpty();
        assertThat(List.of("W1", "W2", "W3"))
                .allSatisfy(id -> assertThat(plan.assignments().get(id))
                        .isNotEqualTo(plan.assignments().get("HUB")));
    }

    @Test
    void who_is_in_the_way_makes_way() {
        Problem problem = Problems.of(TWO, assigned("W1", 20, "A"), notBy("W2", "B"), notSameAs("W3", "W1"));
        Item onlyA = new Item("W4", "CHECK", 20, MONDAY, Set.of("B"), "W1", null, null, false);
        List<Item> items = new ArrayList<>(problem.items());
        items.add(onlyA);

        Plan plan = plan(new Problem(problem.workdays(), problem.inspectors(), items));

        assertThat(plan.unassigned()).isEmpty();
        assertThat(plan.assignments()).containsEntry("W4", "A").containsEntry("W1", "B");
    }

    @Test
    void reasons_say_why_an_item_has_no_inspector() {
        List<Inspector> inspectors = List.of(present("A"), inspector("AWAY", 0, 0, 0));
        Problem problem = Problems.of(inspectors, notBy("W1", "A"));
        assertThat(plan(problem).unassigned())
                .containsExactly(new Plan.Unassigned(
                        "W1", "each present inspector with the skill CHECK must not get it (notBy)"));
        assertThat(plan(Problems.of(List.of(inspector("AWAY", 0, 0, 0)), item("W1", 5)))
                        .unassigned())
                .containsExactly(new Plan.Unassigned("W1", "each inspector with the skill CHECK is absent"));
        assertThat(plan(Problems.of(List.of(), item("W1", 5))).unassigned())
                .containsExactly(new Plan.Unassigned("W1", "no inspector has the skill CHECK"));
    }

    @Test
    void pinned_items_stay_even_where_they_break_rules() {
        Plan plan = plan(Problems.of(
                List.of(present("A"), inspector("AWAY", 0, 0, 30)),
                pinned("NO_SKILL", "REVIEW", "A"),
                pinned("ABSENT", "CHECK", "AWAY")));

        assertThat(plan.assignments()).containsEntry("NO_SKILL", "A").containsEntry("ABSENT", "AWAY");
        assertThat(plan.penalties().hard()).isEqualTo(2);
    }

    @Test
    void an_absence_moves_what_it_must_and_no_more() {
        Problem before = SyntheticProblem.of(Size.S, 11, false);
        Plan plan = Planner.plan(before, Limits.moves(100_000, 1));
        String absent = plan.assignments().getOrDefault("W00001", "");
        Problem after = withAbsence(before, plan, absent);

        Plan replanned = Planner.plan(after, Limits.time(Duration.ofMillis(50)));

        keepsTheContract(after, replanned, "absence");
        assertThat(replanned.assignments().values()).doesNotContain(absent);
    }

    private static Problem withAbsence(Problem problem, Plan plan, String absent) {
        List<Inspector> inspectors = problem.inspectors().stream()
                .map(each -> each.id().equals(absent)
                        ? new Inspector(each.id(), each.unit(), each.skills(), List.of(0, 0, 0), each.open())
                        : each)
                .toList();
        List<Item> items = problem.items().stream()
                .map(each -> each.pinned()
                        ? new Item(
                                each.id(),
                                each.skill(),
                                each.minutes(),
                                each.due(),
                                each.notBy(),
                                each.notSameAs(),
                                each.preferred(),
                                null,
                                false)
                        : each.assignedTo(plan.assignments().get(each.id())))
                .toList();
        return new Problem(problem.workdays(), inspectors, items);
    }

    @Test
    void an_earlier_plan_is_where_the_search_goes_on() {
        Problem problem = SyntheticProblem.of(Size.S, 3, false);
        Plan first = Planner.plan(problem, Limits.moves(100_000, 1));

        Plan next = Planner.plan(problem, first.assignments(), Limits.moves(10, 1));

        assertThat(next.penalties().medium())
                .isLessThanOrEqualTo(first.penalties().medium());
        assertThat(next.penalties().soft())
                .isLessThanOrEqualTo(first.penalties().soft());
    }

    @Test
    void deadlines_outweigh_who_knows_the_case() {
        Plan plan = plan(Problems.of(
                List.of(inspector("A", 30, 0, 0), inspector("B", 30, 0, 0)),
                due("W1", 30, MONDAY),
                new Item("W2", "CHECK", 30, MONDAY, Set.of(), null, "A", "A", false),
                preferring("W3", 30, "A")));

        assertThat(plan.penalties().medium()).isZero();
    }

    @Test
    void loads_beyond_any_long_are_added_up_right() {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            items.add(i % 4 == 0 ? assigned("W" + i, 100_000, "A") : item("W" + i, 100_000));
        }
        Problem problem = Problems.of(
                List.of(inspector("A", 1, 0, 100_000), inspector("B", 1, 0, 0)), items.toArray(Item[]::new));

        Plan plan = plan(problem);

        assertThat(plan.penalties().soft()).isGreaterThan(BigInteger.valueOf(Long.MAX_VALUE));
        ContractOracle oracle = new ContractOracle(problem, plan.assignments());
        assertThat(plan.penalties().soft()).isEqualTo(oracle.soft());
        assertThat(BigInteger.valueOf(plan.penalties().medium())).isEqualTo(oracle.medium());
    }

    @Test
    void nothing_to_do_is_a_plan_too() {
        assertThat(plan(Problems.of(List.of())).assignments()).isEmpty();
        assertThat(plan(Problems.of(TWO)).penalties().soft()).isZero();
    }

    @Test
    void much_time_for_few_minutes_still_ends_even() {
        List<Inspector> inspectors = List.of(inspector("A", 100_000, 0, 0), inspector("B", 100_000, 0, 0));
        Plan plan = plan(Problems.of(inspectors, item("W1", 21), item("W2", 20), item("W3", 22), item("W4", 19)));

        Map<String, Integer> loads = new HashMap<>();
        Map.of("W1", 21, "W2", 20, "W3", 22, "W4", 19)
                .forEach((id, minutes) -> loads.merge(plan.assignments().getOrDefault(id, ""), minutes, Integer::sum));
        assertThat(loads.values()).containsExactlyInAnyOrder(41, 41);
    }

    private static Plan plan(Problem problem) {
        return Planner.plan(problem, Limits.moves(5_000, 1));
    }

    private static void keepsTheContract(Problem problem, Plan plan, String name) {
        ContractOracle oracle = new ContractOracle(problem, plan.assignments());
        assertThat(oracle.hard()).as(name).isEqualTo(oracle.hardOfPins());
        assertThat(plan.penalties().hard()).as(name).isEqualTo(oracle.hard());
        assertThat(BigInteger.valueOf(plan.penalties().medium())).as(name).isEqualTo(oracle.medium());
        assertThat(plan.penalties().soft()).as(name).isEqualTo(oracle.soft());
        assertThat(oracle.wronglyUnassigned()).as(name).isEmpty();
        assertThat(oracle.vainMoves()).as(name).isEmpty();
        assertThat(plan.unassigned().size() + plan.assignments().size())
                .as(name)
                .isEqualTo(problem.items().size());
        assertThat(problem.items())
                .as(name)
                .filteredOn(Item::pinned)
                .allSatisfy(
                        item -> assertThat(plan.assignments().get(item.id())).isEqualTo(item.assigned()));
    }
}
