package lv.pienakas.service.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.linuxense.javadbf.DBFDataType;
import com.linuxense.javadbf.DBFField;
import com.linuxense.javadbf.DBFWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lv.pienakas.data.staff.Role;
import lv.pienakas.service.api.Api.Answer;
import lv.pienakas.service.feed.ReceivingFeeds;
import lv.pienakas.service.security.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A delivery comes in over HTTP, is scanned, and what was found is looked at; the jobs run as in operation. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "pienakas.database.directory=",
            "db-scheduler.enabled=true",
            "db-scheduler.polling-interval=100ms",
            "pienakas.feeds.most-bytes=50KB"
        })
class FeedsToFindingsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, String> DELIVERY =
            Map.of("persons.csv", """
            code,previous_code,first_name,last_name,birth_date,sex,death_date,country,permit,municipality,state_care_since
            320000-00001,040480-10004,Dace,Egle,1980-04-04,F,,LV,CITIZEN,0001000,
            320000-00002,,Eva,Egle,2026-02-20,F,,LV,CITIZEN,0001000,
            010150-10001,,Anna,Ozola,1950-01-01,F,,LV,CITIZEN,0001000,
            """, "relations.csv", """
            adult_code,child_code,kind,since,until
            320000-00001,320000-00002,PARENT,2026-02-20,
            """, "records.csv", "code,record_months\n");

    private final Api api;
    private final Api platform;
    private final Api manager;
    private final ReceivingFeeds receiving;
    private final int port;

    FeedsToFindingsTest(@LocalServerPort int port, @Autowired ReceivingFeeds receiving) {
        this.receiving = receiving;
        this.port = port;
        this.api = Api.on(port);
        this.platform = api.as(Tokens.machine("integration-platform", "feeds.write"));
        this.manager = api.as(Tokens.staff("M1", Role.MANAGER));
    }

    @Test
    void what_is_delivered_is_found_and_explained() {
        Answer delivered = platform.post("/api/v1/feeds/integration-platform")
                .body(zip(DELIVERY), "application/zip")
                .send()
                .is(200);
        assertThat(delivered.json().path("files").size()).isEqualTo(3);

        Answer scan =
                api.post("/api/v1/scans").json("asOf", "2026-03-02").send().is(202);
        Answer done = awaitDone(scan.header("Location"));
        assertThat(done.json().path("persons").asInt()).isEqualTo(3);
        assertThat(done.json().path("findings").toString())
                .contains("{\"service\":\"CHILDBIRTH_BENEFIT\",\"outcome\":\"ENTITLED\",\"count\":1}")
                .contains("{\"service\":\"OLD_AGE_PENSION\",\"outcome\":\"UNKNOWN\",\"count\":1}");

        Answer findings =
                manager.get("/api/v1/persons/320000-00001/findings").send().is(200);
        assertThat(findings.json().path("asOf").asString()).isEqualTo("2026-03-02");
        assertThat(findings.json().path("findings")).singleElement().satisfies(finding -> {
            assertThat(finding.path("service").asString()).isEqualTo("CHILDBIRTH_BENEFIT");
            assertThat(finding.path("childCode").asString()).isEqualTo("320000-00002");
            assertThat(finding.path("until").asString()).isEqualTo("2026-08-20");
        });
        assertThat(manager.get("/api/v1/persons/040480-10004/findings").send().json())
                .as("by the former code")
                .isEqualTo(findings.json());
        assertThat(manager.get("/api/v1/persons/32000000001/findings").send().json())
                .as("without the hyphen")
                .isEqualTo(findings.json());
        assertThat(manager.get("/api/v1/persons/320000-00002/findings").send().json())
                .as("by the child's code")
                .isEqualTo(findings.json());
        assertThat(manager.get("/api/v1/persons/010150-10001/findings")
                        .send()
                        .json()
                        .path("findings")
                        .path(0)
                        .path("missing")
                        .toString())
                .isEqualTo("[\"record_months\"]");

        String address =
                findings.json().path("findings").path(0).path("explanation").asString();
        Answer explanation = manager.get(address).send().is(200);
        assertThat(explanation.json().path("outdated").asBoolean()).isFalse();
        assertThat(explanation.json().path("conditions")).isNotEmpty().allSatisfy(condition -> {
            assertThat(condition.path("outcome").asString()).isEqualTo("TRUE");
            assertThat(condition.path("reference").asString()).isNotBlank();
            assertThat(condition.path("latvian").asString()).isNotBlank();
        });
        assertThat(explanation.text()).contains("population register").contains("2026-02-20");
    }

    /** The sum to be refunded tells what is known of the person's contributions. */
    @Test
    void the_revenue_service_sends_everything_once_and_then_only_changes_as_csv_or_dbf() throws IOException {
        platform.post("/api/v1/feeds/integration-platform")
                .body(zip(DELIVERY), "application/zip")
                .send()
                .is(200);
        String header = "code,year,status,object,contributions,deleted\n";
        String person = "010150-10001";

        revenue(7, "FULL", "contributions.csv", utf8(header + person + ",2024,NOT_INSURED,0.00,100.00,\n"));
        assertThat(refund(person)).isEqualTo("100.0");
        revenue(8, "DELTA", "contributions.csv", utf8(header + person + ",2023,NOT_INSURED,0.00,30.00,false\n"));
        assertThat(refund(person)).isEqualTo("130.0");
        revenue(9, "DELTA", "contributions.csv", utf8(header + person + ",2024,NOT_INSURED,,,true\n"));
        assertThat(refund(person)).isEqualTo("30.0");
        Answer answer = revenue(10, "DELTA", "contributions.dbf", dbf(person, 2022, new BigDecimal("50.5"), false));
        assertThat(answer.json().path("warnings").toString())
                .contains("contributions.dbf: column 1 is unknown, ignored");
        assertThat(refund(person)).isEqualTo("80.5");
        revenue(11, "DELTA", "contributions.dbf", dbf(person, 2023, null, true));
        assertThat(refund(person)).isEqualTo("50.5");

        api.as(Tokens.machine("revenue-service", "feeds.write"))
                .post("/api/v1/feeds/revenue-service?file=contributions.DBF")
                .body(dbf(person, 2024, null, true), "application/vnd.dbf")
                .send()
                .is(200);
        assertThat(refund(person)).as("one file replaces everything").isEmpty();
    }

    private Answer revenue(int number, String kind, String name, byte[] content) {
        byte[] note = utf8("kind,number,created\n" + kind + "," + number + ",2026-03-01\n");
        return api.as(Tokens.machine("revenue-service", "feeds.write"))
                .post("/api/v1/feeds/revenue-service")
                .body(zipOfBytes(Map.of("delivery.csv", note, name, content)), "application/zip")
                .send()
                .is(200);
    }

    private String refund(String person) {
        Answer scan =
                api.post("/api/v1/scans").json("asOf", "2026-03-02").send().is(202);
        awaitDone(scan.header("Location"));
        for (JsonNode finding : manager.get("/api/v1/persons/" + person + "/findings")
                .send()
                .json()
                .path("findings")) {
            if (finding.path("service").asString().equals("CONTRIBUTION_REFUND")) {
                return finding.path("amount").asString();
            }
        }
        return "";
    }

    private static byte[] dbf(String person, int year, @Nullable BigDecimal contributions, boolean deleted) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DBFWriter writer = new DBFWriter(bytes, Charset.forName("windows-1257"))) {
            writer.setFields(new DBFField[] {
                new DBFField("VARDS", DBFDataType.CHARACTER, 20),
                new DBFField("CODE", DBFDataType.CHARACTER, 12),
                new DBFField("YEAR", DBFDataType.NUMERIC, 4),
                new DBFField("STATUS", DBFDataType.CHARACTER, 13),
                new DBFField("OBJECT", DBFDataType.NUMERIC, 15, 2),
                new DBFField("CONTRIB", DBFDataType.NUMERIC, 15, 2),
                new DBFField("DELETED", DBFDataType.LOGICAL)
            });
            writer.addRecord(
                    new Object[] {"Ņikita Ķēniņš", person, year, "NOT_INSURED", BigDecimal.ZERO, contributions, deleted
                    });
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_repeated_delivery_gets_the_same_answer_and_the_key_is_good_for_that_one_only() {
        byte[] body = "code,e_address,language,opted_out\n".getBytes(StandardCharsets.UTF_8);
        Api portal = api.as(Tokens.machine("portal", "feeds.write"));

        Answer first = portal.post("/api/v1/feeds/portal?file=contacts.csv")
                .header("Idempotency-Key", "delivery-1")
                .body(body, "text/csv")
                .send()
                .is(200);
        Answer again = portal.post("/api/v1/feeds/portal?file=contacts.csv")
                .header("Idempotency-Key", "delivery-1")
                .body(body, "text/csv")
                .send()
                .is(200);
        assertThat(again.text()).isEqualTo(first.text());

        portal.post("/api/v1/feeds/portal?file=contacts.csv")
                .header("Idempotency-Key", "delivery-1")
                .body((new String(body, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8), "text/csv")
                .send()
                .isProblem(422, "key-reused");
    }

    @Test
    void a_refused_delivery_says_why_for_each_file() {
        Answer refused = platform.post("/api/v1/feeds/integration-platform")
                .body(zip(Map.of("persons.csv", "code\n", "contacts.csv", "nothing\n")), "application/zip")
                .send()
                .isProblem(422, "unprocessable");

        assertThat(refused.detail()).contains("persons.csv").contains("contacts.csv");
        platform.post("/api/v1/feeds/integration-platform")
                .body("no zip".getBytes(StandardCharsets.UTF_8), "application/zip")
                .send()
                .isProblem(422, "unprocessable");
        assertThat(api.as(Tokens.machine("portal", "feeds.write"))
                        .post("/api/v1/feeds/portal?file=persons.csv")
                        .body("code\n".getBytes(StandardCharsets.UTF_8), "text/csv")
                        .send()
                        .isProblem(422, "unprocessable")
                        .detail())
                .contains("it delivers [contacts.csv]");
    }

    @Test
    void who_comes_while_the_node_has_enough_to_load_is_told_to_come_again() throws Exception {
        Api portal = api.as(Tokens.machine("portal", "feeds.write"));
        byte[] body = "code,e_address,language,opted_out\n".getBytes(StandardCharsets.UTF_8);
        assertThat(receiving.begin()).isTrue();
        assertThat(receiving.begin()).isTrue();
        try {
            HttpResponse<String> refused = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(
                                            "http://localhost:" + port + "/api/v1/feeds/portal?file=contacts.csv"))
                                    .header("Authorization", "Bearer " + Tokens.machine("portal", "feeds.write"))
                                    .header("Idempotency-Key", "too-many")
                                    .header("Content-Type", "text/csv")
                                    .POST(BodyPublishers.ofByteArray(body))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).contains("5");
            assertThat(refused.body()).contains("urn:pienakas:problem:unavailable");
        } finally {
            receiving.end();
            receiving.end();
        }
        for (int i = 0; i < 3; i++) {
            portal.post("/api/v1/feeds/portal?file=contacts.csv")
                    .body(body, "text/csv")
                    .send()
                    .is(200);
            portal.post("/api/v1/feeds/portal?file=persons.csv")
                    .body(body, "text/csv")
                    .send()
                    .isProblem(422, "unprocessable");
        }
    }

    @Test
    void nobody_delivers_for_somebody_else_and_nothing_is_delivered_by_nobody() {
        assertThat(api.post("/api/v1/feeds/portal?file=contacts.csv")
                        .body(new byte[] {1}, "text/csv")
                        .send()
                        .isProblem(403, "forbidden")
                        .detail())
                .contains("pienakas.feeds.deliverers.portal");
        platform.post("/api/v1/feeds/nobody")
                .body(new byte[] {1}, "application/zip")
                .send()
                .isProblem(404, "not-found");
    }

    @Test
    void a_body_that_is_too_large_is_refused_before_it_is_read_to_the_end() {
        platform.post("/api/v1/feeds/integration-platform")
                .body(new byte[60_000], "application/zip")
                .send()
                .isProblem(413, "too-large");
    }

    @Test
    void a_scan_of_no_day_is_refused() {
        for (Object wrong : List.of("2026-02-30", "1899-12-31", 20260302, "")) {
            assertThat(api.post("/api/v1/scans")
                            .json("asOf", wrong)
                            .send()
                            .isProblem(400, "invalid-request")
                            .errors())
                    .as("%s", wrong)
                    .containsKey("asOf");
        }
        api.get("/api/v1/scans/99999").send().isProblem(404, "not-found");
        api.get("/api/v1/scans/x").send().isProblem(400, "invalid-request");
    }

    @Test
    void what_is_no_code_or_no_finding_is_said_without_repeating_a_code() {
        assertThat(manager.get("/api/v1/persons/0101801234/findings")
                        .send()
                        .isProblem(400, "invalid-request")
                        .text())
                .doesNotContain("0101801234");
        assertThat(manager.get("/api/v1/persons/010101-10101/findings")
                        .send()
                        .is(200)
                        .json()
                        .path("findings"))
                .isEmpty();
        manager.get("/api/v1/findings/1-OLD_AGE_PENSION-999-0/explanation")
                .send()
                .isProblem(404, "not-found");
        manager.get("/api/v1/findings/x/explanation").send().isProblem(404, "not-found");
    }

    private Answer awaitDone(String location) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            Answer answer = api.get(location).send().is(200);
            if (answer.json().path("state").asString().equals("DONE")) {
                return answer;
            }
            assertThat(answer.json().path("state").asString()).as(answer.text()).isNotEqualTo("FAILED");
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("the scan is not done after " + PATIENCE);
    }

    private static byte[] zip(Map<String, String> files) {
        Map<String, byte[]> contents = new HashMap<>();
        files.forEach((name, content) -> contents.put(name, utf8(content)));
        return zipOfBytes(contents);
    }

    private static byte[] zipOfBytes(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
