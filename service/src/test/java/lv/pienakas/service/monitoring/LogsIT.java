package lv.pienakas.service.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.pienakas.data.database.EmbeddedDatabase;
import lv.pienakas.data.staff.Role;
import lv.pienakas.service.security.TestLogin;
import lv.pienakas.service.security.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real process with the log of production, while a person is spoken of in every way a request can speak of one. */
class LogsIT {

    private static final String CODE = "270391-54321";
    private static final String BARE = "27039154321";
    private static final String NAME = "Žubīte-Kalniņa";
    private static final String ENCODED = URLEncoder.encode(NAME, StandardCharsets.UTF_8);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final String MACHINE = Tokens.machine(
            "SAIS",
            "documents.write",
            "cases.read",
            "work-items.write",
            "work-items.read",
            "bulk-tasks.write",
            "feeds.write",
            "scans.write",
            "scans.read",
            "portal");
    private static final String STAFF = Tokens.staff("I1", Role.INSPECTOR, Role.MANAGER);

    private static final List<String> ADDRESSES = List.of(
            "/api/v1/persons/%s/findings",
            "/api/v1/portal/persons/%s/notices",
            "/api/v1/portal/persons/%s/applications",
            "/api/v1/portal/persons/%s/opt-out",
            "/api/v1/findings/%s/explanation",
            "/api/v1/cases/%s",
            "/api/v1/work-items?unit=%s&limit=%<s",
            "/api/v1/nothing/%s",
            "/nothing/%s",
            "/cases/%s",
            "/findings/%s",
            "/explain?code=%s",
            "/actuator/health/%s",
            "/actuator/prometheus?name=%s");

    @TempDir
    private Path folder;

    private int port;

