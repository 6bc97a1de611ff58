package lv.pienakas.service.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import lv.pienakas.data.casework.NotThereException;
import lv.pienakas.data.casework.RefusedChangeException;
import lv.pienakas.data.detection.ScanAct;
import lv.pienakas.data.detection.ScanLists;
import lv.pienakas.data.detection.ScanMode;
import lv.pienakas.data.detection.ScanRun;
import lv.pienakas.data.detection.ScanRun.State;
import lv.pienakas.data.detection.ScanRuns;
import lv.pienakas.data.detection.Scans;
import lv.pienakas.data.feed.Deliveries;
import lv.pienakas.data.synthetic.SyntheticDelivery;
import lv.pienakas.service.scan.Nights.WallClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** What people do with a scan while a node runs it. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"pienakas.database.directory=", "pienakas.scan.nightly.enabled=true", "pienakas.scan.part=250"})
@Import(Nights.class)
class ScanControlTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 2);
    private static final int PERSONS = 2_500;

    private static long seed;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private ScanOrders orders;

    @Autowired
    private NightlyScans nightly;

    @Autowired
    private RunningScans running;

    @Autowired
    private ScanRuns runs;

    @Autowired
    private ScanLists lists;

    @Autowired
    private Scans scans;

    @Autowired
    private WallClock clock;

    @TempDir
    private Path folder;

    @BeforeEach
    void people_are_known() throws IOException {
        running.runAll(() -> false);
        clock.set("2026-03-02T10:00");
        Path delivery = folder.resolve("delivery");
        // others each time: the same scan is not done again
        SyntheticDelivery.write(delivery, PERSONS, ++seed, AS_OF);
        Files.delete(delivery.resolve("delivery.csv"));
        deliveries.load(delivery, null);
    }

    @Test
    void running_scan_is_paused_from_elsewhere_and_goes_on_when_somebody_says_so() {
        ScanRun asked = ask();

        whileItRuns(asked, () -> orders.change(asked.id(), ScanAct.PAUSE, "O1"));

        ScanRun paused = again(asked);
        assertThat(paused.state()).isEqualTo(State.PAUSED);
        assertThat(paused.changedBy()).isEqualTo("O1");
        assertThat(paused.persons()).isBetween(1L, PERSONS - 1L);
        running.runAll(() -> false);
        assertThat(again(asked).state()).isEqualTo(State.PAUSED);

        orders.change(asked.id(), ScanAct.RESUME, "O2");
        running.runAll(() -> false);
        assertThat(again(asked).state()).isEqualTo(State.DONE);
        assertThat(again(asked).attempt()).isEqualTo(2);
        assertThat(again(asked).changedBy()).isEqualTo("O2");
    }

    @Test
    void cancelled_scan_stops_for_good_and_the_next_one_runs() {
        ScanRun asked = ask();
        ScanRun next = orders.ask(AS_OF.plusDays(1), ScanMode.FULL, "O1");

        whileItRuns(asked, () -> orders.change(asked.id(), ScanAct.CANCEL, "O1"));

        assertThat(again(asked).state()).isEqualTo(State.CANCELLED);
        assertThat(again(asked).endedAt()).isNotNull();
        assertThat(again(next).state()).isEqualTo(State.DONE);
    }

    @Test
    void scan_that_is_paused_and_let_go_on_at_once_is_not_left_between_the_two() {
        ScanRun asked = ask();

        whileItRuns(asked, () -> {
            orders.change(asked.id(), ScanAct.PAUSE, "O1");
            orders.change(asked.id(), ScanAct.RESUME, "O1");
        });

        assertThat(again(asked).state()).isEqualTo(State.DONE);
        assertThat(again(asked).attempt()).isEqualTo(2);
    }

    @Test
    void node_that_was_taken_for_dead_has_no_say_any_more() {
        ScanRun asked = ask();
        ScanRun slept = runs.begin(asked.id(), clock.instant()).orElseThrow();
        ScanRun takenOver = runs.begin(asked.id(), clock.instant()).orElseThrow();

        assertThat(runs.progress(slept, 7, 9)).isFalse();
        runs.failed(slept, "it woke up", clock.instant());
        runs.putOff(slept, State.WAITING);
        assertThat(again(asked)).isEqualTo(takenOver);
        assertThat(runs.progress(takenOver, 8, 9)).isTrue();
        orders.change(asked.id(), ScanAct.CANCEL, "O1");
    }

    @Test
    void scan_that_kills_node_after_node_is_given_up_until_somebody_says_so() {
        ScanRun asked = ask();
        for (int node = 1; node <= 5; node++) {
            assertThat(runs.begin(asked.id(), clock.instant()))
                    .as("node %d", node)
                    .isPresent();
        }

        running.runAll(() -> false);
        assertThat(again(asked).state()).isEqualTo(State.FAILED);
        assertThat(again(asked).problem()).startsWith("5 nodes in a row died");

        orders.change(asked.id(), ScanAct.RESUME, "O1");
        running.runAll(() -> false);
        assertThat(again(asked).state()).isEqualTo(State.DONE);
    }

    @Test
    void scan_that_gets_on_from_node_to_node_is_not_given_up() {
        ScanRun asked = ask();
        for (int node = 1; node <= 9; node++) {
            runs.progress(runs.begin(asked.id(), clock.instant()).orElseThrow(), node, PERSONS);
        }

        running.runAll(() -> false);

        assertThat(again(asked).state()).isEqualTo(State.DONE);
    }

    @Test
    void full_scan_is_compared_with_an_incremental_one_of_its_own_facts_whatever_was_delivered_meanwhile()
            throws IOException {
        ask();
        running.runAll(() -> false);
        Files.writeString(
                folder.resolve("delivery").resolve("records.csv"),
                "code,record_months\n",
                StandardOpenOption.TRUNCATE_EXISTING);
        deliveries.load(folder.resolve("delivery"), null);
        ScanRun next = orders.ask(AS_OF.plusDays(1), ScanMode.FULL, "O1");

        running.runAll(() -> false);

        Integer scan = again(next).scanId();
        assertThat(scan).isNotNull();
        assertThat(scans.findById(scan).orElseThrow().differences()).isZero();
    }

    @Test
    void scan_of_a_night_stops_at_the_end_of_its_window() {
        clock.set("2026-03-04T03:00");
        nightly.look();
        ScanRun asked = lists.latest(Long.MAX_VALUE, 1).get(0);

        whileItRuns(asked, () -> clock.set("2026-03-04T06:00"));

        assertThat(again(asked).state()).isEqualTo(State.OUT_OF_TIME);
        running.runAll(() -> false);
        assertThat(again(asked).state()).isEqualTo(State.OUT_OF_TIME);
        orders.change(asked.id(), ScanAct.RESUME, "O1");
        running.runAll(() -> false);
        assertThat(again(asked).state()).as("by day, because somebody says so").isEqualTo(State.DONE);
    }

    @Test
    void what_is_done_already_is_not_done_twice_and_what_cannot_be_done_is_refused() {
        ScanRun asked = ask();
        orders.change(asked.id(), ScanAct.PAUSE, "O1");
        assertThat(orders.change(asked.id(), ScanAct.PAUSE, "O2").changedBy()).isEqualTo("O1");
        orders.change(asked.id(), ScanAct.CANCEL, "O1");
        assertThat(orders.change(asked.id(), ScanAct.CANCEL, "O2").changedBy()).isEqualTo("O1");

        assertThatThrownBy(() -> orders.change(asked.id(), ScanAct.RESUME, "O1"))
                .isInstanceOf(RefusedChangeException.class)
                .hasMessage("scan " + asked.id() + " is CANCELLED, so that it can't resume; look at it again");
        assertThatThrownBy(() -> orders.change(999_999, ScanAct.PAUSE, "O1"))
                .isInstanceOf(NotThereException.class)
                .hasMessage("there is no scan 999999");
    }

    @Test
    void old_page_neither_changes_what_it_did_not_show_nor_starts_a_scan_twice() {
        ScanRun asked = ask();
        orders.change(asked.id(), ScanAct.PAUSE, State.RUNNING, "O1");
        assertThatThrownBy(() -> orders.change(asked.id(), ScanAct.CANCEL, State.RUNNING, "O2"))
                .isInstanceOf(RefusedChangeException.class);
        assertThat(again(asked).state()).isEqualTo(State.PAUSED);
        orders.change(asked.id(), ScanAct.CANCEL, State.PAUSED, "O2");

        ScanRun started = orders.askAfter(asked.id(), AS_OF, ScanMode.FULL, "O1");
        assertThatThrownBy(() -> orders.askAfter(asked.id(), AS_OF, ScanMode.FULL, "O1"))
                .isInstanceOf(RefusedChangeException.class);
        orders.change(started.id(), ScanAct.CANCEL, "O1");
    }

    /** Every order in every state, in random turns, against a table typed from the decision. */
    @Test
    void no_order_leads_where_it_should_not() {
        Random random = new Random(1);
        ScanRun run = ask();
        for (int turn = 0; turn < 300; turn++) {
            State before = again(run).state();
            ScanAct act = List.of(ScanAct.values()).get(random.nextInt(3));
            boolean refused = false;
            try {
                orders.change(run.id(), act, "O" + turn);
            } catch (RefusedChangeException e) {
                refused = true;
            }
            State after = again(run).state();
            assertThat(after).as("%s of %s", act, before).isEqualTo(expected(act, before));
            assertThat(refused)
                    .as("%s of %s", act, before)
                    .isEqualTo(!allowed(act).contains(before));
            ScanRun now = again(run);
            if (after == State.WAITING && random.nextBoolean()) {
                ScanRun begun = runs.begin(run.id(), clock.instant()).orElseThrow();
                if (random.nextInt(4) == 0) {
                    runs.failed(begun, "a test", clock.instant());
                }
            } else if (after == State.RUNNING && random.nextInt(4) == 0) {
                runs.putOff(now, State.OUT_OF_TIME);
            } else if (after == State.CANCELLED) {
                run = ask();
            }
        }
        orders.change(run.id(), ScanAct.PAUSE, "O1");
        orders.change(run.id(), ScanAct.CANCEL, "O1");
    }

    private static Set<State> allowed(ScanAct act) {
        return switch (act) {
            case PAUSE -> EnumSet.of(State.WAITING, State.RUNNING, State.PAUSED);
            case RESUME ->
                EnumSet.of(State.WAITING, State.RUNNING, State.PAUSED, State.OUT_OF_TIME, State.FAILED, State.MISSED);
            case CANCEL -> EnumSet.complementOf(EnumSet.of(State.DONE));
        };
    }

    private static State expected(ScanAct act, State before) {
        if (!allowed(act).contains(before)) {
            return before;
        }
        return switch (act) {
            case PAUSE -> State.PAUSED;
            case RESUME -> before == State.RUNNING ? State.RUNNING : State.WAITING;
            case CANCEL -> State.CANCELLED;
        };
    }

    private ScanRun ask() {
        return orders.ask(AS_OF, ScanMode.FULL, "O1");
    }

    private ScanRun again(ScanRun run) {
        return orders.find(run.id()).orElseThrow();
    }

    /** Runs what waits; once, when some persons are done, something happens on another thread. */
    private void whileItRuns(ScanRun run, Runnable happening) {
        boolean[] happened = new boolean[1];
        running.runAll(() -> {
            CompletableFuture.runAsync(() -> {
                        ScanRun now = again(run);
                        if (!happened[0] && now.state() == State.RUNNING && now.persons() > 0) {
                            happened[0] = true;
                            happening.run();
                        }
                    })
                    .join();
            return false;
        });
        assertThat(happened[0]).isTrue();
    }
}
