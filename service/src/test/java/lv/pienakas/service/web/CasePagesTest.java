package lv.pienakas.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lv.pienakas.data.audit.AuditLog;
import lv.pienakas.data.casework.Act;
import lv.pienakas.data.casework.CaseEvent;
import lv.pienakas.data.casework.CaseEvents;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.casework.Cases;
import lv.pienakas.data.casework.EventKind;
import lv.pienakas.data.staff.Role;
import lv.pienakas.data.staff.Staff;
import lv.pienakas.service.casework.Working;
import lv.pienakas.service.intake.Registering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@PageTest
@ExtendWith(OutputCaptureExtension.class)
class CasePagesTest {

    private static final String NEW = "/documents/new";

    private final Site site;
    private final SicknessCases sickness;
    private final Cases cases;
    private final CaseEvents events;
    private final CaseRules rules;
    private final TransactionTemplate transaction;
    private final Records records;

    CasePagesTest(
            @LocalServerPort int port,
            @Autowired Registering registering,
            @Autowired Working working,
            @Autowired Staff staff,
            @Autowired Cases cases,
            @Autowired CaseEvents events,
            @Autowired CaseRules rules,
            @Autowired TransactionTemplate transaction,
            @Autowired AuditLog log) {
        this.site = new Site(port);
        this.sickness = new SicknessCases(registering, working, staff);
        this.cases = cases;
        this.events = events;
        this.rules = rules;
        this.transaction = transaction;
        this.records = new Records(log);
    }

    @Test
    void new_case_shows_its_stages_and_when_it_is_due() {
        CaseFile file = sickness.register("SICKNESS_BENEFIT", "APPLICATION", "PORTAL", null);

        assertThat(site.get("/cases/" + file.id()).text())
                .contains("Lieta " + file.id() + ": Slimības pabalsts")
                .contains("Posms Tiesību pārbaude un aprēķins")
                .contains("⚠ nokavēts Ierosināta ar Iesniegums, E-pakalpojums portālā Saņemts 2026. gada 2. marts")
                .contains("Apstākļi Nepilngadīga persona Lēmums vēl nav sagatavots")
                .contains("Dokumentu apstrāde ↷ Izlaists")
                .contains("Tiesību pārbaude un aprēķins ▶ Notiek")
                .contains("Papildpārbaude ○ Vēl nav sākts")
                .contains("02.03.2026. 10:15");
    }

    @Test
    void paid_case_shows_its_whole_history_in_words() {
        CaseFile file = sickness.paid();
        Site.Answer answer = site.get("/cases/" + file.id() + "?lang=en");

        assertThat(answer.text())
                .contains("Stage Closed")
                .contains("Decision Grant prepared Decision prepared by")
                .containsPattern("Second review ✓ Done Decision approved, (I[12]|R1)")
                .containsPattern("Work item given to inspector I[12]: Entitlement check and calculation"
                        + " The inspector has the lightest load of all who may do it \\(choice of 2\\)\\.")
                .containsPattern("Inspector R1 completed: Second review\\. Outcome: Decision sent back")
                .containsPattern(
                        "Work item given to inspector (I[12]): Entitlement check and calculation This inspector prepared"
                                + " the decision, so the work goes back to them\\.")
                .contains("Work item given to inspector R1: Second review No other inspector who is"
                        + " there may or can do this work. 9 ")
                .contains("Case closed The payment is released, the case is finished. transitions.csv")
                .doesNotContain("overdue")
                .doesNotContainPattern("\\b[A-Z]+_[A-Z_]+\\b");
        List<CaseEvent> history = events.of(file.id());
        assertThat(answer.all("<td class=\"number\">\\d+</td>\\s*<td class=\"nowrap\">"))
                .hasSameSizeAs(history);
        assertThat(answer.html()).doesNotContain("??");
    }

    @Test
    void history_says_by_which_law_a_stage_was_left_out_and_by_which_line() {
        CaseFile file = sickness.register("SICKNESS_BENEFIT", "APPLICATION", "PORTAL", null);
        Site.Answer answer = site.get("/cases/" + file.id() + "?lang=en");

        assertThat(answer.text())
                .containsPattern(
                        "Stage skipped: Document entry The portal delivers the data in fields, nothing is left to"
                                + " enter\\. VSAA iekšējā kārtība ⚠ A lawyer has yet to confirm · documents\\.csv · line \\d+");
        int line = events.of(file.id()).stream()
                .filter(event -> event.kind() == EventKind.STAGE_SKIPPED)
                .mapToInt(event -> Objects.requireNonNull(event.line()))
                .findFirst()
                .orElseThrow();
        assertThat(answer.addresses("/routing#")).contains("/routing#line-" + line);
    }

