package lv.pienakas.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import lv.pienakas.data.staff.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** TLS as the README says it is configured, with a certificate made for this run. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "pienakas.database.directory=",
            "server.ssl.bundle=pienakas",
            "spring.ssl.bundle.jks.pienakas.keystore.type=PKCS12",
            "spring.ssl.bundle.jks.pienakas.keystore.password=changeit"
        })
class TlsTest {

    @TempDir
    private static Path folder;

    private final int port;
    private final HttpClient client;

    TlsTest(@LocalServerPort int port, @Autowired SslBundles bundles) {
        this.port = port;
        this.client = HttpClient.newBuilder()
                .sslContext(bundles.getBundle("browser").createSslContext())
                .build();
    }

    @DynamicPropertySource
    static void certificate(DynamicPropertyRegistry registry) throws Exception {
        Certificates certificates = new Certificates(folder);
        Path store = certificates.store("store");
        Path certificate = certificates.certificate(store);
        registry.add("spring.ssl.bundle.jks.pienakas.keystore.location", () -> "file:" + store);
        registry.add("spring.ssl.bundle.pem.browser.truststore.certificate", () -> "file:" + certificate);
    }

    @Test
    void browser_is_told_never_to_come_without_tls_again_and_its_cookie_goes_nowhere_else() throws Exception {
        HttpResponse<String> page = get("https", "/", TestLogin.HEADER, TestLogin.of("M1", Role.MANAGER));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Strict-Transport-Security").orElse(""))
                .contains("max-age=31536000");
        assertThat(page.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("pienakas-session="))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/"));
    }

    @Test
    void calls_are_answered_with_the_same_headers() throws Exception {
        HttpResponse<String> answer = get(
                "https", "/api/v1/cases/999999999", "Authorization", "Bearer " + Tokens.machine("SAIS", "cases.read"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void nothing_is_served_without_tls() throws Exception {
        assertThat(get("http", "/", "Accept", "text/html").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> get(String scheme, String path, String header, String value) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(scheme + "://localhost:" + port + path))
                        .header(header, value)
                        .build(),
                BodyHandlers.ofString());
    }
}
