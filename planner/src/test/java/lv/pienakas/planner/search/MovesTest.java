package lv.pienakas.planner.search;

import static lv.pienakas.planner.problem.Problems.assigned;
import static lv.pienakas.planner.problem.Problems.inspector;
import static lv.pienakas.planner.problem.Problems.present;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import lv.pienakas.planner.problem.Inspector;
import lv.pienakas.planner.problem.Item;
import lv.pienakas.planner.problem.Penalties;
import lv.pienakas.planner.problem.Problem;
import lv.pienakas.planner.problem.Problems;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MovesTest {

    @Test
    void the_moves_that_pay_most_are_left() {
        Item[] items = IntStream.range(0, 12)
                .mapToObj(i -> assigned("W" + i, 60 + i, "A"))
                .toArray(Item[]::new);
        Problem problem = Problems.of(List.of(present("A"), present("B")), items);
        Plan free = Planner.plan(problem, Limits.moves(5_000, 1));

        Plan capped = Moves.calm(problem, free, 0, 2);

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

        assertThat(Moves.calm(problem, plan, 0, 0).assignments()).isEqualTo(plan.assignments());
    }

    @Test
    void a_move_that_spares_less_than_asked_for_is_taken_back() {
        Problem problem =
                Problems.of(List.of(present("A"), present("B")), assigned("W1", 200, "A"), assigned("W2", 200, "A"));
        Plan plan = Planner.plan(problem, Limits.moves(1_000, 1));
        // 400 minutes at one desk of 840 or 200 at each: 1000 x (400^2 - 2 x 200^2) / 840, less the price of a move
        long spared = 190_476 - 2 * 47_619 - 20_000;

        assertThat(Moves.of(problem, plan)).singleElement().satisfies(move -> {
            assertThat(move.from()).isEqualTo("A");
            assertThat(move.to()).isEqualTo("B");
            assertThat(move.why()).isEqualTo(Move.Why.EVENER_LOAD);
            assertThat(move.lateMinutes()).isZero();
            assertThat(move.soft()).isEqualTo(spared);
        });
        assertThat(Moves.of(problem, Moves.calm(problem, plan, spared, 10))).hasSize(1);
        assertThat(Moves.of(problem, Moves.calm(problem, plan, spared + 1, 10))).isEmpty();
    }

    @Test
    void a_move_that_spares_late_minutes_stays_whatever_else_it_costs() {
        Problem problem = Problems.of(
                List.of(present("A"), inspector("B", 420, 420, 400)),
                dueMonday("W1", 300, "A"),
                dueMonday("W2", 140, "A"));
        Plan plan = Planner.plan(problem, Limits.moves(1_000, 1));
        Plan calm = Moves.calm(problem, plan, 1_000_000_000, 10);

        assertThat(Moves.of(problem, calm)).singleElement().satisfies(move -> {
            assertThat(move.why()).isEqualTo(Move.Why.LESS_LATE);
            assertThat(move.lateMinutes()).isEqualTo(20);
        });
    }

    @Test
    void every_move_says_what_forced_it() {
        Item absent = assigned("W1", 20, "A");
        Item barred = new Item("W2", "CHECK", 20, Problems.NEXT_WEEK, Set.of("B"), null, null, "B", false);
        Item unskilled = new Item("W3", "REVIEW", 20, Problems.NEXT_WEEK, Set.of(), null, null, "B", false);
        Item nobody = new Item("W4", "PAYMENT", 20, Problems.NEXT_WEEK, Set.of(), null, null, "A", false);
        Item fresh = Problems.item("W5", 20);
        Inspector reviewer = new Inspector("C", "U1", Set.of("CHECK", "REVIEW"), List.of(420, 420), 0);
        Problem problem = Problems.of(
                List.of(inspector("A", 0, 0, 0), present("B"), reviewer), absent, barred, unskilled, nobody, fresh);

        Plan plan = Planner.plan(problem, Limits.moves(1_000, 1));

        assertThat(Moves.of(problem, plan))
                .extracting(Move::item, Move::why)
                .containsExactlyInAnyOrder(
                        tuple("W1", Move.Why.ABSENT),
                        tuple("W2", Move.Why.BARRED),
                        tuple("W3", Move.Why.NO_SKILL),
                        tuple("W4", Move.Why.ABSENT),
                        tuple("W5", Move.Why.NEW));
        assertThat(plan.assignments()).doesNotContainKey("W4");
    }

    @Test
    void the_price_of_a_forced_move_is_what_is_late_if_nobody_does_the_item() {
        Problem problem = Problems.of(
                List.of(inspector("A", 0, 0, 0), inspector("B", 100, 100, 0)),
                dueMonday("ABSENT", 30, "A"),
                Problems.due("NEW", 90, Problems.TUESDAY),
                assigned("LATER", 5, "A"));
        Plan plan = Planner.plan(problem, Limits.moves(100, 1));

        assertThat(Moves.of(problem, plan))
                .extracting(Move::item, Move::lateMinutes, Move::soft)
                .containsExactly(tuple("NEW", 90L, 0L), tuple("ABSENT", 60L, 0L), tuple("LATER", 0L, 0L));
    }

    @Test
    void two_that_need_different_hands_and_changed_places_for_nothing_go_back() {
        Problem problem = Problems.of(
                List.of(present("A"), present("B")),
                fourEyes("X", "A", "Y"),
                assigned("Y", 20, "B"),
                assigned("Z", 20, "A"));
        Plan swapped = plan(problem, Map.of("X", "B", "Y", "A", "Z", "A"));

        assertThat(Moves.of(problem, swapped)).hasSize(2).allSatisfy(move -> {
            assertThat(move.why()).isEqualTo(Move.Why.EVENER_LOAD);
            assertThat(move.soft()).isEqualTo(-2 * Penalties.MOVE);
        });
        assertThat(Moves.of(problem, Moves.calm(problem, swapped, 0, 10))).isEmpty();
    }

    @Test
    void who_made_way_comes_back_when_the_other_does() {
        Problem problem = Problems.of(
                List.of(present("A"), present("B"), present("C")), fourEyes("X", "A", "Y"), assigned("Y", 20, "C"));
        // X made way for Y, which had no reason to come
        Plan plan = plan(problem, Map.of("X", "B", "Y", "A"));

        assertThat(Moves.of(problem, Moves.calm(problem, plan, 0, 10))).isEmpty();
    }

    @Test
    void who_made_way_for_what_can_not_go_back_stays_away() {
        Problem problem = Problems.of(
                List.of(present("A"), present("B"), inspector("C", 0, 0, 0)),
                fourEyes("X", "A", "Y"),
                new Item("Y", "CHECK", 20, Problems.NEXT_WEEK, Set.of("B"), null, null, "C", false));
        Plan plan = Planner.plan(problem, Limits.moves(1_000, 1));

        assertThat(Moves.of(problem, Moves.calm(problem, plan, 0, 0)))
                .extracting(Move::item, Move::why)
                .containsExactlyInAnyOrder(tuple("X", Move.Why.MAKES_WAY), tuple("Y", Move.Why.ABSENT));
    }

    /** From plans that no search would leave, too: alone or in pairs that keep each other out, nothing that costs is left. */
    @Property(tries = 1_000)
    void calm_leaves_no_vain_move(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Problem problem = Problems.random(seed);
        Plan shuffled = Moves.calm(problem, plan(problem, shuffled(problem, seed)), -Penalties.MOVE * 1_000, 1_000);

        Plan calm = Moves.calm(problem, shuffled, 0, Integer.MAX_VALUE);

        ContractOracle oracle = new ContractOracle(problem, calm.assignments());
        assertThat(oracle.hard()).isEqualTo(oracle.hardOfPins());
        assertThat(oracle.wronglyUnassigned()).isEmpty();
        assertThat(oracle.vainMoves()).isEmpty();
        assertThat(oracle.vainPairs()).isEmpty();
    }

    /** Everybody anywhere that rules allow, in an order of chance. */
    private static Map<String, String> shuffled(Problem problem, long seed) {
        Random random = new Random(seed);
        Map<String, String> plan = new HashMap<>();
        for (Item item : problem.items()) {
            if (item.pinned()) {
                plan.put(item.id(), Objects.requireNonNull(item.assigned()));
            }
        }
        List<Item> items = new ArrayList<>(problem.items());
        Collections.shuffle(items, random);
        for (Item item : items) {
            List<Inspector> all = new ArrayList<>(problem.inspectors());
            Collections.shuffle(all, random);
            all.stream()
                    .filter(one -> !item.pinned())
                    .filter(one -> one.skills().contains(item.skill()) && one.totalCapacity() > 0)
                    .filter(one -> !item.notBy().contains(one.id()))
                    .filter(one -> problem.items().stream()
                            .filter(other -> item.id().equals(other.notSameAs())
                                    || other.id().equals(item.notSameAs()))
                            .noneMatch(other -> one.id().equals(plan.get(other.id()))))
                    .findFirst()
                    .ifPresent(one -> plan.put(item.id(), one.id()));
        }
        return plan;
    }

    private static Plan plan(Problem problem, Map<String, String> assignments) {
        return new Plan(assignments, List.of(), Penalties.of(problem, assignments), 0);
    }

    private static Item fourEyes(String id, String inspector, String other) {
        return new Item(id, "CHECK", 20, Problems.NEXT_WEEK, Set.of(), other, null, inspector, false);
    }

    /** The exchange evens 1,002 and 1,000 minutes, which spares half a point; one half alone taken back costs 2,333. */
    @Test
    void an_exchange_that_spares_next_to_nothing_goes_back() {
        Problem problem = Problems.of(
                List.of(inspector("A", 2_100, 2_100, 932), inspector("B", 2_100, 2_100, 931)),
                assigned("X", 70, "A"),
                assigned("Y", 69, "B"));
        Plan exchanged = plan(problem, Map.of("X", "B", "Y", "A"));

        assertThat(Moves.of(problem, exchanged))
                .allSatisfy(move -> assertThat(move.soft()).isGreaterThan(500 - Penalties.MOVE));
        assertThat(Moves.of(problem, Moves.calm(problem, exchanged, 500 - Penalties.MOVE, 10)))
                .isEmpty();
    }

    @Test
    void what_three_passed_on_in_a_circle_goes_back() {
        Problem problem = Problems.of(
                List.of(
                        inspector("A", 2_100, 2_100, 931),
                        inspector("B", 2_100, 2_100, 929),
                        inspector("C", 2_100, 2_100, 927)),
                assigned("X", 70, "A"),
                assigned("Y", 71, "B"),
                assigned("Z", 72, "C"));
        Plan circle = plan(problem, Map.of("X", "B", "Y", "C", "Z", "A"));

        assertThat(Moves.of(problem, Moves.calm(problem, circle, 500 - Penalties.MOVE, 10)))
                .isEmpty();
    }

    @Test
    void an_exchange_that_pays_for_both_stays_as_a_whole() {
        Problem problem = Problems.of(
                List.of(inspector("A", 2_100, 2_100, 1_000), inspector("B", 2_100, 2_100, 960)),
                assigned("X", 90, "A"),
                assigned("Y", 40, "B"));
        Plan exchanged = plan(problem, Map.of("X", "B", "Y", "A"));
        // 1,090 and 1,000 become 1,040 and 1,050: 1000 x (1090^2 + 1000^2 - 1040^2 - 1050^2) / 4200
        long spared = 1000L * (1_188_100 + 1_000_000 - 1_081_600 - 1_102_500) / 4_200;
        long each = spared / 2 - Penalties.MOVE;

        assertThat(Moves.of(problem, Moves.calm(problem, exchanged, each, 10))).hasSize(2);
        assertThat(Moves.of(problem, Moves.calm(problem, exchanged, each + 1, 10)))
                .isEmpty();
    }

    /** Whatever two desks exchanged has to pay, by an evaluator that knows nothing of the search; minutes of all lengths. */
    @Property(tries = 50)
    void no_exchange_is_left_that_pays_too_little(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        List<Inspector> inspectors = List.of(
                inspector("A", 2_100, 1_800, 0), inspector("B", 2_100, 2_100, 90), inspector("C", 900, 1_000, 50));
        Item[] items = IntStream.range(0, 30)
                .mapToObj(i -> new Item(
                                "W" + i,
                                "CHECK",
                                5 + random.nextInt(150),
                                random.nextBoolean() ? Problems.TUESDAY : Problems.NEXT_WEEK,
                                Set.of(),
                                null,
                                null,
                                null,
                                false)
                        .assignedTo(inspectors.get(random.nextInt(3)).id()))
                .toArray(Item[]::new);
        Problem problem = Problems.of(inspectors, items);
        long gain = 500 - Penalties.MOVE;

        Plan calm = Moves.calm(problem, plan(problem, shuffled(problem, seed)), gain, Integer.MAX_VALUE);

        List<Item> moved = problem.items().stream()
                .filter(item ->
                        !Objects.equals(item.assigned(), calm.assignments().get(item.id())))
                .toList();
        for (Item one : moved) {
            for (Item other : moved) {
                if (Objects.equals(one.assigned(), calm.assignments().get(other.id()))
                        && Objects.equals(other.assigned(), calm.assignments().get(one.id()))) {
                    Map<String, String> back = new HashMap<>(calm.assignments());
                    back.put(one.id(), Objects.requireNonNull(one.assigned()));
                    back.put(other.id(), Objects.requireNonNull(other.assigned()));
                    Penalties without = Penalties.of(problem, back);
                    long spared =
                            without.soft().subtract(calm.penalties().soft()).longValueExact();
                    assertThat(without.medium() > calm.penalties().medium()
                                    || (without.medium() == calm.penalties().medium() && spared >= 2 * gain - 2))
                            .as("%s and %s spare %s", one.id(), other.id(), spared)
                            .isTrue();
                }
            }
        }
    }

    /** Refusing one move of a plan must cost exactly what its price says, by an evaluator that knows nothing of the search. */
    @Property(tries = 200)
    void the_price_of_a_move_is_what_refusing_it_costs(@ForAll @LongRange(min = 0, max = 100_000) long seed) {
        Problem problem = Problems.random(seed);
        Plan plan = Planner.plan(problem, Limits.moves(300, seed));
        for (Move move : Moves.of(problem, plan)) {
            Map<String, String> refused = new HashMap<>(plan.assignments());
            refused.put(move.item(), Objects.requireNonNullElse(move.from(), ""));
            Penalties without = Penalties.of(problem, refused);
            // one that can only go back with another has a price of both
            if (!move.why().isForced() && without.hard() == plan.penalties().hard()) {
                assertThat(without.medium() - plan.penalties().medium()).isEqualTo(move.lateMinutes());
                assertThat(without.soft().subtract(plan.penalties().soft()).longValueExact())
                        .isEqualTo(move.soft());
            }
        }
    }

    private static Item dueMonday(String id, int minutes, String inspector) {
        return Problems.due(id, minutes, Problems.MONDAY).assignedTo(inspector);
    }

    private static long moves(Plan plan) {
        return plan.assignments().values().stream()
                .filter(id -> !id.equals("A"))
                .count();
    }
}