    @Test
    void no_line_of_the_log_tells_of_a_person_and_each_request_is_found_in_it() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.temporary()) {
            database.migrate();
            JdbcTemplate jdbc = new JdbcTemplate(database.administrator());
            try (RunningService service = RunningService.start(
                    Map.of("SPRING_DATASOURCE_URL", database.jdbcUrl()),
                    List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"),
                    List.of(
                            "--logging.structured.format.console=ecs",
                            "--db-scheduler.enabled=true",
                            "--pienakas.notices.spool=" + folder,
                            "--spring.datasource.hikari.connection-timeout=2000"),
                    folder.resolve("service.log"))) {
                port = service.port();
                everyAddress();
                everyPartOfACall();
                forms();
                unreadable();
                String broken = brokenDatabase(jdbc);

                database.close();
                assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(503);
                assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);

                check(service.said(), broken);
            }
        }
    }

    private static void check(String said, String broken) {
        List<JsonNode> lines = said.lines().map(JSON::readTree).toList();
        assertThat(said.lines())
                .as("lines that tell of a person")
                .filteredOn(line -> line.contains(CODE)
                        || line.contains(BARE)
                        || line.contains(NAME)
                        || line.contains(ENCODED)
                        || line.contains("Žub"))
                .isEmpty();
        assertThat(lines)
                .as("lines where a personal code had to be taken out")
                .filteredOn(line -> line.toString().contains("[personal code]"))
                .allSatisfy(line ->
                        assertThat(line.at("/http/request/id").asString("")).isEqualTo(broken));
        assertThat(lines)
                .filteredOn(line -> line.at("/http/request/id").asString("").equals(broken))
                .as("what the log says of the call that failed")
                .anySatisfy(line -> {
                    assertThat(line.at("/log/level").asString()).isEqualTo("ERROR");
                    assertThat(line.toString()).contains("[personal code]");
                });
    }

    private void everyAddress() throws Exception {
        for (String address : ADDRESSES) {
            for (String person : List.of(CODE, BARE, ENCODED)) {
                for (String method : List.of("GET", "POST", "PUT", "DELETE", "PATCH")) {
                    String path = String.format(address, person);
                    send(method, path, "{\"personCode\":\"" + CODE + "\"}", "Authorization", "Bearer " + MACHINE);
                    send(method, path, "", "Authorization", "Bearer " + STAFF);
                    send(method, path, "code=" + CODE, TestLogin.HEADER, TestLogin.of("I1", Role.values()));
                    send(method, path, "");
                }
            }
        }
    }

    private void everyPartOfACall() throws Exception {
        String good = document(CODE, "");
        assertThat(post("/api/v1/documents", good).statusCode()).isEqualTo(201);
        for (String body : List.of(
                document(CODE + "0", ""),
                document(NAME, ""),
                document(CODE, ",\"" + CODE + "\":\"" + NAME + "\""),
                document(CODE, ",\"caseId\":" + BARE),
                document(CODE, ",\"caseId\":1"),
                good.replace("APPLICATION", NAME),
                good.replace("\"received\"", "\"" + NAME + "\""),
                good.substring(0, good.length() - 2),
                CODE,
                "[\"" + CODE + "\"]",
                good.replace(CODE, CODE + "\u0000"))) {
            post("/api/v1/documents", body);
            post("/api/v1/bulk-tasks", body);
            post("/api/v1/scans", body);
            post("/api/v1/rebalancings", body);
            post("/api/v1/feeds/PMLP", CODE + ";" + NAME + "\n");
            post("/api/v1/work-items/" + BARE + "/completion", body);
        }
        for (String header : List.of(
                "Idempotency-Key",
                "X-Request-Id",
                "If-Match",
                "Accept",
                "Accept-Language",
                "Content-Type",
                "Cookie",
                "Authorization",
                "X-Forwarded-For",
                "traceparent",
                "Range",
                "X-" + CODE)) {
            for (String value : List.of(CODE, BARE, "\"" + CODE + "\"", CODE + "=" + CODE)) {
                send("POST", "/api/v1/documents", good, "Authorization", "Bearer " + MACHINE, header, value);
                send("GET", "/api/v1/cases/1", "", "Authorization", "Bearer " + MACHINE, header, value);
                send("GET", "/", "", TestLogin.HEADER, TestLogin.of("I1", Role.INSPECTOR), header, value);
            }
        }
        assertThat(send("GET", "/", "", "X-Request-Id", BARE).headers().firstValue("X-Request-Id"))
                .get()
                .isNotEqualTo(BARE);
        assertThat(send("GET", "/", "", "X-Request-Id", "theirs-1").headers().firstValue("X-Request-Id"))
                .contains("theirs-1");
    }

    /** With the session and the token that a browser has, and without. */
    private void forms() throws Exception {
        HttpResponse<String> page = send("GET", "/explain", "", TestLogin.HEADER, TestLogin.of("I1", Role.INSPECTOR));
        Matcher token = CSRF.matcher(page.body());
        assertThat(token.find()).as(page.body()).isTrue();
        String session = page.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        for (String person : List.of(CODE, BARE, ENCODED, "%zz" + CODE, CODE + "%")) {
            for (String start : List.of("_csrf=" + token.group(1) + "&", "")) {
                for (String path : List.of("/explain", "/documents")) {
                    send(
                            "POST",
                            path,
                            start + "code=" + person + "&personCode=" + person + "&service=" + person + "&asOf="
                                    + person,
                            TestLogin.HEADER,
                            TestLogin.of("I1", Role.INSPECTOR),
                            "Cookie",
                            session,
                            "Content-Type",
                            "application/x-www-form-urlencoded");
                }
            }
        }
    }

    /** What no client of a library would send. */
    private void unreadable() throws IOException {
        for (String request : List.of(
                "GET /api/v1/persons/" + CODE + "/find\u0001ings HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /explain?code=" + CODE + "&x=\"<" + NAME + "> HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /explain?code=%zz" + CODE + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/v1/persons/%zz" + CODE + "/findings HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/v1/persons/" + CODE + ";x=1/findings HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/v1/../" + CODE + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: " + CODE + "_" + NAME + "\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nCookie: a=" + CODE + "\u0002; \"" + CODE + "\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nBad Header " + CODE + ": x\r\n\r\n",
                CODE + " / HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST /api/v1/documents HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: " + CODE + "\r\n\r\n",
                "POST /explain HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: 22\r\n\r\ncode=%zz" + CODE + "%1",
                "POST /explain HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=" + CODE
                        + "\r\nContent-Length: 14\r\n\r\n--" + CODE,
                "GET / HTTP/" + CODE + "\r\n\r\n")) {
            try (Socket socket = new Socket("localhost", port)) {
                socket.setSoTimeout(5_000);
                socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
                socket.shutdownOutput();
                socket.getInputStream().readAllBytes();
            }
        }
    }

    /** The database quotes the person in what it says. Gives the id of the request. */
    private String brokenDatabase(JdbcTemplate jdbc) throws Exception {
        jdbc.execute("create function casework.quote() returns trigger language plpgsql as"
                + " $$ begin raise exception 'no case for %', new.person_code; end $$");
        jdbc.execute("create trigger quote before insert on casework.case_file"
                + " for each row execute function casework.quote()");
        HttpResponse<String> failed = post("/api/v1/documents", document(CODE, ""));
        assertThat(failed.statusCode()).isEqualTo(500);
        String id = failed.headers().firstValue("X-Request-Id").orElseThrow();
        JsonNode problem = JSON.readTree(failed.body());
        assertThat(problem.path("instance").asString()).isEqualTo("urn:pienakas:request:" + id);
        assertThat(failed.body()).doesNotContain(CODE);
        return id;
    }

    private static String document(String person, String more) {
        return "{\"documentKind\":\"APPLICATION\",\"service\":\"SICKNESS_BENEFIT\",\"channel\":\"PORTAL\",\"personCode\":\""
                + person + "\",\"received\":\"2026-03-02T08:00:00Z\"" + more + "}";
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send("GET", path, "");
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send(
                "POST",
                path,
                body,
                "Authorization",
                "Bearer " + MACHINE,
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
