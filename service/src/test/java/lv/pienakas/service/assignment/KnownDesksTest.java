package lv.pienakas.service.assignment;

import static lv.pienakas.service.planning.Office.FAR;
import static lv.pienakas.service.planning.Office.MONDAY;
import static lv.pienakas.service.planning.Office.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.casework.RefusedChangeException;
import lv.pienakas.data.casework.WorkItem;
import lv.pienakas.data.staff.Absence;
import lv.pienakas.data.staff.Roster;
import lv.pienakas.data.staff.Workloads;
import lv.pienakas.planner.pick.Choice;
import lv.pienakas.service.casework.Working;
import lv.pienakas.service.planning.EnteringAbsences;
import lv.pienakas.service.planning.Office;
import lv.pienakas.service.planning.OfficeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The clock stands still, so that nothing is read anew just because it is old. */
@OfficeTest
class KnownDesksTest {

    @Autowired
    private Office office;

    @Autowired
    private Working working;

    @Autowired
    private EnteringAbsences absences;

    @Autowired
    private Roster roster;

    @Autowired
    private Workloads workloads;

    @Autowired
    private CaseRules rules;

    @Autowired
    private Clock clock;

    @BeforeEach
    void four_come_to_work() {
        office.close();
        office.employ("A", "B", "C", "D");
    }

    @Test
    void each_pick_is_the_one_that_reading_the_tables_would_give() {
        Random random = new Random(7);
        List<WorkItem> open = new ArrayList<>();
        for (int step = 0; step < 200; step++) {
            Desks fresh = anotherNode().of(UNIT, MONDAY, roster.version(), clock.instant());
            WorkItem item = office.item(office.register(1).get(0));
            assertThat(fresh.put(item, Set.of()).map(Choice::inspector))
                    .as("step %d", step)
                    .contains(String.valueOf(item.inspector()));
            open.add(item);
            work(open.get(random.nextInt(open.size())).workItemId(), random);
        }
    }

    private void work(long item, Random random) {
        try {
            switch (random.nextInt(5)) {
                case 0 -> working.start(item, "X");
                case 1 -> working.complete(item, "CLOSE", 5, "C", "SAIS");
                case 2 -> working.handBack(item, "not mine", "X");
                case 3 -> working.handOver(item, "A", "knows it", "M1");
                default ->
                    absences.cancel(
                            absences.enter("B", Absence.Kind.OTHER, MONDAY, FAR, "M1")
                                    .absence()
                                    .id(),
                            "M1");
            }
        } catch (RefusedChangeException e) {
            // it is done, or nobody has it
        }
    }

    @Test
    void what_is_given_out_at_the_same_time_is_dealt_out_evenly() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<List<CaseFile>>> all = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            all.add(threads.submit(() -> office.register(1)));
        }
        for (Future<List<CaseFile>> each : all) {
            each.get();
        }
        threads.shutdown();
        assertThat(office.desks()).isEqualTo(Map.of("A", 20L, "B", 20L, "C", 20L, "D", 20L));
    }

    @Test
    void what_another_node_gives_out_is_seen_after_a_second() {
        KnownDesks other = anotherNode();
        Instant now = clock.instant();
        Desks before = other.of(UNIT, MONDAY, roster.version(), now);
        office.register(1);
        assertThat(other.of(UNIT, MONDAY, roster.version(), now.plusMillis(999)))
                .isSameAs(before);
        assertThat(other.of(UNIT, MONDAY, roster.version(), now.plusMillis(1000)))
                .isNotSameAs(before);
    }

    @Test
    void who_is_absent_gets_nothing_from_the_next_moment_on() {
        office.register(8);
        absences.enter("A", Absence.Kind.SICKNESS, MONDAY, FAR, "M1");
        assertThat(office.register(12).stream().map(file -> office.item(file).inspector()))
                .isNotEmpty()
                .doesNotContain("A");
    }

    private KnownDesks anotherNode() {
        return new KnownDesks(roster, workloads, rules);
    }
}
