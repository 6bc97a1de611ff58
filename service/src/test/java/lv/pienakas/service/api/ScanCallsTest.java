package lv.pienakas.service.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lv.pienakas.data.staff.Role;
import lv.pienakas.service.api.Api.Answer;
import lv.pienakas.service.security.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No job runs what is asked for here. */
@ApiTest
class ScanCallsTest {

    private final Api api;

    ScanCallsTest(@LocalServerPort int port) {
        this.api = Api.on(port).as(Tokens.staff("O1", Role.OPERATOR));
    }

    @Test
    void scan_is_of_changes_unless_it_is_to_be_of_everybody() {
        assertThat(start("2026-03-02").json().path("mode").asString()).isEqualTo("INCREMENTAL");
        Answer full = api.post("/api/v1/scans")
                .json("asOf", "2026-03-02", "mode", "FULL")
                .send()
                .is(202);

        assertThat(full.json().path("mode").asString()).isEqualTo("FULL");
        assertThat(full.json().path("state").asString()).isEqualTo("WAITING");
        api.post("/api/v1/scans")
                .json("asOf", "2026-03-02", "mode", "ALL")
                .send()
                .isProblem(400, "invalid-request");
    }

    @Test
    void scan_is_paused_let_go_on_and_cancelled_and_doing_it_twice_changes_nothing() {
        String scan = start("2026-03-02").header("Location");

        for (int i = 0; i < 2; i++) {
            Answer paused = api.post(scan + "/pause").send().is(200);
            assertThat(paused.json().path("state").asString()).isEqualTo("PAUSED");
            assertThat(paused.json().path("changedBy").asString()).isEqualTo("O1");
        }
        for (int i = 0; i < 2; i++) {
            assertThat(api.post(scan + "/resume")
                            .send()
                            .is(200)
                            .json()
                            .path("state")
                            .asString())
                    .isEqualTo("WAITING");
        }
        for (int i = 0; i < 2; i++) {
            assertThat(api.post(scan + "/cancel")
                            .send()
                            .is(200)
                            .json()
                            .path("state")
                            .asString())
                    .isEqualTo("CANCELLED");
        }
        Answer refused = api.post(scan + "/resume").send().isProblem(409, "refused");
        assertThat(refused.json().path("detail").asString())
                .matches("scan \\d+ is CANCELLED, so that it can't resume; look at it again");
        assertThat(api.get(scan).send().is(200).json().path("state").asString()).isEqualTo("CANCELLED");
    }

    @Test
    void same_key_pauses_once_whatever_was_done_since() {
        String scan = start("2026-03-02").header("Location");

        api.post(scan + "/pause")
                .header("Idempotency-Key", "pause-" + scan)
                .send()
                .is(200);
        api.post(scan + "/resume").send().is(200);
        Answer repeated = api.post(scan + "/pause")
                .header("Idempotency-Key", "pause-" + scan)
                .send()
                .is(200);

        assertThat(repeated.json().path("state").asString()).isEqualTo("PAUSED");
        assertThat(api.get(scan).send().json().path("state").asString()).isEqualTo("WAITING");
    }

    @Test
    void what_is_not_there_cannot_be_paused() {
        api.post("/api/v1/scans/99999/pause").send().isProblem(404, "not-found");
        api.post("/api/v1/scans/x/cancel").send().isProblem(400, "invalid-request");
    }

    @Test
    void list_is_read_page_by_page_the_latest_first() {
        List<Long> started = new ArrayList<>();
        for (int day = 1; day <= 5; day++) {
            started.add(0, start("2026-02-0" + day).json().path("id").asLong());
        }
        List<Long> seen = new ArrayList<>();
        String after = "";
        while (seen.size() < started.size()) {
            Answer page = api.get("/api/v1/scans?limit=2" + after).send().is(200);
            page.json().path("items").forEach(item -> seen.add(item.path("id").asLong()));
            after = "&after=" + page.json().path("next").asString();
        }

        assertThat(seen.subList(0, 5)).isEqualTo(started);
        api.get("/api/v1/scans?after=x").send().isProblem(400, "invalid-request");
    }

    @Test
    void schedule_says_when_the_night_is_and_who_paused_it() {
        api.post("/api/v1/scans/schedule/resume").send().is(200);
        Answer schedule = api.get("/api/v1/scans/schedule").send().is(200);
        assertThat(schedule.json().path("at").asString()).isEqualTo("02:00");
        assertThat(schedule.json().path("endBy").asString()).isEqualTo("06:00");
        assertThat(schedule.json().path("fullOn").asString()).isEqualTo("SUNDAY");
        assertThat(schedule.json().has("pausedBy")).isFalse();

        assertThat(api.post("/api/v1/scans/schedule/pause")
                        .send()
                        .is(200)
                        .json()
                        .path("pausedBy")
                        .asString())
                .isEqualTo("O1");
        assertThat(api.post("/api/v1/scans/schedule/resume")
                        .send()
                        .is(200)
                        .json()
                        .has("pausedBy"))
                .isFalse();
    }

    private Answer start(String asOf) {
        return api.post("/api/v1/scans").json("asOf", asOf).send().is(202);
    }
}
