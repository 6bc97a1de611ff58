package lv.pienakas.service.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import lv.pienakas.data.detection.ScanAct;
import lv.pienakas.data.detection.ScanLists;
import lv.pienakas.data.detection.ScanMode;
import lv.pienakas.data.detection.ScanRun;
import lv.pienakas.service.scan.Nights.WallClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The window is from 02:00 to 06:00; 2026-03-01 and 2026-03-08 are Sundays. Nobody is in the register. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"pienakas.database.directory=", "pienakas.scan.nightly.enabled=true"})
@Import(Nights.class)
@ExtendWith(OutputCaptureExtension.class)
class NightlyScansTest {

    @Autowired
    private WatchingScans watching;

    @Autowired
    private NightlyScans nightly;

    @Autowired
    private RunningScans running;

    @Autowired
    private ScanOrders orders;

    @Autowired
    private ScanLists lists;

    @Autowired
    private ScanAlarms alarms;

    @Autowired
    private WallClock clock;

    @Autowired
    @FlywayDataSource
    private DataSource administrator;

    @BeforeEach
    void nothing_was_asked_for_yet() {
        JdbcTemplate jdbc = new JdbcTemplate(administrator);
        jdbc.update("delete from detection.scan_run");
        jdbc.update("delete from detection.scan_rules");
        jdbc.update("delete from detection.scan");
        jdbc.update("update detection.scan_schedule set looked_at = null, watched_since = null, paused_by = null,"
                + " paused_at = null, alarms = '{}'");
    }

    @Test
    void night_is_asked_for_once_however_often_and_by_how_many_it_is_looked_at() {
        look("2026-03-03T01:59");
        assertThat(runs()).isEmpty();

        clock.set("2026-03-03T02:00");
        IntStream.range(0, 8)
                .mapToObj(node -> CompletableFuture.runAsync(nightly::look))
                .toList()
                .forEach(CompletableFuture::join);
        look("2026-03-03T05:59");

        assertThat(runs()).containsExactly("2026-03-03 INCREMENTAL WAITING");
        assertThat(lists.latest(Long.MAX_VALUE, 1).get(0).askedBy()).isEqualTo("schedule");
        look("2026-03-04T02:00");
        assertThat(lists.latest(Long.MAX_VALUE, 9)).hasSize(2);
    }

    @Test
    void on_sundays_everybody_is_evaluated_after_those_who_are_due() {
        look("2026-03-08T02:00");
        running.runAll(() -> false);

        assertThat(runs()).containsExactly("2026-03-08 FULL DONE", "2026-03-08 INCREMENTAL DONE");
        assertThat(alarms.standing()).isEmpty();
    }

    @Test
    void changes_of_clocks_neither_skip_nor_repeat_a_night() {
        for (String moment : List.of(
                "2026-03-28T02:30",
                "2026-03-29T02:30",
                "2026-03-29T05:00",
                "2026-03-30T02:30",
                "2026-10-25T02:30",
                "2026-10-25T03:30",
                "2026-10-25T05:30")) {
            look(moment);
            running.runAll(() -> false);
        }

        assertThat(runs().stream().filter(run -> run.contains("INCREMENTAL")))
                .containsExactly(
                        "2026-10-25 INCREMENTAL DONE",
                        "2026-03-30 INCREMENTAL DONE",
                        "2026-03-29 INCREMENTAL DONE",
                        "2026-03-28 INCREMENTAL DONE");
    }

    @Test
    void night_that_began_without_a_node_is_run_while_there_is_time() {
        look("2026-03-02T20:00");
        look("2026-03-03T05:50");

        assertThat(runs()).containsExactly("2026-03-03 INCREMENTAL WAITING");
    }

    @Test
    void night_without_a_node_is_an_alarm_until_somebody_makes_it_good(CapturedOutput output) {
        look("2026-03-02T20:00");
        look("2026-03-03T09:00");
        look("2026-03-03T09:01");

        assertThat(runs()).containsExactly("2026-03-03 INCREMENTAL MISSED");
        assertThat(alarms.standing()).containsOnlyKeys(ScanAlarm.LATE);
        assertThat(output.getOut().split("Scans: LATE: run")).as("logged once").hasSize(2);

        orders.change(onlyRun().id(), ScanAct.RESUME, "O1");
        running.runAll(() -> false);
        look("2026-03-03T09:02");
        assertThat(runs()).containsExactly("2026-03-03 INCREMENTAL DONE");
        assertThat(alarms.standing()).isEmpty();
        assertThat(output.getOut()).contains("Scans: no longer LATE");
    }

