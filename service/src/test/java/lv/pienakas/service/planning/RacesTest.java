package lv.pienakas.service.planning;

import static lv.pienakas.service.planning.Office.FAR;
import static lv.pienakas.service.planning.Office.MONDAY;
import static lv.pienakas.service.planning.Office.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import lv.pienakas.data.casework.RefusedChangeException;
import lv.pienakas.data.planning.Proposal;
import lv.pienakas.data.planning.ProposedMove;
import lv.pienakas.data.staff.Absence.Kind;
import lv.pienakas.service.casework.Working;
import lv.pienakas.service.rebalancing.Rebalancing;
import lv.pienakas.service.rebalancing.Wishes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything at once: registering, working, absences, background rounds, proposals. */
@OfficeTest
class RacesTest {

    private static final Duration DAY = Duration.ofSeconds(6);

    @Autowired
    private Office office;

    @Autowired
    private Working working;

    @Autowired
    private EnteringAbsences absences;

    @Autowired
    private ReadingWork reading;

    @Autowired
    private Improving improving;

    @Autowired
    private Rebalancing rebalancing;

    @Autowired
    private JdbcTemplate jdbc;

    private final AtomicBoolean evening = new AtomicBoolean();

    @BeforeEach
    void six_come_to_work() {
        office.close();
        office.employ("A", "B", "C", "D", "E", "F");
        office.register(60);
    }

    @Test
    void nobody_absent_is_left_with_work_that_could_move_and_nobody_waits_for_ever() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        List<Future<Integer>> done = new ArrayList<>();
        done.add(threads.submit(repeat(random -> office.register(1 + random.nextInt(3)))));
        done.add(threads.submit(repeat(random -> office.register(1))));
        done.add(threads.submit(repeat(this::work)));
        done.add(threads.submit(repeat(this::work)));
        done.add(threads.submit(repeat(this::comeAndGo)));
        done.add(threads.submit(repeat(
                random -> improving.improve(reading.read(List.of()), Duration.ofMillis(20), "PIENAKAS", () -> true))));
        done.add(threads.submit(repeat(this::rebalance)));
        Thread.sleep(DAY.toMillis());
        absences.enter("A", Kind.SICKNESS, MONDAY, FAR, "M1");
        absences.enter("B", Kind.SICKNESS, MONDAY, null, "M1");
        evening.set(true);
        for (Future<Integer> each : done) {
            assertThat(each.get(60, TimeUnit.SECONDS)).isPositive();
        }
        threads.shutdown();
        improving.improveNow(List.of(), "PIENAKAS"); // what was handed back last

        assertThat(jdbc.queryForList(
                        "select work_item_id from casework.work_item"
                                + " where state = 'ASSIGNED' and not pinned and inspector in ('A', 'B')",
                        Long.class))
                .isEmpty();
        assertThat(office.desks()).doesNotContainKey("-");
    }

    private interface Act {
        void by(Random random);
    }

    private Callable<Integer> repeat(Act act) {
        Random random = new Random();
        return () -> {
            int times = 0;
            while (!evening.get()) {
                try {
                    act.by(random);
                } catch (RefusedChangeException e) {
                    // somebody else was first
                }
                times++;
            }
            return times;
        };
    }

    private void work(Random random) {
        List<Long> open = jdbc.queryForList(
                "select work_item_id from casework.work_item where closed_at is null order by random() limit 1",
                Long.class);
        if (!open.isEmpty()) {
            switch (random.nextInt(3)) {
                case 0 -> working.start(open.get(0), "X");
                case 1 -> working.complete(open.get(0), "CLOSE", 5, "C", "SAIS");
                default -> working.handBack(open.get(0), "not mine", "X");
            }
        }
    }

    /** D and E come and go; A and B are ill in the end. */
    private void comeAndGo(Random random) {
        long id = absences.enter(random.nextBoolean() ? "D" : "E", Kind.OTHER, MONDAY, FAR, "M1")
                .absence()
                .id();
        absences.cancel(id, "M1");
    }

    private void rebalance(Random random) {
        Proposal proposal = rebalancing.propose(Wishes.of(List.of(UNIT)), "M2");
        Set<Long> items = proposal.moves().stream()
                .filter(move -> random.nextBoolean())
                .map(ProposedMove::workItemId)
                .collect(Collectors.toSet());
        rebalancing.accept(proposal.id(), items, "M2");
    }
}
