package lv.pienakas.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.staff.Inspector;
import lv.pienakas.data.staff.Role;
import lv.pienakas.data.staff.Staff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page by everybody. Whose a page is was typed from the agreement on roles, not read off the program. */
@PageTest
class PageMatrixTest {

    /** Mapping, an address of it, and the roles that may open it. */
    private static final String EXPECTED = """
            GET /                                          /                               INSPECTOR MANAGER ANALYST APPROVER AUDITOR OPERATOR
            GET /findings/{service}                        /findings/OLD_AGE_PENSION       INSPECTOR MANAGER
            GET /findings/{service}/{claimant}/{child}     /findings/OLD_AGE_PENSION/999/0 INSPECTOR MANAGER
            GET /findings/checks/{id}                      /findings/checks/999999999      INSPECTOR MANAGER
            POST /findings/checks/{id}                     /findings/checks/999999999      INSPECTOR MANAGER
            GET /explain                                   /explain                        INSPECTOR MANAGER
            POST /explain                                  /explain                        INSPECTOR MANAGER
            GET /work                                      /work                           INSPECTOR MANAGER
            GET /work/mine                                 /work/mine                      INSPECTOR
            POST /work/items/{id}/begin                    /work/items/999999999/begin     INSPECTOR MANAGER
            POST /work/items/{id}/hand-over                /work/items/999999999/hand-over MANAGER
            POST /work/items/{id}/hand-back                /work/items/999999999/hand-back INSPECTOR MANAGER
            GET /work/manual                               /work/manual                    INSPECTOR MANAGER
            GET /work/units/{unit}                         /work/units/SICKNESS_RIGA       INSPECTOR MANAGER
            GET /work/failing                              /work/failing                   INSPECTOR MANAGER
            GET /cases/{id}                                /cases/999999999                INSPECTOR MANAGER
            GET /documents/new                             /documents/new                  INSPECTOR MANAGER
            POST /documents/new                            /documents/new                  INSPECTOR MANAGER
            GET /planning                                  /planning                       MANAGER
            GET /planning/units/{unit}                     /planning/units/SICKNESS_RIGA   MANAGER
            GET /planning/items/{id}                       /planning/items/999999999       MANAGER
            GET /planning/absences                         /planning/absences              MANAGER
            GET /planning/absences/new                     /planning/absences/new          MANAGER
            POST /planning/absences/new                    /planning/absences/new          MANAGER
            GET /planning/absences/{id}                    /planning/absences/999999999    MANAGER
            POST /planning/absences/{id}                   /planning/absences/999999999    MANAGER
            GET /planning/proposals                        /planning/proposals             MANAGER
            POST /planning/proposals                       /planning/proposals             MANAGER
            GET /planning/proposals/{id}                   /planning/proposals/999999999   MANAGER
            POST /planning/proposals/{id}                  /planning/proposals/999999999   MANAGER
            GET /planning/proposals/{id}/compare           /planning/proposals/9/compare   MANAGER
            GET /routing                                   /routing                        INSPECTOR MANAGER ANALYST APPROVER
            GET /outbox                                    /outbox                         OPERATOR MANAGER
            POST /outbox/again                             /outbox/again                   OPERATOR MANAGER
            POST /outbox/all-again                         /outbox/all-again               OPERATOR MANAGER
            POST /outbox/give-up                           /outbox/give-up                 OPERATOR MANAGER
            POST /outbox/leave-out                         /outbox/leave-out               OPERATOR MANAGER
            POST /outbox/try-now                           /outbox/try-now                 OPERATOR MANAGER
            GET /scans                                     /scans                          OPERATOR
            GET /scans/now                                 /scans/now                      OPERATOR
            POST /scans/start                              /scans/start                    OPERATOR
            POST /scans/runs/{id}/pause                    /scans/runs/999999999/pause     OPERATOR
            POST /scans/runs/{id}/resume                   /scans/runs/999999999/resume    OPERATOR
            POST /scans/runs/{id}/cancel                   /scans/runs/999999999/cancel    OPERATOR
            POST /scans/schedule/pause                     /scans/schedule/pause           OPERATOR
            POST /scans/schedule/resume                    /scans/schedule/resume          OPERATOR
            GET /audit                                     /audit                          AUDITOR
            POST /audit                                    /audit                          AUDITOR
            POST /audit/chain                              /audit/chain                    AUDITOR
            GET /notices                                   /notices                        MANAGER OPERATOR
            GET /notices/{service}                         /notices/OLD_AGE_PENSION        MANAGER OPERATOR
            GET /notices/{service}/{id}                    /notices/OLD_AGE_PENSION/999999 MANAGER OPERATOR
            GET /notices/number/{id}                       /notices/number/999999999       MANAGER OPERATOR
            GET /quality                                   /quality                        MANAGER OPERATOR
            GET /quality/services/{service}                /quality/services/X             MANAGER OPERATOR
            POST /quality/services/{service}/opening       /quality/services/X/opening     MANAGER
            POST /quality/services/{service}/closing       /quality/services/X/closing     MANAGER
            """;

