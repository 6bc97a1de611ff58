package lv.pienakas.service.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import lv.pienakas.data.detection.ScanMode;
import lv.pienakas.data.detection.ScanRun;
import lv.pienakas.data.detection.ScanRuns;
import lv.pienakas.data.feed.Deliveries;
import lv.pienakas.data.synthetic.SyntheticDelivery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.event.EventListener;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        classes = {lv.pienakas.service.PienakasApplication.class, ScanOrdersTest.Heard.class},
        properties = {"pienakas.database.directory=", "pienakas.scan.part=250"})
class ScanOrdersTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 2);
    private static final int PERSONS = 2_500;

    private static long seed;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private ScanOrders orders;

    @Autowired
    private RunningScans running;

    @Autowired
    private ScanRuns runs;

    @Autowired
    private Heard heard;

    @TempDir
    private Path folder;

    @BeforeEach
    void people_are_known() throws IOException {
        Path delivery = folder.resolve("delivery");
        // others each time: the same scan is not done again
        SyntheticDelivery.write(delivery, PERSONS, ++seed, AS_OF);
        // without a number, so that it may come again
        Files.delete(delivery.resolve("delivery.csv"));
        deliveries.load(delivery, null);
        heard.scans.clear();
    }

    @Test
    void what_is_asked_for_is_run_in_order_and_tells_how_far_it_is() {
        ScanRun first = orders.ask(AS_OF, ScanMode.FULL, "O1");
        ScanRun second = orders.ask(AS_OF.plusDays(1), ScanMode.FULL, "O1");
        assertThat(first.state()).isEqualTo(ScanRun.State.WAITING);
        List<ScanRun> seen = new ArrayList<>();

        running.runAll(() -> {
            // another thread: the scan's own transaction sees what was there before it
            seen.add(CompletableFuture.supplyAsync(() -> again(first)).join());
            return false;
        });

        assertThat(seen).anySatisfy(run -> {
            assertThat(run.state()).isEqualTo(ScanRun.State.RUNNING);
            assertThat(run.persons()).isBetween(1L, (long) PERSONS);
            assertThat(run.ofPersons()).isEqualTo(PERSONS);
        });
        assertThat(List.of(again(first), again(second))).allSatisfy(run -> {
            assertThat(run.state()).isEqualTo(ScanRun.State.DONE);
            assertThat(run.persons()).isEqualTo(PERSONS);
            assertThat(run.scanId()).isNotNull();
        });
        assertThat(heard.scans)
                .extracting(finished -> finished.scan().mode())
                .as("the second one is checked by an incremental one first")
                .containsExactly(ScanMode.FULL, ScanMode.INCREMENTAL, ScanMode.FULL);
    }

    @Test
    void a_scan_that_a_node_has_to_leave_waits_for_the_next_one_and_keeps_nothing() {
        ScanRun asked = orders.ask(AS_OF.plusDays(10), ScanMode.FULL, "O1");
        AtomicInteger looks = new AtomicInteger();

        running.runAll(() -> looks.incrementAndGet() > 2);

        assertThat(again(asked).state()).isEqualTo(ScanRun.State.WAITING);
        assertThat(heard.scans).isEmpty();
        running.runAll(() -> false);
        assertThat(again(asked).state()).isEqualTo(ScanRun.State.DONE);
    }

    @Test
    void a_scan_left_running_by_a_node_that_died_is_run_again() {
        ScanRun asked = orders.ask(AS_OF.plusDays(20), ScanMode.FULL, "O1");
        runs.begin(asked.id(), asked.askedAt());

        running.runAll(() -> false);

        assertThat(again(asked).state()).isEqualTo(ScanRun.State.DONE);
    }

    @Test
    void a_day_for_which_the_law_has_no_value_says_which_and_does_not_hold_up_the_next() throws IOException {
        Path old = Files.createDirectory(folder.resolve("old"));
        Files.writeString(old.resolve("persons.csv"), """
                code,previous_code,first_name,last_name,birth_date,sex,death_date,country,permit,municipality,state_care_since
                010150-10001,,,,1970-01-01,F,,LV,CITIZEN,,
                """);
        Files.writeString(old.resolve("opinions.csv"), """
                opinion_id,code,kind,group,cause,valid_from,valid_until
                1,010150-10001,DISABILITY,I,GENERAL,2012-01-01,
                2,010150-10001,TRANSPORT,,,2012-01-01,
                """);
        deliveries.load(old, null);
        ScanRun tooEarly = orders.ask(LocalDate.of(2013, 12, 31), ScanMode.FULL, "O1");
        ScanRun next = orders.ask(AS_OF, ScanMode.FULL, "O1");

        running.runAll(() -> false);

        assertThat(again(tooEarly).state()).isEqualTo(ScanRun.State.FAILED);
        assertThat(again(tooEarly).problem()).contains("transport-allowance.amount has no value for 2013-12-31");
        assertThat(again(next).state()).isEqualTo(ScanRun.State.DONE);
    }

    private ScanRun again(ScanRun run) {
        return orders.find(run.id()).orElseThrow();
    }

    /** Who listens for finished scans. */
    static class Heard {

        private final List<ScanFinished> scans = new ArrayList<>();

        @EventListener
        void hear(ScanFinished finished) {
            scans.add(finished);
        }
    }
}
