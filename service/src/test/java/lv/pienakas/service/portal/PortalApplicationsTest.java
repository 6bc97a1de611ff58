package lv.pienakas.service.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.IncomingDocument;
import lv.pienakas.data.casework.WorkItem;
import lv.pienakas.data.staff.Inspector;
import lv.pienakas.data.staff.Staff;
import lv.pienakas.service.api.Api;
import lv.pienakas.service.casework.Working;
import lv.pienakas.service.intake.Registering;
import lv.pienakas.service.quality.MadeScans;
import lv.pienakas.service.security.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** How a person's applications stand, as the portal is told at each moment. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"pienakas.database.directory="})
@Import({MadeScans.class, MadeScans.Time.class, Doors.class})
class PortalApplicationsTest {

    private static final String SICKNESS = "SICKNESS_BENEFIT";
    private static final int PERSON = 1;
    private static final String CODE = MadeScans.code(PERSON);
    private static final String FORMER = "010180-00001";

    private final Api portal;
    private final MadeScans made;
    private final MadeScans.StandingClock clock;
    private final Registering registering;
    private final Working working;
    private final Staff staff;
    private final JdbcTemplate jdbc;
    private int applications;

    PortalApplicationsTest(
            @LocalServerPort int port,
            @Autowired MadeScans made,
            @Autowired MadeScans.StandingClock clock,
            @Autowired Registering registering,
            @Autowired Working working,
            @Autowired Staff staff,
            @Autowired JdbcTemplate jdbc) {
        this.portal = Api.on(port).as(Tokens.machine("EP229", "portal"));
        this.made = made;
        this.clock = clock;
        this.registering = registering;
        this.working = working;
        this.staff = staff;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void somebody_has_not_applied_for_anything() {
        made.empty(
                "casework.event",
                "casework.work_item",
                "casework.document",
                "casework.case_file",
                "register.application",
                "register.personal_code",
                "register.person",
                "register.delivery");
        made.person(PERSON);
        made.person(2);
        jdbc.update("insert into register.personal_code values (?, ?, ?)", FORMER, PERSON, CODE);
        jdbc.update("insert into register.delivery (kind, content_hash, loaded_at) values ('FULL', '', '2026-03-01Z')");
        if (staff.count() == 0) {
            Set<String> both = Set.of(SICKNESS + "/CHECK", SICKNESS + "/REVIEW");
            staff.add(List.of(
                    Inspector.of("E1", "ENTRY_RIGA", Set.of(SICKNESS + "/ENTRY"), 420),
                    Inspector.of("I1", "SICKNESS_RIGA", both, 420),
                    Inspector.of("R1", "REVIEW_TALSI", both, 420),
                    Inspector.of("P1", "PAYMENT_RIGA", Set.of(SICKNESS + "/PAYMENT"), 420)));
        }
    }

    /** Received on Monday 2 March 2026: to be decided in 10 working days, and paid in 12. */
    @Test
    void an_application_is_followed_from_receipt_to_payment() {
        CaseFile file = register("APPLICATION", "POST", CODE);
        expect(file, "RECEIVED", "Iesniegums saņemts, tā datus ievada", "2026-03-16", null);
        complete(file, "ENTERED", "E1");
        expect(file, "IN_CHECK", "Inspektors pārbauda tiesības un aprēķina summu", "2026-03-16", null);
        clock.pass(Duration.ofDays(1));
        complete(file, "GRANT", "I1");
        expect(file, "IN_REVIEW", "Lēmums sagatavots, to pārbauda cits inspektors", "2026-03-16", null);
        clock.pass(Duration.ofDays(1));
        String decided = LocalDate.ofInstant(clock.instant(), clock.getZone()).toString();
        complete(file, "APPROVED", "R1");
        expect(file, "GRANTED_AND_BEING_PAID", "Piešķirts, pārbauda izmaksu", "2026-03-18", decided);
        clock.pass(Duration.ofDays(1));
        complete(file, "PAID", "P1");
        expect(file, "GRANTED", "Piešķirts", null, decided);
    }

    @Test
    void a_refusal_is_told_like_a_grant_but_not_before_it_is_reviewed() {
        CaseFile file = register("APPLICATION", "PORTAL", CODE);
        complete(file, "REFUSE", "I1");
        assertThat(only().toString()).contains("IN_REVIEW").doesNotContain("REFUSE");
        complete(file, "REJECTED", "R1");
        assertThat(only().toString()).contains("IN_CHECK").doesNotContain("REFUSE");
        complete(file, "REFUSE", "I1");
        complete(file, "APPROVED", "R1");
        JsonNode refused = only();
        assertThat(refused.path("status").asString()).isEqualTo("REFUSED");
        assertThat(refused.path("decided").asString()).isNotEmpty();
        assertThat(refused.has("deadline")).isFalse();
    }

    @Test
    void nothing_to_decide_is_no_decision() {
        complete(register("APPLICATION", "PORTAL", CODE), "CLOSE", "I1");
        assertThat(only().path("status").asString()).isEqualTo("CLOSED");
    }

    @Test
    void what_the_core_system_delivered_is_told_as_of_the_delivery() {
        delivered("TRANSPORT_ALLOWANCE", 2, "2026-02-20", "PENDING", null);
        delivered("OLD_AGE_PENSION", null, "2026-02-10", "GRANTED", "2026-02-28");
        delivered("FUNERAL_BENEFIT", null, "2026-01-10", "REFUSED", "2026-01-20");
        delivered("<OTHER>", null, "2026-01-05", "WITHDRAWN", null);
        JsonNode items = list("?language=en").path("items");
        assertThat(said(items))
                .containsExactly(
                        "TRANSPORT_ALLOWANCE 2026-02-20 IN_PROGRESS ",
                        "OLD_AGE_PENSION 2026-02-10 GRANTED 2026-02-28",
                        "FUNERAL_BENEFIT 2026-01-10 REFUSED 2026-01-20",
                        "<OTHER> 2026-01-05 WITHDRAWN ");
        assertThat(items.get(0).path("childCode").asString()).isEqualTo(MadeScans.code(2));
        assertThat(items.get(0).path("name").asString()).isEqualTo("Transport allowance");
        assertThat(items.get(0).path("words").asString()).isEqualTo("The application is being handled");
        assertThat(items.get(0).path("source").asString()).isEqualTo("CORE_SYSTEM");
        assertThat(items.get(0).path("asOf").asString()).isEqualTo("2026-03-01T00:00:00Z");
        assertThat(items.get(3).path("name").asString()).isEqualTo("<OTHER>");
    }

    @Test
    void what_both_know_of_is_told_once_by_the_case_while_it_is_open_and_by_a_decision_afterwards() {
        CaseFile file = register("APPLICATION", "PORTAL", FORMER);
        delivered(SICKNESS, null, "2026-03-02", "PENDING", null);
        assertThat(said(list("").path("items"))).containsExactly(SICKNESS + " 2026-03-02 IN_CHECK ");
        jdbc.update("update register.application set status = 'GRANTED', decided = '2026-03-05'");
        assertThat(said(list("").path("items")))
                .as("the case is open")
                .hasSize(1)
                .allMatch(one -> one.contains("IN_CHECK"));
        complete(file, "CLOSE", "I1");
        assertThat(said(list("").path("items"))).containsExactly(SICKNESS + " 2026-03-02 GRANTED 2026-03-05");
        jdbc.update("update register.application set status = 'PENDING', decided = null");
        assertThat(said(list("").path("items"))).hasSize(1).allMatch(one -> one.contains("CLOSED"));
    }

    @Test
    void two_of_a_day_are_not_taken_for_each_other() {
        register("APPLICATION", "PORTAL", CODE);
        register("APPLICATION", "PORTAL", CODE);
        delivered(SICKNESS, null, "2026-03-02", "GRANTED", "2026-03-05");
        delivered(SICKNESS, 2, "2026-03-01", "GRANTED", "2026-03-05");
        assertThat(list("").path("items")).hasSize(4);
    }

    @Test
    void neither_other_peoples_cases_nor_complaints_nor_checks_of_findings_are_told() {
        register("APPLICATION", "PORTAL", MadeScans.code(2));
        register("COMPLAINT", "PORTAL", CODE);
        registering.registerOfNobody("FINDING_CHECK", "TRANSPORT_ALLOWANCE", 1, "PIENAKAS");
        registering.registerBulkTask(SICKNESS, List.of(CODE), "SAIS");
        assertThat(list("").path("items")).isEmpty();
    }

    @Test
    void whoever_is_unknown_has_none_or_the_cases_of_their_own_code() {
        assertThat(portal.get("/api/v1/portal/persons/321111-11111/applications")
                        .send()
                        .is(200)
                        .json()
                        .path("items"))
                .isEmpty();
        register("APPLICATION", "PORTAL", "321111-11111");
        assertThat(portal.get("/api/v1/portal/persons/32111111111/applications")
                        .send()
                        .is(200)
                        .json()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void many_come_page_by_page_each_once() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            delivered("OLD_AGE_PENSION", null, "2026-02-1" + i / 3, "REFUSED", "2026-02-28");
        }
        list("?limit=200").path("items").forEach(item -> expected.add(item.toString()));
        List<String> read = new ArrayList<>();
        JsonNode page = list("?limit=2");
        page.path("items").forEach(item -> read.add(item.toString()));
        while (page.has("next")) {
            page = list("?limit=2&after=" + page.path("next").asString());
            page.path("items").forEach(item -> read.add(item.toString()));
        }
        assertThat(read).isEqualTo(expected).hasSize(7);
    }

    private CaseFile register(String kind, String channel, String code) {
        return registering.register(
                new IncomingDocument(
                        kind, SICKNESS, channel, Set.of(), code, null, Instant.parse("2026-03-02T06:00:00Z")),
                "SAIS");
    }

    private void complete(CaseFile file, String outcome, String by) {
        long item = Objects.requireNonNull(jdbc.queryForObject(
                "select work_item_id from casework.work_item where case_id = ? and closed_at is null",
                Long.class,
                file.id()));
        CaseFile after = working.complete(item, outcome, 5, by, "SAIS");
        assertThat(after.items().stream().filter(WorkItem::isOpen).count()).isLessThanOrEqualTo(1);
    }

    private void delivered(
            String service, @Nullable Integer child, String submitted, String status, @Nullable String decided) {
        jdbc.update(
                "insert into register.application (application_id, person_id, child_id, service, submitted, status, decided,"
                        + " delivery_id) select ?, ?, ?, ?, ?::date, ?, ?::date, delivery_id from register.delivery",
                "A|" + ++applications,
                PERSON,
                child,
                service,
                submitted,
                status,
                decided);
    }

    private void expect(
            CaseFile file, String status, String words, @Nullable String deadline, @Nullable String decided) {
        JsonNode shown = only();
        assertThat(shown.path("source").asString()).isEqualTo("CASE");
        assertThat(shown.path("caseId").asLong()).isEqualTo(file.id());
        assertThat(shown.path("name").asString()).isEqualTo("Slimības pabalsts");
        assertThat(shown.path("submitted").asString()).isEqualTo("2026-03-02");
        assertThat(shown.path("status").asString()).isEqualTo(status);
        assertThat(shown.path("words").asString()).isEqualTo(words);
        assertThat(shown.path("deadline").asString("")).isEqualTo(deadline == null ? "" : deadline);
        assertThat(shown.path("decided").asString("")).isEqualTo(decided == null ? "" : decided);
        assertThat(shown.path("asOf").asString()).isEqualTo(clock.instant().toString());
    }

    private static List<String> said(JsonNode items) {
        List<String> said = new ArrayList<>();
        items.forEach(item -> said.add(item.path("service").asString() + " "
                + item.path("submitted").asString() + " " + item.path("status").asString() + " "
                + item.path("decided").asString("")));
        return said;
    }

    private JsonNode only() {
        JsonNode items = list("").path("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private JsonNode list(String query) {
        return portal.get("/api/v1/portal/persons/" + CODE + "/applications" + query)
                .send()
                .is(200)
                .json();
    }
}
