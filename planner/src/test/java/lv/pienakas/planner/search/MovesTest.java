package lv.pienakas.planner.search;

import static lv.pienakas.planner.problem.Problems.assigned;
import static lv.pienakas.planner.problem.Problems.inspector;
import static lv.pienakas.planner.problem.Problems.present;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** Refusing one move of a plan must cost exactly what its price says, by an evaluator that knows nothing of the search. */
    @Property(tries = 200)
    void the_price_of_a_move_is_what_refusing_it_costs(@ForAll @LongRange(min = 0, max = 100_000) long seed) {
        Problem problem = Problems.random(seed);
        Plan plan = Planner.plan(problem, Limits.moves(300, seed));
        for (Move move : Moves.of(problem, plan)) {
            if (!move.why().isForced()) {
                Map<String, String> refused = new HashMap<>(plan.assignments());
                refused.put(move.item(), Objects.requireNonNull(move.from()));
                Penalties without = Penalties.of(problem, refused);
                assertThat(without.hard()).isEqualTo(plan.penalties().hard());
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
