package lv.pienakas.planner.pick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import lv.pienakas.planner.pick.Choice.Alternative;
import lv.pienakas.planner.pick.Choice.Cost;
import lv.pienakas.planner.pick.Choice.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GreedyPickTest {

    private static final List<Long> TWO_DAYS = List.of(420L, 420L);

    @Test
    void the_lightest_load_in_proportion_to_working_time_gets_it() {
        Choice choice = pick(task(20), present("FULL", 400), halfTime("HALF", 100));

        assertThat(choice.inspector()).isEqualTo("HALF");
        assertThat(choice.reason()).isEqualTo(Reason.LIGHTEST_LOAD);
        assertThat(choice.cost()).isEqualTo(new Cost(0, 1000 * 120 * 120 / 420 - 1000 * 100 * 100 / 420));
        assertThat(choice.next())
                .isEqualTo(new Alternative("FULL", new Cost(0, 1000 * 420 * 420 / 840 - 1000 * 400 * 400 / 840)));
        assertThat(choice.considered()).isEqualTo(2);
    }

    @Test
    void who_knows_the_case_gets_it_although_fuller() {
        Choice choice = pick(preferring("KNOWS", 20), present("A", 200), present("KNOWS", 280));

        assertThat(choice.inspector()).isEqualTo("KNOWS");
        assertThat(choice.reason()).isEqualTo(Reason.KNOWS_THE_CASE);
    }

    @Test
    void who_knows_the_case_does_not_get_it_when_much_fuller() {
        Choice choice = pick(preferring("KNOWS", 20), present("A", 200), present("KNOWS", 290));

        assertThat(choice.inspector()).isEqualTo("A");
        assertThat(choice.reason()).isEqualTo(Reason.LIGHTEST_LOAD);
    }

    @Test
    void a_deadline_outweighs_who_knows_the_case_and_load() {
        Task today = new Task("W", 20, 0, Set.of(), "KNOWS");

        Choice choice = pick(
                today,
                Candidate.of("KNOWS", 0, TWO_DAYS, List.of(410L, 0L), 0),
                Candidate.of("FULL", 0, TWO_DAYS, List.of(400L, 400L), 900));

        assertThat(choice.inspector()).isEqualTo("FULL");
        assertThat(choice.reason()).isEqualTo(Reason.FEWEST_LATE_MINUTES);
        assertThat(choice.cost().lateMinutes()).isZero();
        assertThat(choice.next()).extracting(next -> next.cost().lateMinutes()).isEqualTo(10L);
    }

    @Test
    void late_minutes_count_on_each_day_they_are_late() {
        Task today = new Task("W", 30, 0, Set.of(), null);

        Choice choice = pick(today, Candidate.of("A", 0, TWO_DAYS, List.of(400L, 430L), 0));

        assertThat(choice.cost().lateMinutes()).isEqualTo(10 + 20);
    }

    @Test
    void started_work_takes_its_share_of_each_day() {
        Candidate candidate = Candidate.of("A", 101, List.of(420L, 0L, 210L), List.of(50L, 0L, 20L), 7);

        assertThat(candidate.roomByDay()).containsExactly(420L - 67 - 50, 420L - 67 - 50, 630L - 101 - 70);
        assertThat(candidate.loadMinutes()).isEqualTo(178);
        assertThat(candidate.capacityMinutes()).isEqualTo(630);
    }

    @Test
    void beyond_the_horizon_nothing_is_late() {
        assertThat(pick(task(30), Candidate.of("A", 0, TWO_DAYS, List.of(900L, 900L), 0))
                        .cost()
                        .lateMinutes())
                .isZero();
    }

    @Test
    void who_is_barred_or_absent_does_not_get_it() {
        Task barred = new Task("W", 30, Task.BEYOND, Set.of("A"), null);

        Choice choice = pick(
                barred, present("A", 0), present("B", 500), Candidate.of("C", 0, List.of(0L, 0L), List.of(0L, 0L), 0));

        assertThat(choice.inspector()).isEqualTo("B");
        assertThat(choice.reason()).isEqualTo(Reason.NOBODY_ELSE);
        assertThat(choice.next()).isNull();
    }

    @Test
    void nobody_gets_it_when_nobody_may() {
        assertThat(GreedyPick.pick(new Task("W", 30, 0, Set.of("A"), "A"), List.of(present("A", 0))))
                .isEmpty();
        assertThat(GreedyPick.pick(task(30), List.of())).isEmpty();
    }

    @Test
    void the_order_of_candidates_does_not_matter() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            List<Candidate> candidates = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                candidates.add(present("I" + i, 10L * random.nextInt(4)));
            }
            Choice first = pick(preferring("I3", 22), candidates.toArray(Candidate[]::new));
            Collections.shuffle(candidates, random);
            assertThat(pick(preferring("I3", 22), candidates.toArray(Candidate[]::new)))
                    .isEqualTo(first);
        }
    }

    @Test
    void negative_minutes_are_refused() {
        assertThatThrownBy(() -> task(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> present("A", -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Candidate.of("A", 0, TWO_DAYS, List.of(1L), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A has 2 workdays");
    }

    private static Choice pick(Task task, Candidate... candidates) {
        return GreedyPick.pick(task, List.of(candidates)).orElseThrow();
    }

    private static Task task(long minutes) {
        return new Task("W", minutes, Task.BEYOND, Set.of(), null);
    }

    private static Task preferring(@Nullable String inspector, long minutes) {
        return new Task("W", minutes, Task.BEYOND, Set.of(), inspector);
    }

    private static Candidate present(String id, long planned) {
        return Candidate.of(id, 0, TWO_DAYS, List.of(0L, 0L), planned);
    }

    private static Candidate halfTime(String id, long planned) {
        return Candidate.of(id, 0, List.of(420L, 0L), List.of(0L, 0L), planned);
    }
}
