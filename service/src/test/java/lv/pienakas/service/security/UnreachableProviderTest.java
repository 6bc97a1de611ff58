package lv.pienakas.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The provider went away after the start, before anybody called. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "pienakas.database.directory=",
            "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://localhost:1/keys"
        })
class UnreachableProviderTest {

    @Test
    void caller_is_told_to_come_again(@LocalServerPort int port) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/cases/1"))
                                .header("Authorization", "Bearer " + Tokens.machine("SAIS", "cases.read"))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .contains("urn:pienakas:problem:unavailable")
                .doesNotContain("Exception", "localhost:1");
    }
}