    /** Works on all services, so that nothing but the role is in the way. */
    private static final String INSPECTOR = "MATRIX";

    private static final Set<String> OPEN = Set.of("GET /login-failed", "GET /logged-out");

    private final Site site;
    private final RequestMappingHandlerMapping mappings;

    PageMatrixTest(
            @LocalServerPort int port,
            @Autowired Staff staff,
            @Autowired CaseRules rules,
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.site = new Site(port);
        this.mappings = mappings;
        if (staff.find(INSPECTOR).isEmpty()) {
            Set<String> skills = rules.catalogue().services().stream()
                    .map(service -> service.code() + "/CHECK")
                    .collect(Collectors.toSet());
            staff.add(List.of(Inspector.of(INSPECTOR, "INTERNATIONAL_RIGA", skills, 1)));
        }
    }

    /** A page and whose it is. */
    record Row(String method, String pattern, String address, Set<String> allowed) {

        static Row parse(String line) {
            List<String> words = Arrays.asList(line.split(" +"));
            return new Row(words.get(0), words.get(1), words.get(2), Set.copyOf(words.subList(3, words.size())));
        }

        String page() {
            return method + " " + pattern;
        }
    }

    static Stream<Row> rows() {
        return EXPECTED.lines().map(Row::parse);
    }

    @Test
    void every_page_is_in_the_table_and_nothing_else_is() {
        Set<String> pages = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getPackageName().startsWith("lv.pienakas")) {
                mapping.getPatternValues().stream()
                        .filter(pattern -> !pattern.startsWith("/api/"))
                        .forEach(pattern -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(one -> pages.add(one + " " + pattern)));
            }
        });

        assertThat(pages)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(rows().map(Row::page), OPEN.stream()).collect(Collectors.toSet()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void page_is_opened_by_those_who_may_and_by_nobody_else(Row row) {
        Map<String, Integer> wrong = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            check(row, role.name(), site.as(INSPECTOR, role), wrong);
        }
        check(row, "nobody's role", site.as(INSPECTOR), wrong);

        assertThat(wrong).as("answers that should have been others").isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void who_is_not_logged_in_is_led_to_the_log_in_and_changes_nothing(Row row) {
        Site.Answer answer = row.method().equals("GET")
                ? site.asNobody().get(row.address())
                : site.asNobody().postWithoutToken(row.address(), List.of());

        if (row.method().equals("GET")) {
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.header("Location")).endsWith("/oauth2/authorization/pienakas");
        } else {
            assertThat(answer.status()).isEqualTo(403);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void form_that_no_page_of_ours_made_is_refused_whoever_sends_it(Row row) {
        if (row.method().equals("POST")) {
            assertThat(site.postWithoutToken(row.address(), List.of()).status()).isEqualTo(403);
            assertThat(site.postWithoutToken(row.address(), List.of("_csrf", "guessed"))
                            .status())
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/actuator", "/actuator/env", "/actuator/heapdump", "/admin", "/h2-console"})
    void what_is_not_listed_is_there_for_nobody(String path) {
        assertThat(site.get(path).status()).isEqualTo(404);
        assertThat(site.asNobody().get(path).status()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/css/pienakas.css", "/login-failed", "/logged-out", "/actuator/health", "/v3/api-docs"})
    void what_shows_no_data_is_open(String path) {
        assertThat(site.asNobody().get(path, "Accept", "*/*").status()).isEqualTo(200);
    }

    @Test
    void page_shows_who_is_logged_in_and_only_links_that_lead_somewhere() {
        assertThat(site.as("I7", Role.INSPECTOR).get("/").html()).contains("<strong>I7</strong>");
        for (Role role : Role.values()) {
            Site somebody = site.as(INSPECTOR, role);
            for (Row row : rows().filter(row ->
                            row.allowed().contains(role.name()) && row.method().equals("GET"))
                    .toList()) {
                somebody.get(row.address()).addresses("/").stream()
                        .filter(address -> !address.equals("/logout"))
                        .map(address -> address.replace("&amp;", "&"))
                        .distinct()
                        .forEach(address -> assertThat(somebody.get(address).status())
                                .as(role + ": " + row.address() + " leads to " + address)
                                .isNotIn(302, 403));
            }
        }
    }

    @Test
    void refusal_is_a_page_in_the_readers_language() {
        assertThat(site.as("A1", Role.AUDITOR).get("/work").text()).contains("Šī darbība jums nav atļauta");
        assertThat(site.as("A1", Role.AUDITOR).get("/work?lang=en").text())
                .contains("You may not do this", "auditor", "Log out");
    }

    private static void check(Row row, String who, Site somebody, Map<String, Integer> wrong) {
        int status = row.method().equals("GET")
                ? somebody.get(row.address()).status()
                : somebody.post(row.address(), List.of()).status();
        boolean expected = row.allowed().contains(who) || row.pattern().equals("/");
        boolean right = expected ? status != 302 && status != 401 && status != 403 : status == 403;
        if (!right) {
            wrong.put(who, status);
        }
    }
}
