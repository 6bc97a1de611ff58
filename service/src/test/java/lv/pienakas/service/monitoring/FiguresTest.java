package lv.pienakas.service.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lv.pienakas.data.casework.IncomingDocument;
import lv.pienakas.data.detection.ScanAct;
import lv.pienakas.data.detection.ScanMode;
import lv.pienakas.data.detection.ScanRun;
import lv.pienakas.data.detection.ScanRuns;
import lv.pienakas.data.staff.Inspector;
import lv.pienakas.data.staff.Role;
import lv.pienakas.data.staff.Staff;
import lv.pienakas.service.intake.Registering;
import lv.pienakas.service.scan.ScanOrders;
import lv.pienakas.service.security.TestLogin;
import lv.pienakas.service.security.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Health and figures as whoever watches the program gets them over HTTP. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"pienakas.database.directory=", "pienakas.monitoring.pause=1h"})
class FiguresTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String PERSON = "010180-12345";

    @LocalServerPort
    private int port;

    @Autowired
    private Figures figures;

    @Autowired
    private ScanFigures scanFigures;

    @Autowired
    private ScanOrders orders;

    @Autowired
    private ScanRuns runs;

    @Autowired
    private Staff staff;

    @Autowired
    private Registering registering;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    @BeforeEach
    void one_inspector_checks_sickness_benefits() {
        if (staff.find("I1").isEmpty()) {
            staff.add(List.of(Inspector.of("I1", "SICKNESS_RIGA", Set.of("SICKNESS_BENEFIT/CHECK"), 420)));
        }
    }

    @AfterEach
    void nothing_waits() {
        jdbc.update("delete from outbox.message");
    }

    @Test
    void anybody_sees_that_it_is_well_and_nothing_else() throws Exception {
        figures.read();
        for (String path : List.of("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).contains("\"UP\"").doesNotContain("components", "details");
        }
    }

    @Test
    void operators_see_every_part_of_it() throws Exception {
        figures.read();
        assertThat(get("/actuator/health", TestLogin.HEADER, TestLogin.of("O1", Role.OPERATOR))
                        .body())
                .contains("\"db\"", "\"schema\"", "\"outbox\"", "\"diskSpace\"", "\"waiting\":0");
        assertThat(get("/actuator/health", TestLogin.HEADER, TestLogin.of("M1", Role.MANAGER))
                        .body())
                .doesNotContain("details");
    }

    @Test
    void message_that_is_given_up_or_waits_for_long_degrades_the_outbox_but_nobody_restarts_the_program_for_it()
            throws Exception {
        message("clock_timestamp()", "clock_timestamp()");
        isDegraded();
        nothing_waits();
        message("clock_timestamp() - interval '16 minutes'", "null");
        isDegraded();
        nothing_waits();
        message("clock_timestamp() - interval '14 minutes'", "null");
        figures.read();
        assertThat(get("/actuator/health").body()).contains("\"UP\"");
    }

    private void isDegraded() throws Exception {
        figures.read();
        assertThat(get("/actuator/health").body()).contains("\"DEGRADED\"");
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health/liveness").body()).contains("\"UP\"");
        assertThat(get("/actuator/health/readiness").body()).contains("\"UP\"");
    }

    private void message(String createdAt, String deadAt) {
        jdbc.update(
                "insert into outbox.message (stream, number, partition, topic, payload, created_at, next_attempt_at,"
                        + " dead_at) values ('case-1', 1, 0, 'T', '{}', " + createdAt + ", now(), " + deadAt + ")");
    }

    @Test
    void figures_are_for_whoever_has_the_scope() throws Exception {
        assertThat(get("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(getAs(Tokens.machine("SAIS", "documents.write")).statusCode())
                .isEqualTo(403);
        assertThat(getAs(Tokens.staff("M1", Role.MANAGER)).statusCode()).isEqualTo(403);
        assertThat(getAs(Tokens.staff("O1", Role.OPERATOR)).statusCode()).isEqualTo(200);
        assertThat(getAs(Tokens.machine("PROMETHEUS", "metrics.read")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void queues_are_counted_by_unit_and_stage() throws Exception {
        jdbc.update("update casework.work_item set state = 'WITHDRAWN', closed_at = now() where closed_at is null");
        for (int i = 0; i < 3; i++) {
            registering.register(
                    new IncomingDocument(
                            "APPLICATION",
                            "SICKNESS_BENEFIT",
                            "PORTAL",
                            Set.of(),
                            PERSON,
                            null,
                            clock.instant().minus(Duration.ofDays(i == 0 ? 100 : 0))),
                    "SAIS");
        }
        message("clock_timestamp()", "null");
        figures.read();
        String said = getAs(Tokens.machine("PROMETHEUS", "metrics.read")).body();
        assertThat(said)
                .contains(
                        "pienakas_work_items{stage=\"CHECK\",state=\"assigned\",unit=\"SICKNESS_RIGA\"} 3.0",
                        "pienakas_work_items{stage=\"CHECK\",state=\"waiting\",unit=\"SICKNESS_RIGA\"} 0.0",
                        "pienakas_work_items_overdue{stage=\"CHECK\",unit=\"SICKNESS_RIGA\"} 1.0",
                        "pienakas_outbox_waiting 1.0",
                        "pienakas_outbox_dead 0.0",
                        "pienakas_audit_records ",
                        "pienakas_planning_rounds_seconds_count",
                        "pienakas_planning_moves_total",
                        "pienakas_scan_duration_seconds",
                        "pienakas_figures_age_seconds")
                .doesNotContain(PERSON);
    }

    @Test
    void scan_that_fails_degrades_health_and_says_why_until_somebody_has_seen_to_it() throws Exception {
        ScanRun run = runs.begin(
                        orders.ask(LocalDate.of(2026, 3, 2), ScanMode.FULL, "O1")
                                .id(),
                        clock.instant())
                .orElseThrow();
        runs.progress(run, 5, 20);
        scanFigures.read();
        assertThat(getAs(Tokens.machine("PROMETHEUS", "metrics.read")).body())
                .contains(
                        "pienakas_scan_running 1.0",
                        "pienakas_scan_progress_persons 5.0",
                        "pienakas_scan_progress_of_persons 20.0",
                        "pienakas_scan_late 0.0",
                        "pienakas_scan_differences NaN",
                        "pienakas_scan_runs{state=\"RUNNING\"} 1.0");

        runs.failed(run, "a value is missing", clock.instant());
        scanFigures.read();
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health", TestLogin.HEADER, TestLogin.of("O1", Role.OPERATOR))
                        .body())
                .contains("\"DEGRADED\"", "\"failed\":\"run " + run.id() + " failed: a value is missing;");
        assertThat(getAs(Tokens.machine("PROMETHEUS", "metrics.read")).body())
                .contains("pienakas_scan_failed 1.0", "pienakas_scan_running 0.0");

        orders.change(run.id(), ScanAct.CANCEL, "O1");
        scanFigures.read();
        assertThat(get("/actuator/health").body()).contains("\"UP\"");
    }

    @Test
    void calls_are_timed_by_the_pattern_of_their_address_whoever_they_are_about() throws Exception {
        get("/api/v1/persons/" + PERSON + "/findings", "Authorization", "Bearer " + Tokens.staff("I1", Role.INSPECTOR));
        get("/api/v1/nothing/" + PERSON, "Authorization", "Bearer " + Tokens.staff("I1", Role.INSPECTOR));
        get("/nothing/" + PERSON);
        assertThat(getAs(Tokens.machine("PROMETHEUS", "metrics.read")).body())
                .contains(
                        "http_server_requests_seconds_bucket", "uri=\"/api/v1/persons/{code}/findings\"", "le=\"0.05\"")
                .doesNotContain(PERSON);
    }

    private HttpResponse<String> getAs(String token) throws IOException, InterruptedException {
        return get("/actuator/prometheus", "Authorization", "Bearer " + token);
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
