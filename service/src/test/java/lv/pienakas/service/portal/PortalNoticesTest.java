package lv.pienakas.service.portal;

import static lv.pienakas.service.quality.MadeScans.AS_OF;
import static lv.pienakas.service.quality.MadeScans.code;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import lv.pienakas.data.notice.Channel;
import lv.pienakas.data.notice.Content;
import lv.pienakas.data.notice.NewRight;
import lv.pienakas.data.notice.Notice;
import lv.pienakas.data.notice.Notices;
import lv.pienakas.data.notice.Reason;
import lv.pienakas.data.notice.Right;
import lv.pienakas.data.notice.Sending;
import lv.pienakas.data.staff.Role;
import lv.pienakas.rules.release.RuleRelease;
import lv.pienakas.service.api.Api;
import lv.pienakas.service.quality.MadeScans;
import lv.pienakas.service.security.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** What the portal shows of notices, and what it says of services that were not assessed. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"pienakas.database.directory="})
@Import({MadeScans.class, MadeScans.Time.class, Doors.class})
@ExtendWith(OutputCaptureExtension.class)
class PortalNoticesTest {

    private static final String TRANSPORT = "TRANSPORT_ALLOWANCE";
    private static final int MOTHER = 1;
    private static final int CHILD = 2;
    private static final String FORMER = "010180-00001";

    private final Api portal;
    private final Notices notices;
    private final MadeScans made;
    private final MadeScans.StandingClock clock;
    private final Doors.Open doors;
    private final RuleRelease release;
    private final TransactionOperations transactions;
    private final JdbcTemplate jdbc;
    private final JdbcTemplate administrator;

    PortalNoticesTest(
            @LocalServerPort int port,
            @Autowired Notices notices,
            @Autowired MadeScans made,
            @Autowired MadeScans.StandingClock clock,
            @Autowired Doors.Open doors,
            @Autowired RuleRelease release,
            @Autowired TransactionOperations transactions,
            @Autowired JdbcTemplate jdbc,
            @Autowired @FlywayDataSource DataSource administrator) {
        this.portal = Api.on(port).as(Tokens.machine("EP229", "portal"));
        this.notices = notices;
        this.made = made;
        this.clock = clock;
        this.doors = doors;
        this.release = release;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.administrator = new JdbcTemplate(administrator);
    }

    @BeforeEach
    void a_mother_and_her_child_are_known() {
        made.empty(
                "notice.event",
                "notice.sending",
                "notice.notice",
                "notice.opt_out",
                "detection.finding",
                "detection.scan_rules",
                "detection.scan",
                "register.opinion",
                "register.relation",
                "register.personal_code",
                "register.person",
                "audit.record");
        made.person(MOTHER);
        made.person(CHILD);
        jdbc.update("insert into register.personal_code values (?, ?, ?)", FORMER, MOTHER, code(MOTHER));
        for (String kind : List.of("DISABILITY", "TRANSPORT")) {
            jdbc.update(
                    "insert into register.opinion values (?, ?, ?, 'I', 'GENERAL', '2024-05-01', null, 1)",
                    kind,
                    MOTHER,
                    kind);
        }
        doors.services.clear();
        doors.services.add(TRANSPORT);
    }

    @Test
    void a_notice_that_has_left_is_shown_with_its_links_and_counts_as_opened_from_then_on() {
        Notice notice = left(0, LocalDate.of(2024, 5, 1));
        JsonNode shown = only(notices(code(MOTHER)));

        assertThat(shown.path("title").asString())
                .isEqualTo("Pabalsts transporta izdevumu kompensēšanai personai ar invaliditāti");
        assertThat(shown.path("text").asString()).isEqualTo("Jums ir tiesības.");
        assertThat(shown.path("language").asString()).isEqualTo("lv");
        assertThat(shown.path("service").asString()).isEqualTo(TRANSPORT);
        assertThat(shown.path("since").asString()).isEqualTo("2024-05-01");
        assertThat(shown.path("state").asString()).isEqualTo("CURRENT");
        assertThat(shown.path("form").asString()).isEqualTo("https://latvija.gov.lv/EP172/TRANSPORT_ALLOWANCE");
        assertThat(shown.path("explanation").asString()).isEqualTo("https://latvija.gov.lv/EP229/" + notice.token());
        assertThat(shown.has("childCode")).isFalse();
        assertThat(shown.has("openedAt")).as("this is the first time").isFalse();

        String first = clock.instant().toString();
        clock.pass(Duration.ofHours(5));
        assertThat(only(notices(FORMER)).path("openedAt").asString()).isEqualTo(first);
        clock.pass(Duration.ofHours(5));
        assertThat(only(notices(code(MOTHER).replace("-", ""))).path("openedAt").asString())
                .isEqualTo(first);
        assertThat(jdbc.queryForList("select kind from notice.event where kind = 'OPENED'"))
                .hasSize(1);
    }