    @Test
    void new_installation_has_missed_nothing() {
        look("2026-03-03T09:00");

        assertThat(runs()).isEmpty();
        assertThat(alarms.standing()).isEmpty();
    }

    @Test
    void what_waited_too_long_is_late_and_goes_on_in_the_next_night_before_that_ones() {
        look("2026-03-03T02:00");
        clock.set("2026-03-03T06:00");
        running.runAll(() -> false);

        assertThat(runs()).containsExactly("2026-03-03 INCREMENTAL OUT_OF_TIME");
        assertThat(alarms.standing()).containsOnlyKeys(ScanAlarm.LATE);

        look("2026-03-04T02:00");
        assertThat(runs()).containsExactly("2026-03-04 INCREMENTAL WAITING", "2026-03-03 INCREMENTAL WAITING");
        running.runAll(() -> false);
        assertThat(runs()).containsExactly("2026-03-04 INCREMENTAL DONE", "2026-03-03 INCREMENTAL DONE");
        assertThat(alarms.standing()).isEmpty();
    }

    @Test
    void of_several_nights_that_ran_out_of_time_only_the_last_goes_on() {
        for (String day : List.of("2026-03-03", "2026-03-04")) {
            look(day + "T02:00");
            clock.set(day + "T06:00");
            running.runAll(() -> false);
        }
        look("2026-03-05T02:00");

        assertThat(runs())
                .containsExactly(
                        "2026-03-05 INCREMENTAL WAITING",
                        "2026-03-04 INCREMENTAL WAITING",
                        "2026-03-03 INCREMENTAL CANCELLED");
    }

    @Test
    void paused_schedule_asks_for_nothing_says_who_paused_it_and_goes_on_within_the_night() {
        nightly.pause("O1");
        nightly.pause("O2");
        look("2026-03-03T02:00");
        assertThat(runs()).isEmpty();
        assertThat(nightly.schedule().standing().pausedBy()).isEqualTo("O1");

        look("2026-03-03T07:00");
        nightly.resume("O2");
        look("2026-03-03T07:01");
        assertThat(runs()).as("paused is not missed").isEmpty();

        nightly.pause("O1");
        look("2026-03-04T02:00");
        nightly.resume("O1");
        nightly.resume("O2");
        look("2026-03-04T03:00");
        assertThat(runs()).containsExactly("2026-03-04 INCREMENTAL WAITING");
    }

    @Test
    void last_scan_that_is_too_old_is_an_alarm_also_where_there_never_was_one() {
        nightly.pause("O1");
        look("2026-03-03T02:00");
        clock.set("2026-03-04T13:59");
        assertThat(alarms.standing()).isEmpty();
        clock.set("2026-03-04T14:01");
        assertThat(alarms.standing()).containsOnlyKeys(ScanAlarm.OLD);
        assertThat(alarms.standing().get(ScanAlarm.OLD)).contains("no scan has finished", "paused by O1");

        orders.ask(clock.today(), ScanMode.FULL, "O1");
        running.runAll(() -> false);
        assertThat(alarms.standing()).isEmpty();
    }

    @Test
    void full_scan_that_differs_is_an_alarm_until_one_agrees() {
        look("2026-03-08T02:00");
        running.runAll(() -> false);
        differs(3);
        assertThat(alarms.standing()).containsOnlyKeys(ScanAlarm.DIFFERENT);
        assertThat(alarms.standing().get(ScanAlarm.DIFFERENT)).contains("as of 2026-03-08 differs in 3 places");

        differs(0);
        assertThat(alarms.standing()).isEmpty();
    }

    private void differs(long places) {
        new JdbcTemplate(administrator).update("update detection.scan set differences = ? where mode = 'FULL'", places);
    }

    private void look(String moment) {
        clock.set(moment);
        watching.look();
    }

    private ScanRun onlyRun() {
        return lists.latest(Long.MAX_VALUE, 2).get(0);
    }

    /** Night, mode and state, the latest first. */
    private List<String> runs() {
        return lists.latest(Long.MAX_VALUE, 20).stream()
                .map(run -> run.night() + " " + run.mode() + " " + run.state())
                .toList();
    }
}