    @Test
    void line_of_another_release_than_todays_is_said_to_be_so_in_the_case_and_in_the_queue() {
        CaseRules earlier = new CaseRules(
                rules.catalogue(),
                rules.routing(),
                "0123456789abcdef0123456789abcdef",
                rules.calendar(),
                rules.zone(),
                rules.ids());
        CaseFile file = CaseFile.open(
                SicknessCases.document("GUARDIAN_CHILD_BENEFIT", "APPLICATION", "PORTAL", null),
                new Act(Instant.parse("2026-03-02T08:20:00Z"), "SAIS"),
                earlier);
        transaction.executeWithoutResult(status -> cases.save(List.of(file)));

        assertThat(site.get("/cases/" + file.id() + "?lang=en").text())
                .containsPattern(
                        "Stage skipped: .* documents\\.csv · line \\d+ of an earlier rule release, 0123456789ab ")
                .containsPattern(
                        "Work item made: .* documents\\.csv · line \\d+ of an earlier rule release, 0123456789ab ");
        assertThat(site.get("/work/units/GUARDIANSHIP_OGRE?lang=en").text())
                .containsPattern(file.id() + " .* · line \\d+ of an earlier rule release, 0123456789ab ");
    }

    @Test
    void stage_to_be_done_once_more_is_told_from_one_not_begun() {
        CaseFile file = sickness.register("SICKNESS_BENEFIT", "APPLICATION", "PORTAL", null);
        sickness.complete(sickness.complete(file, "GRANT"), "REJECTED");

        assertThat(site.get("/cases/" + file.id() + "?lang=en").text())
                .contains("Second review ↻ To be done again Decision sent back")
                .contains("Payment check ○ Not begun yet");
    }

    @Test
    void further_document_is_shown_with_its_entry_beside_the_check() {
        CaseFile file = sickness.register("SICKNESS_BENEFIT", "APPLICATION", "PORTAL", null);
        sickness.register("SICKNESS_BENEFIT", "DOCTORS_STATEMENT", "POST", file.id());

        assertThat(site.get("/cases/" + file.id() + "?lang=en").text())
                .contains("Document entry ▶ In progress")
                .contains("Document entry Doctor&#39;s statement Document entry, Rīga waits");
    }

    @Test
    void nothing_of_the_person_is_on_the_page() {
        CaseFile file = sickness.paid();

        assertThat(site.get("/cases/" + file.id()).html()).doesNotContain(SicknessCases.PERSON, "010180");
    }