    @Test
    void a_withdrawn_notice_says_why() {
        Notice notice = left(0, AS_OF);
        change(notice, one -> one.withdraw(Reason.FELL_AWAY, clock.instant()));
        JsonNode shown = only(notices(code(MOTHER)));
        assertThat(shown.path("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(shown.path("withdrawn").asString()).isEqualTo("FELL_AWAY");
    }

    @Test
    void what_has_not_left_is_not_shown_and_its_explanation_is_nobodys() {
        Notice waiting = found(0, AS_OF, false);
        Notice heldOut = found(0, AS_OF.minusDays(1), true);
        assertThat(notices(code(MOTHER)).path("items")).isEmpty();
        for (UUID token : List.of(waiting.token(), heldOut.token(), UUID.randomUUID())) {
            portal.get(path("/notices/" + token + "/explanation")).send().isProblem(404, "not-found");
        }
        assertThat(jdbc.queryForList("select opened_at from notice.notice where opened_at is not null"))
                .isEmpty();
    }

    @Test
    void a_childs_notice_is_its_claimants() {
        left(CHILD, AS_OF);
        assertThat(only(notices(code(MOTHER))).path("childCode").asString()).isEqualTo(code(CHILD));
        assertThat(notices(code(CHILD)).path("items")).isEmpty();
    }

    @Test
    void many_notices_come_page_by_page_and_only_those_shown_are_opened() {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            tokens.add(0, left(0, AS_OF.minusDays(i)).token().toString());
        }
        JsonNode first = notices(code(MOTHER) + "/notices?limit=2", "");
        assertThat(opened()).isEqualTo(2);
        List<String> read = new ArrayList<>(tokens(first));
        JsonNode page = first;
        while (page.has("next")) {
            page = notices(
                    code(MOTHER) + "/notices?limit=2&after=" + page.path("next").asString(), "");
            read.addAll(tokens(page));
        }
        assertThat(read).isEqualTo(tokens);
        assertThat(opened()).isEqualTo(5);
    }

    @Test
    void the_explanation_says_each_condition_with_its_paragraph_and_who_answers_for_the_facts() {
        Notice notice = left(0, LocalDate.of(2024, 5, 1));
        JsonNode latvian = portal.get(path("/notices/" + notice.token() + "/explanation"))
                .send()
                .is(200)
                .json();
        assertThat(latvian.path("name").asString())
                .isEqualTo("Pabalsts transporta izdevumu kompensēšanai personai ar invaliditāti");
        assertThat(latvian.path("asOf").asString()).isEqualTo(AS_OF.toString());
        assertThat(latvian.path("changed").asBoolean()).isFalse();
        assertThat(latvian.path("conditions")).hasSize(8).allSatisfy(condition -> {
            assertThat(condition.path("outcome").asString()).isEqualTo("TRUE");
            assertThat(condition.path("paragraph").asString()).isNotEmpty().doesNotContain("(M)");
        });
        JsonNode opinion = latvian.path("conditions").get(0);
        assertThat(opinion.path("sentence").asString()).isEqualTo("Ir spēkā invaliditātes atzinums");
        assertThat(opinion.path("confirmed").asBoolean()).as("tagged M").isFalse();
        assertThat(opinion.path("facts").get(0).path("source").asString()).isEqualTo("VDEĀVK");
        assertThat(opinion.path("facts").get(0).path("value").asString()).contains("01.05.2024.");
        assertThat(latvian.toString()).doesNotContain(code(MOTHER), "opinions.csv");

        JsonNode english = portal.get(path("/notices/" + notice.token() + "/explanation?language=en"))
                .send()
                .is(200)
                .json();
        assertThat(english.path("conditions").get(0).path("sentence").asString())
                .isEqualTo("A disability opinion is in force");
        assertThat(english.path("conditions")
                        .get(0)
                        .path("facts")
                        .get(0)
                        .path("source")
                        .asString())
                .isEqualTo("disability commission");
        assertThat(opened()).as("following the link opens it").isEqualTo(1);
    }

    @Test
    void an_explanation_is_for_the_person_of_the_notice_only_and_every_try_is_on_record() {
        Notice notice = left(CHILD, AS_OF);
        for (String other : List.of(code(CHILD), "010180-99999")) {
            portal.get("/api/v1/portal/persons/" + other + "/notices/" + notice.token() + "/explanation")
                    .send()
                    .isProblem(404, "not-found");
        }
        assertThat(opened()).isZero();
        portal.get("/api/v1/portal/persons/" + FORMER + "/notices/" + notice.token() + "/explanation")
                .send()
                .is(200);
        assertThat(opened()).isEqualTo(1);
        assertThat(administrator.queryForList(
                        "select array_to_string(objects, ' ') from audit.record order by number", String.class))
                .containsExactly("person/2", "", "finding/TRANSPORT_ALLOWANCE/1/2 person/1 person/2");
    }

    @Test
    void an_explanation_that_no_longer_holds_says_so() {
        Notice notice = left(0, LocalDate.of(2024, 5, 1));
        jdbc.update("update register.opinion set valid_until = '2025-01-01' where kind = 'TRANSPORT'");
        JsonNode shown = portal.get(path("/notices/" + notice.token() + "/explanation"))
                .send()
                .is(200)
                .json();
        assertThat(shown.path("changed").asBoolean()).isTrue();
        assertThat(shown.path("conditions").get(1).path("outcome").asString()).isEqualTo("FALSE");
    }

    @Test
    void what_was_not_assessed_is_said_for_every_service_of_which_silence_means_nothing() {
        made.scan(
                release.hash(),
                List.of(
                        MadeScans.unknown("OLD_AGE_PENSION", MOTHER, "records.record_months"),
                        MadeScans.unknown(TRANSPORT, CHILD, "persons.country")));
        doors.services.add("OLD_AGE_PENSION");
        JsonNode answer = notices(code(MOTHER));

        assertThat(answer.path("assessedAsOf").asString()).isEqualTo(AS_OF.toString());
        assertThat(reasons(answer))
                .hasSize(25)
                .contains(
                        "OLD_AGE_PENSION FACTS_MISSING",
                        "CHILDBIRTH_BENEFIT NOT_OPEN",
                        "SICKNESS_BENEFIT NO_RULES",
                        "STATEMENT NO_RULES")
                .noneMatch(reason -> reason.startsWith(TRANSPORT));
        assertThat(reasons(answer).stream().filter(reason -> reason.endsWith("NO_RULES")))
                .hasSize(19);
        assertThat(reasons(notices(code(CHILD)))).contains(TRANSPORT + " FACTS_MISSING");
        assertThat(notices(code(MOTHER) + "/notices?language=en", "")
                        .path("notAssessed")
                        .toString())
                .contains("\"name\":\"Sickness benefit\"");
    }

    @Test
    void before_the_first_scan_and_for_whom_nobody_knows_nothing_is_assessed() {
        assertThat(reasons(notices(code(MOTHER))))
                .hasSize(26)
                .contains(TRANSPORT + " NOT_EVALUATED", "SICKNESS_BENEFIT NO_RULES");
        made.scan(release.hash(), List.of());
        JsonNode unknown = notices("321111-11111");
        assertThat(unknown.path("items")).isEmpty();
        assertThat(reasons(unknown)).hasSize(26).contains(TRANSPORT + " NOT_EVALUATED");
        assertThat(unknown.propertyNames()).isEqualTo(notices(code(MOTHER)).propertyNames());
    }

    @Test
    void what_other_rules_than_todays_found_assesses_nobody() {
        made.scan("another release", List.of());
        assertThat(reasons(notices(code(MOTHER)))).contains(TRANSPORT + " NOT_EVALUATED");
        made.scan(release.hash(), List.of());
        assertThat(reasons(notices(code(MOTHER)))).noneMatch(reason -> reason.startsWith(TRANSPORT));
    }

    @Test
    void who_came_after_the_last_scan_is_not_assessed_until_the_next_one() {
        made.scan(release.hash(), List.of());
        made.person(3);
        assertThat(reasons(notices(code(3)))).contains(TRANSPORT + " NOT_EVALUATED");
        assertThat(reasons(notices(code(CHILD)))).noneMatch(reason -> reason.startsWith(TRANSPORT));
        made.scan(release.hash(), List.of());
        assertThat(reasons(notices(code(3)))).noneMatch(reason -> reason.startsWith(TRANSPORT));
    }

    @Test
    void a_scan_of_a_day_to_come_assesses_nobody_not_even_when_its_day_has_come() {
        made.scan(release.hash(), LocalDate.now(clock).plusDays(1), List.of());
        clock.pass(Duration.ofDays(1));
        JsonNode answer = notices(code(MOTHER));
        assertThat(answer.has("assessedAsOf")).isFalse();
        assertThat(reasons(answer)).contains(TRANSPORT + " NOT_EVALUATED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"010180 00001", "01018000001x", "x", "010180-0000", "%20"})
    void what_is_no_personal_code_is_refused_without_being_repeated(String code) {
        Api.Answer answer = portal.get("/api/v1/portal/persons/" + code.replace(" ", "%20") + "/notices")
                .send()
                .isProblem(400, "invalid-request");
        assertThat(answer.errors())
                .containsEntry("code", "has to be six digits and five more, with a hyphen between or not");
        assertThat(answer.text()).doesNotContain("010180 00001", "01018000001x");
    }

    @Test
    void another_language_a_wrong_place_and_too_many_at_once_are_refused() {
        assertThat(portal.get(path("/notices?language=ru"))
                        .send()
                        .isProblem(400, "invalid-request")
                        .errors())
                .containsKey("language");
        assertThat(portal.get(path("/notices?after=x"))
                        .send()
                        .isProblem(400, "invalid-request")
                        .errors())
                .containsKey("after");
        assertThat(portal.get(path("/notices?limit=0"))
                        .send()
                        .isProblem(400, "invalid-request")
                        .errors())
                .containsKey("limit");
        portal.get(path("/notices/none/explanation")).send().isProblem(400, "invalid-request");
    }

    @Test
    void nobody_but_the_portal_reads_a_persons_notices() {
        for (String token : List.of(
                Tokens.machine("SAIS", "cases.read", "work-items.read", "documents.write", "scans.read"),
                Tokens.staff("M1", Role.MANAGER),
                Tokens.staff("A1", Role.AUDITOR))) {
            portal.as(token).get(path("/notices")).send().isProblem(403, "forbidden");
            portal.as(token).get(path("/applications")).send().isProblem(403, "forbidden");
            portal.as(token).get(path("/opt-out")).send().isProblem(403, "forbidden");
        }
        assertThat(opened()).isZero();
    }

    @Test
    void each_look_is_on_record_and_no_code_gets_into_the_log(CapturedOutput output) {
        Notice notice = left(CHILD, AS_OF);
        notices(code(MOTHER));
        portal.get(path("/notices/" + notice.token() + "/explanation")).send().is(200);
        portal.get(path("/applications")).send().is(200);
        assertThat(administrator.queryForList(
                        "select who || ' ' || action || ' ' || array_to_string(objects, ' ') from audit.record order by number",
                        String.class))
                .containsExactly(
                        "EP229 READ_NOTICES person/1",
                        "EP229 READ_NOTICES finding/TRANSPORT_ALLOWANCE/1/2 person/1 person/2",
                        "EP229 READ_APPLICATIONS person/1");
        assertThat(output).doesNotContain("320000-0000", "010180-0000");
    }

    private JsonNode notices(String code) {
        return notices(code, "/notices");
    }

    private JsonNode notices(String code, String rest) {
        return portal.get("/api/v1/portal/persons/" + code + rest)
                .send()
                .is(200)
                .json();
    }

    private static String path(String rest) {
        return "/api/v1/portal/persons/" + code(MOTHER) + rest;
    }

    private static JsonNode only(JsonNode answer) {
        assertThat(answer.path("items")).hasSize(1);
        return answer.path("items").get(0);
    }

    private static List<String> tokens(JsonNode answer) {
        List<String> tokens = new ArrayList<>();
        answer.path("items").forEach(item -> tokens.add(item.path("token").asString()));
        return tokens;
    }

    private static List<String> reasons(JsonNode answer) {
        List<String> reasons = new ArrayList<>();
        answer.path("notAssessed")
                .forEach(gap -> reasons.add(gap.path("service").asString() + " "
                        + gap.path("reason").asString()));
        return reasons;
    }

    private int opened() {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from notice.notice where opened_at is not null", Integer.class));
    }

    private Notice found(int child, LocalDate since, boolean heldOut) {
        Right right = new Right(
                MOTHER, code(MOTHER), TRANSPORT, child, child == 0 ? "" : code(child), since, null, null, AS_OF);
        return Objects.requireNonNull(transactions.execute(
                status -> notices.add(List.of(new NewRight(right, false)), "release", any -> heldOut, clock.instant())
                        .get(0)));
    }

    private Notice left(int child, LocalDate since) {
        Notice notice = found(child, since, false);
        change(notice, one -> {
            Content content = new Content(
                    Channel.LETTER,
                    "lv",
                    code(MOTHER),
                    "Pabalsts transporta izdevumu kompensēšanai personai ar invaliditāti",
                    "Jums ir tiesības.");
            Sending sending = one.release(content, clock.instant());
            one.begin(sending.number(), clock.instant());
            one.sent(sending.number(), null, null, clock.instant());
        });
        return notice;
    }

    private void change(Notice notice, Consumer<Notice> change) {
        transactions.executeWithoutResult(status -> {
            Notice changed = notices.toChange(notice.id()).orElseThrow();
            change.accept(changed);
            notices.save(List.of(changed));
        });
    }
}
