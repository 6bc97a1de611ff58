package lv.pienakas.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.pienakas.service.provider.DemoProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole demo: a browser is led to the demo's provider, logs in, and comes back. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {"pienakas.database.directory=", "pienakas.demo.provider-port=0"})
@ActiveProfiles("demo")
class DemoLoginTest {

    private static final String SESSION = "pienakas-session";

    private final Browser browser = new Browser();
    private final String site;
    private final DemoProvider provider;

    DemoLoginTest(@LocalServerPort int port, @Autowired DemoProvider provider) {
        this.site = "http://localhost:" + port;
        this.provider = provider;
    }

    /** The provider has to know the port of the pages before they are there. */
    @DynamicPropertySource
    static void port(DynamicPropertyRegistry registry) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            int port = free.getLocalPort();
            registry.add("server.port", () -> port);
        }
        registry.add(
                "pienakas.demo.sample",
                () -> Path.of("../data/sample").toAbsolutePath().normalize().toString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "I0001, /work, /planning",
        "I0200, /work, /audit",
        "M1, /planning, /audit",
        "A1, /routing, /work",
        "P1, /routing, /planning",
        "U1, /, /work",
        "O1, /outbox, /work"
    })
    void user_logs_in_opens_the_pages_of_the_role_and_logs_out(String user, String open, String closed) {
        HttpResponse<String> page = logIn(user, open);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri()).as("where they wanted to go").isEqualTo(URI.create(site + open));
        assertThat(page.body()).contains("<strong>" + user + "</strong>");
        assertThat(browser.open(site + closed).statusCode()).isEqualTo(403);

        HttpResponse<String> out = browser.submit(page, "/logout", Map.of());
        assertThat(out.uri()).isEqualTo(URI.create(site + "/logged-out"));
        assertThat(browser.way()).anyMatch(step -> step.toString().startsWith(provider.address()));
        assertThat(out.body()).doesNotContain("<strong>" + user);
        assertThat(browser.open(site + "/").uri().toString())
                .as("the provider asks anew")
                .isEqualTo(provider.address() + "/login");
    }

    @Test
    void browser_is_led_to_the_provider_with_a_challenge_that_only_it_can_meet() {
        HttpResponse<String> page = browser.open(site + "/");

        assertThat(page.uri().toString()).isEqualTo(provider.address() + "/login");
        assertThat(page.body()).contains("I0001", "M1", "demo");
        assertThat(browser.way())
                .filteredOn(step -> step.getPath().equals("/oauth2/authorize"))
                .singleElement()
                .satisfies(step -> assertThat(step.getQuery())
                        .contains(
                                "response_type=code",
                                "code_challenge=",
                                "code_challenge_method=S256",
                                "state=",
                                "nonce="));
    }

    @Test
    void session_is_another_one_after_the_log_in_and_no_page_knows_the_old_one() {
        browser.open(site + "/");
        String before = browser.cookie(SESSION);
        logIn("M1", "/");

        assertThat(before).isNotEmpty();
        assertThat(browser.cookie(SESSION)).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void wrong_password_is_no_log_in() {
        HttpResponse<String> login = browser.open(site + "/work");
        HttpResponse<String> again = browser.submit(login, "/login", Map.of("username", "M1", "password", "x"));

        assertThat(again.uri().toString()).isEqualTo(provider.address() + "/login?error");
        assertThat(again.body()).contains("role=\"alert\"");
        assertThat(browser.open(site + "/work").uri().getPath()).isEqualTo("/login");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/login/oauth2/code/pienakas?code=x&state=y",
        "/login/oauth2/code/pienakas?error=access_denied&state=y",
        "/login/oauth2/code/other?code=x&state=y"
    })
    void answer_that_nobody_asked_for_is_no_log_in_and_says_so(String path) {
        HttpResponse<String> page = browser.open(site + path);

        assertThat(page.uri().getPath()).isEqualTo("/login-failed");
        assertThat(page.body()).contains("Pieteikties neizdevās").doesNotContain("<strong>");
    }

    @Test
    void forms_may_lead_to_the_provider_and_nowhere_else() {
        HttpResponse<String> page = logIn("M1", "/");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .endsWith("form-action 'self' " + provider.address());
    }

    @Test
    void machine_gets_a_token_for_its_scopes_and_registers_nothing_that_is_not_its_own() throws Exception {
        Map<String, String> commands = provider.lines().stream()
                .collect(java.util.stream.Collectors.toMap(
                        line -> line.substring("access token for ".length(), line.indexOf(':')),
                        line -> line.substring(line.indexOf("curl"))));
        assertThat(commands).containsOnlyKeys("SAIS", "HR", "integration-platform", "SCHEDULER", "PORTAL");
        assertThat(commands.values().stream().map(DemoLoginTest::secret)).doesNotHaveDuplicates();

        String token = token(Objects.requireNonNull(commands.get("SAIS")));
        assertThat(status("/api/v1/cases/999999999", token)).isEqualTo(404);
        assertThat(status("/api/v1/scans/1", token)).isEqualTo(403);
        assertThat(status("/api/v1/portal/persons/1/notices", token)).isEqualTo(403);
    }

    private HttpResponse<String> logIn(String user, String path) {
        HttpResponse<String> login = browser.open(site + path);
        return browser.submit(login, "/login", Map.of("username", user, "password", "demo"));
    }

    private int status(String path, String token) throws Exception {
        return java.net.http.HttpClient.newHttpClient()
                .send(
                        java.net.http.HttpRequest.newBuilder(URI.create(site + path))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        java.net.http.HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private static String secret(String command) {
        return command.replaceFirst(".*-u \\S+?:(\\S+).*", "$1");
    }

    /** What the command that the demo prints says. */
    private static String token(String command) throws Exception {
        Process curl = new ProcessBuilder(List.of("sh", "-c", command)).start();
        String answer = new String(curl.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return answer.replaceFirst(".*\"access_token\":\"([^\"]+)\".*", "$1");
    }
}
