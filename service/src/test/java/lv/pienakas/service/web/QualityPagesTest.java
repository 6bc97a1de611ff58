package lv.pienakas.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.IncomingDocument;
import lv.pienakas.data.casework.WorkItem;
import lv.pienakas.data.staff.Inspector;
import lv.pienakas.data.staff.Role;
import lv.pienakas.data.staff.Staff;
import lv.pienakas.service.casework.Working;
import lv.pienakas.service.intake.Registering;
import lv.pienakas.service.quality.Checking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** A manager's way from the shadow to an open service and back, and an inspector's to a verdict, one after the other. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "pienakas.database.directory=",
            "pienakas.quality.sample=50",
            "pienakas.quality.minimum=40",
            "pienakas.quality.level=0.9"
        })
@Import(ScannedDelivery.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class QualityPagesTest {

    private static final String SERVICE = "/quality/services/TRANSPORT_ALLOWANCE";

    /** Who is logged in. */
    private static final String CALLER = "T1";

    private final Site site;
    private final Checking checking;
    private final Working working;
    private final Registering registering;
    private final Staff staff;
    private final JdbcTemplate jdbc;
    private final JdbcTemplate administrator;

    QualityPagesTest(
            @LocalServerPort int port,
            @Autowired Checking checking,
            @Autowired Working working,
            @Autowired Registering registering,
            @Autowired Staff staff,
            @Autowired JdbcTemplate jdbc,
            @Autowired @FlywayDataSource DataSource administrator) {
        this.site = new Site(port);
        this.checking = checking;
        this.working = working;
        this.registering = registering;
        this.staff = staff;
        this.jdbc = jdbc;
        this.administrator = new JdbcTemplate(administrator);
    }

    @BeforeEach
    void findings_wait_to_be_judged() {
        if (staff.count() == 0) {
            Set<String> skills =
                    Set.of("TRANSPORT_ALLOWANCE/CHECK", "OLD_AGE_PENSION/CHECK", "DISABILITY_PENSION/CHECK");
            staff.add(List.of(
                    Inspector.of("I1", "DISABILITY_DAUGAVPILS", skills, 420),
                    Inspector.of("I2", "SICKNESS_RIGA", Set.of("SICKNESS_BENEFIT/CHECK"), 420),
                    Inspector.of(CALLER, "DISABILITY_DAUGAVPILS", skills, 420)));
            checking.look();
        }
    }

    @Test
    @Order(1)
    void in_the_shadow_there_is_nothing_to_decide_yet() {
        Site.Answer overview = site.get("/quality");
        assertThat(overview.status()).isEqualTo(200);
        assertThat(overview.text())
                .contains(
                        "Pabalsts transporta izdevumu kompensēšanai personai ar invaliditāti ◐ Ēnā 0 no 40 0 – – 90,0 % 50 10,0 %")
                .contains("Bērna piedzimšanas pabalsts ◐ Ēnā")
                .contains("Noteiktais laiks vēl nevienam nav pagājis.");
        assertThat(overview.html()).doesNotContain("??", "<script");
        assertThat(overview.addresses("/quality/services/")).hasSize(7).contains(SERVICE);

        Site.Answer page = site.get(SERVICE + "?lang=en");
        assertThat(page.text())
                .contains("It can't be opened yet: too few findings are judged.".replace("'", "&#39;"))
                .contains("No decisions yet.");
        assertThat(page.html()).doesNotContain("<textarea", "??");
        assertThat(site.get("/quality/services/STATEMENT").status()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void what_the_form_does_not_offer_is_refused_if_sent_all_the_same() {
        Site.Answer answer = site.post(SERVICE + "/opening", List.of("reason", "Gribu."));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("Nekas netika izlemts:")
                .contains("of TRANSPORT_ALLOWANCE 0 findings are judged, and 40 have to be");
        assertThat(site.post("/quality/services/STATEMENT/opening", List.of("reason", "x"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Order(3)
    void a_case_of_a_check_leads_to_its_finding_and_names_nobody_itself() {
        long id = checkWith(CALLER);
        Site.Answer file = site.get("/cases/" + id);
        assertThat(file.text()).contains("Atraduma pārbaude", "Uz vērtējamo atradumu");
        assertThat(file.addresses()).contains("/findings/checks/" + id);
        assertThat(file.html()).doesNotContain("110280-");

        Site.Answer check = site.get("/findings/checks/" + id + "?lang=en");
        assertThat(check.status()).isEqualTo(200);
        assertThat(check.text())
                .contains("Transport allowance: is the finding right?")
                .contains("A disability opinion is in force")
                .contains("Finding is right", "Finding is wrong")
                .doesNotContain("Grant prepared");
        assertThat(check.html()).contains("110280-").doesNotContain("??", "<script");
        assertThat(check.addresses()).contains("/cases/" + id);
        assertThat(site.get("/findings/checks/999999").status()).isEqualTo(404);
    }

    @Test
    @Order(3)
    void whoever_works_on_other_services_sees_no_finding_and_each_look_is_on_record() {
        long id = checkOf("110280", "FINDING_CHECK");
        assertThat(site.as("I2", Role.INSPECTOR).get("/findings/checks/" + id).status())
                .isEqualTo(403);
        assertThat(site.as("I1", Role.INSPECTOR).get("/findings/checks/" + id).status())
                .isEqualTo(200);
        assertThat(site.as("I1", Role.INSPECTOR).get(SERVICE).status()).isEqualTo(403);
        assertThat(site.as("O1", Role.OPERATOR)
                        .post(SERVICE + "/opening", List.of("reason", "Gribu."))
                        .status())
                .isEqualTo(403);
        assertThat(administrator.queryForList(
                        "select who || ' ' || action || ' ' || outcome from audit.record"
                                + " where who in ('I1', 'I2') order by number",
                        String.class))
                .containsExactly("I2 EXPLAIN_FINDING REFUSED", "I1 EXPLAIN_FINDING SHOWN");
    }

    @Test
    @Order(4)
    void the_search_for_a_fact_says_what_is_missing() {
        long id = checkOf("", "FACT_CHECK");
        String holder =
                jdbc.queryForObject("select inspector from casework.work_item where case_id = ?", String.class, id);
        Site.Answer check = site.as(String.valueOf(holder), Role.values()).get("/findings/checks/" + id + "?lang=en");
        assertThat(check.text())
                .contains("which fact is missing?")
                .contains("Fact found", "Fact not found")
                .doesNotContain("Finding is right");
    }

    @Test
    @Order(5)
    void an_answer_without_a_verdict_or_minutes_is_asked_for_again() {
        long id = checkWith(CALLER);
        Site.Answer answer = site.post("/findings/checks/" + id, List.of("minutes", "soon", "lang", "en"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Choose an answer.", "Give the minutes as a whole number.");
        assertThat(answer.html()).contains("value=\"soon\"");
        Site.Answer other =
                site.post("/findings/checks/" + id, List.of("outcome", "GRANT", "minutes", "5", "lang", "en"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).contains("outcome &#39;GRANT&#39; is none of [RIGHT, WRONG]");
    }

    @Test
    @Order(5)
    void a_colleagues_check_is_seen_but_not_answered() {
        long id = checkWith("I1");
        Site.Answer page = site.get("/findings/checks/" + id + "?lang=en");
        assertThat(page.text()).contains("Only the inspector to whom this check is given may finish it.");
        assertThat(page.html()).doesNotContain("name=\"outcome\"");

        Site.Answer answer =
                site.post("/findings/checks/" + id, List.of("outcome", "RIGHT", "minutes", "5", "lang", "en"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Only the inspector to whom this check is given may finish it.");
        assertThat(verdicts(id)).isZero();
    }

    @Test
    @Order(5)
    void what_belongs_to_other_services_is_not_answered_either_and_that_is_on_record() {
        long id = checkWith("I1");
        Site.Answer answer = site.as("I2", Role.INSPECTOR)
                .post("/findings/checks/" + id, List.of("outcome", "RIGHT", "minutes", "5"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(verdicts(id)).isZero();
        assertThat(administrator.queryForObject(
                        "select action || ' ' || outcome from audit.record where who = 'I2' order by number desc limit 1",
                        String.class))
                .isEqualTo("EXPLAIN_FINDING REFUSED");
    }

    @Test
    @Order(5)
    void an_ordinary_case_is_no_check_and_stays_as_it_is() {
        CaseFile file = registering.register(
                new IncomingDocument(
                        "APPLICATION",
                        "TRANSPORT_ALLOWANCE",
                        "PORTAL",
                        Set.of(),
                        SmallDelivery.driver(0),
                        null,
                        Instant.parse("2026-03-02T08:15:00Z")),
                "SAIS");
        WorkItem item = SicknessCases.openItem(file);
        Site.Answer answer = site.as(String.valueOf(item.inspector()), Role.INSPECTOR)
                .post("/findings/checks/" + file.id(), List.of("outcome", "GRANT", "minutes", "5"));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(jdbc.queryForObject(
                        "select state from casework.work_item where work_item_id = ?", String.class, item.workItemId()))
                .isEqualTo("ASSIGNED");
    }

    @Test
    @Order(6)
    void a_verdict_is_stored_once_and_shown() {
        long id = checkWith(CALLER);
        Site.Answer answer = site.post("/findings/checks/" + id, List.of("outcome", "RIGHT", "minutes", "7"));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(site.get("/findings/checks/" + id).text()).contains("Vērtējums Atradums ir pareizs");
        assertThat(jdbc.queryForObject(
                        "select judged_by from quality.finding_check where case_id = ?", String.class, id))
                .isEqualTo(CALLER);
        Site.Answer again = site.post("/findings/checks/" + id, List.of("outcome", "WRONG", "minutes", "7"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Šis darbs jau ir pabeigts vai atsaukts.");
    }

    @Test
    @Order(7)
    void a_good_enough_sample_is_opened_with_a_reason_and_closed_again() {
        jdbc.queryForList(
                        "select work_item_id from casework.work_item join quality.finding_check using (case_id)"
                                + " where kind = 'FINDING_CHECK' and service = 'TRANSPORT_ALLOWANCE' and closed_at is null",
                        Long.class)
                .forEach(item -> working.complete(item, "RIGHT", 5, "I1", "SAIS"));

        assertThat(site.get(SERVICE).html()).contains("<textarea", SERVICE + "/opening");
        assertThat(site.post(SERVICE + "/opening", List.of("reason", " ")).status())
                .isEqualTo(422);
        Site.Answer opened = site.post(SERVICE + "/opening", List.of("reason", "Izlase ir laba."));
        assertThat(opened.status()).isEqualTo(303);
        assertThat(opened.header("Location")).endsWith(SERVICE);
        assertThat(site.get(SERVICE).text())
                .contains("✓ Atvērts", CALLER, "Izlase ir laba.", "50 no 50")
                .contains("92,8 % prasīts 90,0 %");
        assertThat(site.get("/quality?lang=en").text())
                .contains("Transport allowance ✓ Open 50 of 40 50 100.0% 92.8% 90.0%");

        Site.Answer closed = site.post(SERVICE + "/closing", List.of("reason", "<b>Sūdzības</b>"));
        assertThat(closed.status()).isEqualTo(303);
        assertThat(site.get(SERVICE).text()).contains("◐ Ēnā &lt;b&gt;Sūdzības&lt;/b&gt;");
    }

    private int verdicts(long id) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(verdict) from quality.finding_check where case_id = ?", Integer.class, id));
    }

    private long checkWith(String inspector) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select min(case_id) from quality.finding_check join casework.work_item using (case_id)"
                        + " where kind = 'FINDING_CHECK' and closed_at is null and inspector = ?",
                Long.class,
                inspector));
    }

    private long checkOf(String codeBeginning, String kind) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select min(case_id) from quality.finding_check where verdict is null and kind = ? and claimant_code like ?",
                Long.class,
                kind,
                codeBeginning + "%"));
    }
}
