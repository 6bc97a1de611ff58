package lv.pienakas.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.pienakas.data.staff.Inspector;
import lv.pienakas.data.staff.Role;
import lv.pienakas.data.staff.Staff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every call of the interface by everybody. Who may make which was typed from the agreement on roles and scopes, not read
 * off the program; a call that is new in the interface's document fails here until somebody decides whose it is.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "pienakas.database.directory=")
class ApiMatrixTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final List<String> SCOPES = List.of(
            "documents.write",
            "cases.read",
            "work-items.write",
            "work-items.read",
            "bulk-tasks.write",
            "absences.write",
            "feeds.write",
            "scans.write",
            "scans.read",
            "portal");

    /** Call; who may make it, scopes in small letters and roles in capitals. */
    private static final String EXPECTED = """
            POST /documents                                   documents.write
            GET /cases/{id}                                   cases.read INSPECTOR MANAGER
            POST /work-items/{id}/completion                  work-items.write
            POST /bulk-tasks                                  bulk-tasks.write
            GET /inspectors/{id}/work-items                   work-items.read MANAGER
            GET /work-items                                   work-items.read INSPECTOR MANAGER
            PUT /work-items/{id}/assignee                     MANAGER
            POST /inspectors/{id}/absences                    absences.write MANAGER
            DELETE /inspectors/{id}/absences/{absenceId}      absences.write MANAGER
            POST /rebalancings                                MANAGER
            GET /rebalancings/{id}                            MANAGER
            POST /rebalancings/{id}/acceptance                MANAGER
            POST /feeds/{source}                              feeds.write
            POST /scans                                       scans.write OPERATOR
            GET /scans                                        scans.read OPERATOR
            GET /scans/{id}                                   scans.read OPERATOR
            POST /scans/{id}/pause                            scans.write OPERATOR
            POST /scans/{id}/resume                           scans.write OPERATOR
            POST /scans/{id}/cancel                           scans.write OPERATOR
            GET /scans/schedule                               scans.read OPERATOR
            POST /scans/schedule/pause                        scans.write OPERATOR
            POST /scans/schedule/resume                       scans.write OPERATOR
            GET /persons/{code}/findings                      INSPECTOR MANAGER
            GET /findings/{id}/explanation                    INSPECTOR MANAGER
            GET /portal/persons/{code}/notices                portal
            GET /portal/persons/{code}/applications           portal
            GET /portal/persons/{code}/opt-out                portal
            PUT /portal/persons/{code}/opt-out                portal
            GET /portal/persons/{code}/notices/{token}/explanation portal
            """;

    private final int port;

    ApiMatrixTest(@LocalServerPort int port, @Autowired Staff staff) {
        this.port = port;
        if (staff.find("I1").isEmpty()) {
            staff.add(List.of(Inspector.of(
                    "I1", "SICKNESS_RIGA", Set.of("SICKNESS_BENEFIT/CHECK", "OLD_AGE_PENSION/CHECK"), 420)));
        }
    }

    /** A call and whose it is. */
    record Row(String method, String path, Set<String> allowed) {

        static Row parse(String line) {
            List<String> words = Arrays.asList(line.split(" +"));
            return new Row(words.get(0), "/api/v1" + words.get(1), Set.copyOf(words.subList(2, words.size())));
        }

        String call() {
            return method + " " + path;
        }

        /** Of something that is not there, by a client that may deliver. */
        String address() {
            return path.replace("{source}", "portal")
                    .replace("{code}", "010180-12345")
                    .replace("/inspectors/{id}", "/inspectors/I9")
                    .replaceAll("\\{\\w+}", "999999999");
        }
    }

    static Stream<Row> rows() {
        return EXPECTED.lines().map(Row::parse);
    }

    @Test
    void every_call_of_the_document_is_in_the_table_and_nothing_else_is() {
        JsonNode document =
                JsonMapper.shared().readTree(send("GET", "/v3/api-docs", "").body());
        Set<String> calls = new TreeSet<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> calls.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));

        assertThat(calls).hasSizeGreaterThan(10);
        assertThat(rows().map(Row::call).collect(Collectors.toSet())).isEqualTo(calls);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void call_is_made_by_those_who_may_and_by_nobody_else(Row row) {
        Map<String, Integer> wrong = new LinkedHashMap<>();
        for (String scope : SCOPES) {
            check(row, scope, Tokens.machine("portal", scope), wrong);
        }
        for (Role role : Role.values()) {
            check(row, role.name(), Tokens.staff("I1", role), wrong);
        }
        check(row, "no scope and no role", Tokens.machine("portal"), wrong);
        check(row, "a scope that there is not", Tokens.machine("portal", "admin"), wrong);

        assertThat(wrong).as("answers that should have been others").isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void call_with_a_token_of_all_scopes_that_cannot_be_believed_is_refused(Row row) {
        TokensTest.refused().forEach(arguments -> {
            String token = String.valueOf(arguments.get()[1]);
            assertThat(send(row.method(), row.address(), token).statusCode())
                    .as(String.valueOf(arguments.get()[0]))
                    .isEqualTo(401);
        });
        assertThat(send(row.method(), row.address(), "").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void log_in_of_the_pages_is_none_for_a_call(Row row) {
        HttpResponse<String> answer = send(
                row.method(),
                row.address(),
                "",
                TestLogin.HEADER,
                TestLogin.of("M1", Role.values()),
                "Cookie",
                "pienakas-session=1");

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void other_methods_and_addresses_beside_it_are_nobodys(Row row) {
        String all = Tokens.staff("I1", Role.values());
        for (String method : List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS")) {
            if (rows().noneMatch(other -> other.call().equals(method + " " + row.path()))) {
                assertThat(send(method, row.address(), all).statusCode())
                        .as(method)
                        .isEqualTo(405);
            }
        }
        assertThat(send(row.method(), row.address() + "/a/b/c", all).statusCode())
                .isEqualTo(404);
    }

    @Test
    void inspector_reads_their_own_list_and_no_other() {
        String token = Tokens.staff("I1", Role.INSPECTOR);

        assertThat(send("GET", "/api/v1/inspectors/I1/work-items", token).statusCode())
                .isNotIn(401, 403);
        assertThat(send("GET", "/api/v1/inspectors/I2/work-items", token).statusCode())
                .isEqualTo(403);
    }

    private void check(Row row, String who, String token, Map<String, Integer> wrong) {
        int status = send(row.method(), row.address(), token).statusCode();
        boolean expected = row.allowed().contains(who);
        boolean right = expected ? status < 500 && status != 401 && status != 403 : status == 403;
        if (!right) {
            wrong.put(who, status);
        }
    }

    /** Without a body and a key, so that nothing is done. */
    private HttpResponse<String> send(String method, String address, String token, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .method(method, BodyPublishers.noBody());
        List<String> all = new ArrayList<>(List.of(headers));
        if (!token.isEmpty()) {
            all.addAll(List.of("Authorization", "Bearer " + token));
        }
        if (!all.isEmpty()) {
            request.headers(all.toArray(String[]::new));
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
