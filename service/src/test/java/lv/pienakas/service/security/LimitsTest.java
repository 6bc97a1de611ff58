package lv.pienakas.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lv.pienakas.data.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** How often and how much somebody may ask, over HTTP. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "pienakas.database.directory=",
            "pienakas.security.rates.machine=2",
            "pienakas.security.rates.staff=3",
            "pienakas.security.rates.address=4",
            "pienakas.security.rates.burst=1s",
            "pienakas.api.largest-body=1000B",
            "pienakas.feeds.most-bytes=2000B",
            "server.tomcat.max-http-form-post-size=3000B"
        })
@Import(LimitsTest.Time.class)
@ExtendWith(OutputCaptureExtension.class)
class LimitsTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String CASE = "/api/v1/cases/999999999";
    private static final String DOCUMENTS = "/api/v1/documents";
    private static final String DELIVERIES = "/api/v1/feeds/portal?file=contacts.csv";

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        @Bean
        @Primary
        PassingClock passingClock() {
            return new PassingClock();
        }
    }

    private static int keys;

    private final int port;
    private final PassingClock clock;

    LimitsTest(@LocalServerPort int port, @Autowired PassingClock clock) {
        this.port = port;
        this.clock = clock;
    }

    @BeforeEach
    void everybody_has_waited() {
        clock.pass(Duration.ofMinutes(1));
    }

    @Test
    void machine_that_asks_too_often_is_told_when_to_come_back_and_no_other_is() {
        String token = Tokens.machine("SAIS", "cases.read");
        assertThat(statuses(3, CASE, token)).containsExactly(404, 404, 429);
        HttpResponse<String> answer = send(request(CASE, token).GET());

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.body())
                .contains("\"status\":429", "send the next one in 1 s", "urn:pienakas:problem:too-many-requests");
        assertThat(statuses(1, CASE, Tokens.machine("ARCHIVE", "cases.read"))).containsExactly(404);
        clock.pass(Duration.ofSeconds(1));
        assertThat(statuses(1, CASE, token)).containsExactly(404);
    }

    @Test
    void staff_that_ask_for_pages_too_fast_get_a_page_that_says_so() {
        String login = TestLogin.of("M1", Role.MANAGER);
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            answers.add(
                    send(request("/routing", "").header(TestLogin.HEADER, login).GET()));
        }

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(200, 200, 200, 429);
        assertThat(answers.get(3).headers().firstValue("Retry-After")).contains("1");
        assertThat(answers.get(3).body()).contains("Pieprasījumu nevar izpildīt");
    }

    @Test
    void address_is_counted_before_the_log_in_and_where_tokens_are_wrong() {
        assertThat(statuses(5, "/", "")).containsExactly(302, 302, 302, 302, 429);
        clock.pass(Duration.ofMinutes(1));
        assertThat(statuses(5, "/oauth2/authorization/pienakas", "")).containsExactly(302, 302, 302, 302, 429);
        clock.pass(Duration.ofMinutes(1));
        assertThat(statuses(5, CASE, "")).containsExactly(401, 401, 401, 401, 429);
        clock.pass(Duration.ofMinutes(1));
        assertThat(statuses(5, CASE, "wrong")).containsExactly(401, 401, 401, 401, 429);
        assertThat(statuses(1, CASE, Tokens.machine("SAIS", "cases.read")))
                .as("a good token from the same address")
                .containsExactly(404);
    }

    @Test
    void what_makes_no_work_is_not_counted() {
        assertThat(statuses(9, "/actuator/health", "")).doesNotContain(429);
        assertThat(statuses(9, "/css/pienakas.css", "")).doesNotContain(429);
    }

    @ParameterizedTest(name = "{0} with {2} bytes")
    @CsvSource({
        DOCUMENTS + ", application/json, 1000, 400",
        DOCUMENTS + ", application/json, 1001, 413",
        DOCUMENTS + ", application/json, 200000, 413",
        DELIVERIES + ", text/csv, 2000, 422",
        DELIVERIES + ", text/csv, 2001, 413",
        DELIVERIES + ", text/csv, 200000, 413"
    })
    void body_may_be_as_large_as_is_configured_whether_it_says_its_length_or_not(
            String path, String type, int bytes, int expected) {
        byte[] body = ("{\"x\":\"" + "x".repeat(bytes - 8) + "\"}").getBytes(StandardCharsets.UTF_8);
        for (BodyPublisher sent : List.of(
                BodyPublishers.ofByteArray(body), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))) {
            HttpResponse<String> answer = post(path, type, sent);

            assertThat(answer.statusCode()).isEqualTo(expected);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }

    @Test
    void form_that_is_too_large_is_refused_with_a_page(CapturedOutput output) {
        HttpResponse<String> answer = send(request("/explain", "")
                .header(TestLogin.HEADER, TestLogin.of("M1", Role.MANAGER))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("code=" + "1".repeat(3000))));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Pieprasījumu nevar izpildīt").doesNotContain("Exception");
        assertThat(output.getAll()).doesNotContain("InvalidParameterException");
    }

    private HttpResponse<String> post(String path, String type, BodyPublisher body) {
        return send(request(path, Tokens.machine("portal", "documents.write", "feeds.write"))
                .header("Content-Type", type)
                .header("Idempotency-Key", String.valueOf(++keys))
                .POST(body));
    }

    private List<Integer> statuses(int times, String path, String token) {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            statuses.add(send(request(path, token).GET()).statusCode());
        }
        return statuses;
    }

    private HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", path.startsWith("/api/") ? "*/*" : "text/html");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