    @Test
    void links_of_a_case_lead_somewhere() {
        CaseFile file = sickness.paid();
        Site.Answer answer = site.get("/cases/" + file.id());

        assertThat(answer.addresses("/work"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(site.get(link).status()).isEqualTo(200));
        String table = site.get("/routing").html();
        assertThat(answer.addresses("/routing#"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(table).contains("id=\"" + link.substring(link.indexOf('#') + 1) + "\""));
    }

    @Test
    void case_that_is_not_there_is_answered_as_such() {
        assertThat(site.get("/cases/999999999").status()).isEqualTo(404);
        assertThat(site.get("/cases/x").status()).isEqualTo(400);
    }

    @Test
    void form_proposes_now_and_asks_by_post() {
        Site.Answer answer = site.get(NEW);

        assertThat(answer.html())
                .contains("<form action=\"/documents/new\" method=\"post\"")
                .doesNotContain("value=\"BULK_TASK\"", "value=\"INTERNAL\"")
                .containsPattern("name=\"day\"[^>]*value=\"\\d{4}-\\d\\d-\\d\\d\"")
                .containsPattern("name=\"time\"[^>]*value=\"\\d\\d:\\d\\d\"");
    }

    @Test
    void document_registered_by_hand_leads_to_its_case_and_the_code_to_no_log(CapturedOutput output) {
        Site.Answer answer = site.post(NEW, fields("01018012345", "02.03.2026.", ""));

        assertThat(answer.status()).isEqualTo(303);
        String address = answer.header("Location").replaceFirst("^http://[^/]*", "");
        assertThat(address).matches("/cases/\\d+");
        CaseFile file = cases.find(Long.parseLong(address.substring("/cases/".length())))
                .orElseThrow();
        assertThat(file.state().personCode()).isEqualTo("010180-12345");
        assertThat(file.state().circumstances()).containsExactly("CROSS_BORDER", "MINOR");
        assertThat(file.documents().get(0).received()).isEqualTo("2026-03-02T07:30:00Z");
        assertThat(events.of(file.id())).first().extracting(CaseEvent::actor).isEqualTo("T1");
        assertThat(site.get(address).text()).contains("T1 Lieta ierosināta");
        assertThat(output.getAll()).doesNotContain("010180-12345", "01018012345");
    }

    @Test
    void further_document_joins_its_case() {
        String opened = site.post(NEW, fields("010180-12345", "2026-03-02", "")).header("Location");
        long id = Long.parseLong(opened.substring(opened.lastIndexOf('/') + 1));
        Site.Answer answer = site.post(NEW, fields("010180-12345", "2026-03-03", String.valueOf(id)));

        assertThat(answer.header("Location")).endsWith("/cases/" + id);
        assertThat(cases.find(id).orElseThrow().documents()).hasSize(2);
    }

    @Test
    void case_that_is_not_there_is_another_persons_or_not_to_be_seen_is_refused_in_the_same_words_and_on_record() {
        CaseFile file = sickness.register("SICKNESS_BENEFIT", "APPLICATION", "PORTAL", null);
        String id = String.valueOf(file.id());
        String words = "Šai personai nav Jums redzamas lietas ar šādu numuru.";
        Site stranger = site.as("NOBODYS", Role.INSPECTOR);
        long before = records.last();

        for (Site.Answer answer : List.of(
                site.post(NEW, fields("010180-12345", "2026-03-03", "999999999")),
                site.post(NEW, fields("020280-12345", "2026-03-03", id)),
                stranger.post(NEW, fields("010180-12345", "2026-03-03", id)),
                stranger.post(NEW, fields("010180-12345", "2026-03-03", "999999999")))) {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text()).contains(words).doesNotContain("SICKNESS_BENEFIT", "another person");
            assertThat(answer.addresses("#")).contains("#number");
        }

        assertThat(records.after(before))
                .extracting(look ->
                        look.who() + " " + look.outcome() + " " + look.objects().get(0))
                .containsExactly(
                        "T1 SHOWN case/999999999",
                        "T1 SHOWN case/" + id,
                        "NOBODYS REFUSED case/" + id,
                        "NOBODYS REFUSED case/999999999");
    }

    @Test
    void refusal_of_the_case_is_shown_as_it_is_with_the_values_kept() {
        CaseFile other = sickness.register("SICKNESS_BENEFIT", "APPLICATION", "PORTAL", null);
        Site.Answer answer = site.post(NEW, fields("010180-12345", "2026-03-03", String.valueOf(other.id())));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html())
                .contains("<p lang=\"en\">case " + other.id() + " is about SICKNESS_BENEFIT, not about OLD_AGE_PENSION")
                .contains("value=\"010180-12345\"")
                .contains("value=\"MINOR\" checked=\"checked\"")
                .contains("<option value=\"OLD_AGE_PENSION\" selected=\"selected\">");
    }

    @Test
    void wrong_input_is_answered_on_the_page_and_kept() {
        List<String> fields = List.of(
                "kind",
                "BULK_TASK",
                "channel",
                "INTERNAL",
                "code",
                "12\"><script>",
                "day",
                "2150-01-01",
                "time",
                "25:00",
                "number",
                "x",
                "circumstance",
                "y");
        Site.Answer answer = site.post(NEW, fields);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.addresses("#"))
                .containsSubsequence(
                        "#kind", "#service", "#channel", "#circumstances", "#code", "#day", "#time", "#number");
        assertThat(answer.text()).contains("Dokuments netika reģistrēts:").contains("Kļūda: reģistrēt dokumentu");
        assertThat(answer.html())
                .contains("value=\"12&quot;&gt;&lt;script&gt;\"")
                .contains("aria-invalid=\"true\"")
                .doesNotContain("<script");
        List<String> english = new ArrayList<>(fields);
        english.addAll(List.of("lang", "en"));
        assertThat(site.post(NEW, english).text()).contains("A personal code has 11 digits");
    }

    @Test
    void form_of_another_site_is_refused() {
        Site.Answer answer = site.postWithoutToken(NEW, List.of("kind", "X"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(site.post(NEW, List.of("kind", "X")).status()).isEqualTo(422);
    }

    private static List<String> fields(String code, String day, String number) {
        return List.of(
                "kind",
                "APPLICATION",
                "service",
                "OLD_AGE_PENSION",
                "channel",
                "COUNTER",
                "circumstance",
                "MINOR",
                "circumstance",
                "CROSS_BORDER",
                "code",
                code,
                "day",
                day,
                "time",
                "09:30",
                "number",
                number);
    }
}
