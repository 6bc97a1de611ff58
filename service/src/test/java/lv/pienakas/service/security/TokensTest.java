package lv.pienakas.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lv.pienakas.data.staff.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which tokens are believed. What is answered past the door is 404 here: case 1 is not there. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "pienakas.database.directory=")
class TokensTest {

    private static final String CASE = "/api/v1/cases/999999999";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final int port;

    TokensTest(@LocalServerPort int port) {
        this.port = port;
    }

    static Stream<Arguments> refused() {
        JWTClaimsSet good = good().build();
        Instant past = Instant.now().minus(Duration.ofHours(1));
        return Stream.of(
                Arguments.of("no token at all", "not a token"),
                Arguments.of(
                        "expired",
                        Tokens.signed(good().expirationTime(Date.from(past)).build())),
                Arguments.of(
                        "without an end",
                        Tokens.signed(good().expirationTime(null).build())),
                Arguments.of(
                        "not yet valid",
                        Tokens.signed(
                                good().notBeforeTime(Date.from(Instant.now().plus(Duration.ofHours(1))))
                                        .build())),
                Arguments.of(
                        "of another issuer",
                        Tokens.signed(good().issuer("https://evil.test").build())),
                Arguments.of(
                        "without an issuer", Tokens.signed(good().issuer(null).build())),
                Arguments.of(
                        "for somebody else",
                        Tokens.signed(good().audience("payroll").build())),
                Arguments.of(
                        "for nobody",
                        Tokens.signed(good().audience((String) null).build())),
                Arguments.of("signed by another key", Tokens.signed(good, Tokens.newKey())),
                Arguments.of("changed", Tokens.signed(good).replaceFirst("\\.[^.]", ".x")),
                Arguments.of("not signed", new PlainJWT(good).serialize()),
                Arguments.of("signature cut off", Tokens.signed(good).replaceFirst("[^.]*$", "")),
                Arguments.of("signed with a secret", Tokens.signedWithSecret(good)),
                Arguments.of(
                        "of nobody",
                        Tokens.signed(
                                good().subject(null).claim("client_id", null).build())),
                Arguments.of(
                        "of staff without a name",
                        Tokens.signed(good().claim("roles", List.of("MANAGER")).build())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void token_that_cannot_be_believed_is_refused_and_the_answer_says_why(String what, String token) {
        HttpResponse<String> answer = get(CASE, token);

        assertThat(answer.statusCode()).as(what).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer error=\"invalid_");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"status\":401", "\"detail\":\"The access token is not valid: ");
        assertThat(answer.body()).doesNotContain("Exception", "lv.pienakas");
    }

    @Test
    void call_without_a_token_is_told_to_send_one() {
        HttpResponse<String> answer = get(CASE, "");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body()).contains("Authorization: Bearer");
    }

    @Test
    void machine_with_the_scope_and_staff_in_the_role_come_in() {
        assertThat(get(CASE, Tokens.machine("SAIS", "cases.read")).statusCode()).isEqualTo(404);
        assertThat(get(
                                CASE,
                                Tokens.signed(good().claim("scope", null)
                                        .claim("scp", List.of("cases.read"))
                                        .build()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(get(CASE, Tokens.staff("M1", Role.MANAGER)).statusCode()).isEqualTo(404);
    }

    @Test
    void another_scope_or_role_is_refused_and_the_answer_says_which_are_needed() {
        HttpResponse<String> answer = get(CASE, Tokens.machine("SAIS", "documents.write", "cases.read.all"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"insufficient_scope\"");
        assertThat(answer.body())
                .contains("This call needs role INSPECTOR or role MANAGER or scope cases.read", "\"status\":403");
        assertThat(get(CASE, Tokens.staff("A1", Role.ANALYST, Role.AUDITOR)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void staff_do_nothing_in_the_name_of_a_machine() {
        String both = Tokens.signed(good().claim("roles", List.of("AUDITOR"))
                .claim("preferred_username", "U1")
                .build());

        assertThat(get(CASE, both).statusCode()).isEqualTo(403);
    }

    static Stream<Arguments> withoutRole() {
        return Stream.of(
                Arguments.of("unknown roles", staff().claim("roles", List.of("ADMIN", "manager"))),
                Arguments.of("no roles any more", staff()),
                Arguments.of("an empty list", staff().claim("roles", List.of())),
                Arguments.of(
                        "roles in another claim", staff().claim("realm_access", Map.of("roles", List.of("MANAGER")))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withoutRole")
    void person_without_a_role_is_no_machine_whatever_scopes_the_token_has(String what, JWTClaimsSet.Builder claims) {
        HttpResponse<String> answer = get(CASE, Tokens.signed(claims.build()));

        assertThat(answer.statusCode()).as(what).isEqualTo(401);
        assertThat(answer.body()).contains("is that of a person, by its claim preferred_username");
    }

    @Test
    void roles_in_plain_text_are_refused_with_the_reason() {
        for (JWTClaimsSet.Builder claims : List.of(staff(), good())) {
            HttpResponse<String> answer =
                    get(CASE, Tokens.signed(claims.claim("roles", "MANAGER").build()));

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("the claim roles is no list of roles");
        }
    }

    @Test
    void client_that_is_not_listed_as_a_machine_does_not_come_in() {
        HttpResponse<String> answer =
                get(CASE, Tokens.signed(good().claim("client_id", "PAGES").build()));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("client 'PAGES' is not listed under pienakas.security.machines");
    }

    @Test
    void what_is_not_listed_is_there_for_nobody() {
        String all = Tokens.staff("U1", Role.values());

        assertThat(get("/api/v1/nothing", all).statusCode()).isEqualTo(404);
        assertThat(get("/api/v2/cases/1", all).statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/nothing", "").statusCode()).isEqualTo(401);
    }

    @Test
    void inspector_sees_their_own_list_only() {
        String inspector = Tokens.staff("I0001", Role.INSPECTOR);

        assertThat(get("/api/v1/inspectors/I0001/work-items", inspector).statusCode())
                .isNotIn(401, 403);
        assertThat(get("/api/v1/inspectors/I0002/work-items", inspector).statusCode())
                .isEqualTo(403);
        assertThat(get("/api/v1/inspectors/T1/work-items", Tokens.machine("T1", "documents.write"))
                        .statusCode())
                .isEqualTo(403);
    }

    private static JWTClaimsSet.Builder staff() {
        return good().claim("preferred_username", "U1");
    }

    private static JWTClaimsSet.Builder good() {
        return Tokens.claims().subject("SAIS").claim("client_id", "SAIS").claim("scope", "cases.read");
    }

    private HttpResponse<String> get(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return CLIENT.send(request.GET().build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
