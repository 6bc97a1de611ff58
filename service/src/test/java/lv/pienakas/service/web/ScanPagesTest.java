package lv.pienakas.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lv.pienakas.data.detection.ScanAct;
import lv.pienakas.data.detection.ScanLists;
import lv.pienakas.data.detection.ScanMode;
import lv.pienakas.data.detection.ScanRun;
import lv.pienakas.data.detection.ScanRun.State;
import lv.pienakas.data.detection.ScanRuns;
import lv.pienakas.data.staff.Role;
import lv.pienakas.service.scan.ScanOrders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No job runs what is asked for here. */
@PageTest
class ScanPagesTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 2);

    private final Site site;
    private final ScanOrders orders;
    private final ScanRuns runs;
    private final ScanLists lists;
    private final Clock clock;

    ScanPagesTest(
            @LocalServerPort int port,
            @Autowired ScanOrders orders,
            @Autowired ScanRuns runs,
            @Autowired ScanLists lists,
            @Autowired Clock clock) {
        this.site = new Site(port).as("O7", Role.OPERATOR);
        this.orders = orders;
        this.runs = runs;
        this.lists = lists;
        this.clock = clock;
    }

    @AfterEach
    void nothing_is_left() {
        for (ScanRun run : lists.latest(Long.MAX_VALUE, 50)) {
            if (ScanAct.CANCEL.from().contains(run.state())) {
                orders.change(run.id(), ScanAct.CANCEL, "O1");
            }
        }
    }

    @Test
    void page_shows_how_far_the_scan_is_in_both_languages() {
        ScanRun run = runs.begin(ask().id(), clock.instant()).orElseThrow();
        runs.progress(run, 120_000, 1_900_000);

        assertThat(site.get("/scans?lang=en").text())
                .contains("Scan " + run.id() + ": is running.")
                .contains("120,000 of 1,900,000 persons (6.3%)")
                .containsPattern("Begun \\d.* Expected end \\d")
                .contains("As of 2 Mar 2026 Who is scanned everybody Asked for by O1");
        Site.Answer latvian = site.get("/scans?lang=lv");
        assertThat(latvian.text()).contains(run.id() + ". pārbaude: notiek.", "120 000 no 1 900 000 cilvēkiem (6,3 %)");
        assertThat(latvian.html())
                .contains("<progress id=\"progress\" value=\"120000\" max=\"1900000\"", "data-hx-get=\"/scans/now\"")
                .doesNotContain("??");
    }

    @Test
    void page_asks_again_only_while_something_changes_by_itself_and_needs_no_script_else() {
        assertThat(site.get("/scans").html()).doesNotContain("<script", "data-hx-");
        assertThat(site.get("/scans/now").status()).isEqualTo(286);

        ScanRun run = ask();
        Site.Answer page = site.get("/scans");
        assertThat(page.all("<script[^>]*>"))
                .containsExactly("<script src=\"/webjars/htmx.org/2.0.10/dist/htmx.min.js\" defer>");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'self';");
        assertThat(site.get("/webjars/htmx.org/2.0.10/dist/htmx.min.js", "Accept", "*/*")
                        .status())
                .isEqualTo(200);
        assertThat(site.get("/scans/now").status()).isEqualTo(200);

        orders.change(run.id(), ScanAct.PAUSE, "O1");
        assertThat(site.get("/scans/now").status()).isEqualTo(286);
    }

    @Test
    void only_what_is_new_is_read_out() {
        ScanRun run = ask();

        assertThat(site.get("/scans/now").html()).contains("id=\"said\"", "value=\"" + run.id() + "-WAITING\"");
        assertThat(site.get("/scans/now?seen=" + run.id() + "-WAITING").html()).doesNotContain("id=\"said\"");
        runs.begin(run.id(), clock.instant());
        assertThat(site.get("/scans/now?seen=" + run.id() + "-WAITING").html()).contains("id=\"said\"");
    }

    @Test
    void scan_is_started_once_by_a_form_that_is_sent_twice() {
        List<String> form = List.of("asOf", "2026-03-02", "mode", "FULL", "last", last());

        assertThat(site.post("/scans/start", form).status()).isEqualTo(303);
        Site.Answer again = site.post("/scans/start", form, "Accept-Language", "en");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("Nothing was done: another scan was asked for since");
        assertThat(lists.open()).hasSize(1).first().satisfies(run -> {
            assertThat(run.askedBy()).isEqualTo("O7");
            assertThat(run.mode()).isEqualTo(ScanMode.FULL);
            assertThat(run.asOf()).isEqualTo(AS_OF);
        });
    }

    @Test
    void day_that_is_none_is_said_beside_the_field() {
        for (String day : List.of("", "2026-02-30", "3000-01-01", "<script>")) {
            Site.Answer answer = site.post(
                    "/scans/start", List.of("asOf", day, "mode", "FULL", "last", last()), "Accept-Language", "en");
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text()).contains("Enter a day from 1 Jan 1900 to 31 Dec 2999.");
            assertThat(answer.html()).contains("aria-invalid=\"true\"").doesNotContain("<script");
        }
        assertThat(lists.open()).isEmpty();
    }

    @Test
    void scan_is_paused_let_go_on_and_cancelled_and_says_by_whom() {
        ScanRun run = ask();

        assertThat(act(run, "pause", State.RUNNING).status()).isEqualTo(303);
        assertThat(site.get("/scans?lang=en").text())
                .contains("Scan " + run.id() + ": paused.")
                .containsPattern("Last order O7, \\d");
        assertThat(act(run, "resume", State.PAUSED).status()).isEqualTo(303);
        assertThat(act(run, "cancel", State.WAITING).status()).isEqualTo(303);

        assertThat(orders.find(run.id()).orElseThrow().state()).isEqualTo(State.CANCELLED);
        assertThat(site.get("/scans?lang=en").text()).contains("No scan is running.", "– cancelled O7,");
    }

    @Test
    void click_on_an_old_page_does_nothing_and_shows_how_it_stands_now() {
        ScanRun run = ask();
        act(run, "pause", State.WAITING);

        Site.Answer answer = act(run, "cancel", State.RUNNING);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("Nekas nav darīts", "apturēta");
        assertThat(orders.find(run.id()).orElseThrow().state()).isEqualTo(State.PAUSED);
        assertThat(site.post("/scans/runs/999999/pause", List.of("seen", "RUNNING"))
                        .status())
                .isEqualTo(404);
        assertThat(site.post("/scans/runs/x/pause", List.of("seen", "RUNNING")).status())
                .isEqualTo(400);
    }

    @Test
    void failed_scan_is_an_alarm_that_says_why_and_what_to_do() {
        ScanRun run = runs.begin(ask().id(), clock.instant()).orElseThrow();
        runs.failed(run, "parameter <x> has no value", clock.instant());

        assertThat(site.get("/scans?lang=en").text())
                .contains("⚠ A scan failed. Remove the cause and let it go on, or cancel it, below.")
                .contains("✗ failed parameter &lt;x&gt; has no value Go on Cancel");
        assertThat(site.get("/?lang=en").text()).contains("The scans need an operator to look at them.");
        assertThat(site.as("I7", Role.INSPECTOR).get("/?lang=en").text()).doesNotContain("The scans need an operator");
        act(run, "cancel", State.FAILED);
        assertThat(site.get("/scans?lang=en").text()).doesNotContain("⚠ A scan failed");
        assertThat(site.get("/?lang=en").text()).doesNotContain("The scans need an operator");
    }

    @Test
    void schedule_is_paused_and_resumed_and_says_by_whom() {
        assertThat(site.get("/scans?lang=en").text())
                .contains("switched off by the setting", "from 02:00 to 06:00", "Everybody too on Sunday");
        assertThat(site.get("/scans?lang=lv").text()).contains("no 02:00 līdz 06:00", "svētdiena");

        assertThat(site.post("/scans/schedule/pause", List.of()).status()).isEqualTo(303);
        assertThat(site.get("/scans?lang=en").text()).containsPattern("nights were paused by O7, \\d");
        assertThat(site.post("/scans/schedule/resume", List.of()).status()).isEqualTo(303);
        assertThat(site.get("/scans?lang=en").text()).doesNotContain("were paused by");
    }

    private ScanRun ask() {
        return orders.ask(AS_OF, ScanMode.FULL, "O1");
    }

    private String last() {
        return lists.latest(Long.MAX_VALUE, 1).stream()
                .map(run -> String.valueOf(run.id()))
                .findFirst()
                .orElse("0");
    }

    private Site.Answer act(ScanRun run, String act, State seen) {
        return site.post("/scans/runs/" + run.id() + "/" + act, List.of("seen", seen.name()));
    }
}
