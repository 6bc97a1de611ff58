package lv.pienakas.service.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lv.pienakas.data.database.EmbeddedDatabase;
import lv.pienakas.data.staff.Role;
import lv.pienakas.service.security.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * SIGTERM while documents are being registered, a manager waits for a proposal, and the background planner searches; both
 * searches would take a day. The database is the service's own, and ends with it.
 */
class GracefulShutdownIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** A proposal leaves no trace outside until it is found; reading the work takes a fraction of it. */
    private static final Duration ASKED_LONG_AGO = Duration.ofSeconds(3);

    private static final int CLIENTS = 4;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    /** Answers by idempotency key; 0: none came. */
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();

    @Test
    void whoever_was_let_in_is_answered_searches_end_and_nothing_is_half_done() throws Exception {
        Path directory = folder.resolve("database");
        try (EmbeddedDatabase database = EmbeddedDatabase.in(directory)) {
            database.migrate();
            openOffice(new JdbcTemplate(database.administrator()));
        }
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Future<?>> registering = new ArrayList<>();
        try (RunningService service = RunningService.start(
                Map.of(),
                List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"),
                List.of(
                        "--pienakas.database.directory=" + directory,
                        "--db-scheduler.enabled=true",
                        "--pienakas.planning.search=1d",
                        "--pienakas.planning.pause=100ms"),
                folder.resolve("service.log"))) {
            JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(url(directory)));
            for (int i = 0; i < CLIENTS; i++) {
                registering.add(clients.submit(() -> registerUntilRefused(service)));
            }
            await("some documents", () -> answers.size() > 50);
            long asked = System.nanoTime();
            CompletableFuture<HttpResponse<String>> proposal = CLIENT.sendAsync(
                    request(service, "/rebalancings", Tokens.staff("M1", Role.MANAGER), UUID.randomUUID() + "")
                            .POST(BodyPublishers.ofString("{\"units\":[\"SICKNESS_RIGA\"]}"))
                            .build(),
                    BodyHandlers.ofString());
            await(
                    "both searches",
                    () -> is(jdbc, "select picked from jobs.scheduled_tasks where task_name = 'improve-plan'")
                            && System.nanoTime() - asked > ASKED_LONG_AGO.toNanos());
            assertThat(proposal).as("its search would take a day").isNotDone();

            service.terminate();

            assertThat(service.exitCode()).as(service.said()).isIn(0, 143);
            assertThat(proposal.get().statusCode()).as(proposal.get().body()).isEqualTo(201);
            for (Future<?> each : registering) {
                each.get();
            }
            assertThat(service.said()).doesNotContain("ERROR", "Exception");
        } finally {
            clients.shutdownNow();
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.in(directory)) {
            nothingIsHalfDone(new JdbcTemplate(database.administrator()));
        }
    }

    private void nothingIsHalfDone(JdbcTemplate jdbc) {
        assertThat(answers.values())
                .as("201, 503 on a connection that was open, or none")
                .isSubsetOf(201, 503, 0);
        List<String> kept = jdbc.queryForList("select key from idempotency.answer where caller = 'SAIS'", String.class);
        answers.forEach((key, status) -> {
            if (status != 0) {
                assertThat(kept.contains(key))
                        .as("%s was answered %d", key, status)
                        .isEqualTo(status == 201);
            }
        });
        assertThat(jdbc.queryForObject("select count(*) from casework.document", Integer.class))
                .isEqualTo(kept.size());
        assertThat(jdbc.queryForList("select case_id from casework.case_file c where version <>"
                        + " (select count(*) from casework.event e where e.case_id = c.case_id)"))
                .isEmpty();
        assertThat(jdbc.queryForList("select task_name from jobs.scheduled_tasks where picked", String.class))
                .as("jobs that look as if a node were at them")
                .isEmpty();
    }

    private static void openOffice(JdbcTemplate jdbc) {
        jdbc.update("insert into staff.inspector (inspector_id, unit, role, weekday_minutes) select 'I' || n,"
                + " 'SICKNESS_RIGA', 'INSPECTOR', '{420,420,420,420,420}' from generate_series(1, 8) n");
        jdbc.update("insert into staff.inspector_skill (inspector_id, skill)"
                + " select inspector_id, 'SICKNESS_BENEFIT/CHECK' from staff.inspector");
    }

    private void registerUntilRefused(RunningService service) {
        int status = 201;
        while (status == 201) {
            String key = UUID.randomUUID().toString();
            status = register(service, key);
            answers.put(key, status);
        }
    }

    private static int register(RunningService service, String key) {
        HttpRequest request = request(service, "/documents", Tokens.machine("SAIS", "documents.write"), key)
                .POST(BodyPublishers.ofString("{\"documentKind\":\"APPLICATION\",\"service\":\"SICKNESS_BENEFIT\","
                        + "\"channel\":\"PORTAL\",\"personCode\":\"010180-12345\",\"received\":\""
                        + LocalDate.now(ZoneId.of("Europe/Riga")).minusDays(1) + "T08:00:00Z\"}"))
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.ofString()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.Builder request(RunningService service, String path, String token, String key) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + service.port() + "/api/v1" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key);
    }

    /** Of the server that the service has started, by what lies in its directory. */
    private static String url(Path directory) throws IOException {
        String port =
                Files.readAllLines(directory.resolve("pg17/postmaster.pid")).get(3);
        String password = Files.readString(directory.resolve("password")).strip();
        return "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres&password=" + password;
    }

    private static boolean is(JdbcTemplate jdbc, String question) {
        return Boolean.TRUE.equals(jdbc.queryForList(question, Boolean.class).stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(false));
    }

    private interface Coming {
        boolean isThere();
    }

    private static void await(String what, Coming coming) throws InterruptedException {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (!coming.isThere()) {
            assertThat(System.nanoTime()).as("patience for " + what).isLessThan(patience);
            Thread.sleep(50);
        }
    }
}
