package lv.pienakas.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.staff.Role;
import lv.pienakas.data.staff.Staff;
import lv.pienakas.service.casework.Working;
import lv.pienakas.service.intake.Registering;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@PageTest
@ExtendWith(OutputCaptureExtension.class)
class AbsencePagesTest {

    private static final String NEW = "/planning/absences/new";

    private final Site site;
    private final SicknessCases cases;
    private final Working working;
    private final LocalDate today;
    private final List<String> entered = new ArrayList<>();

    AbsencePagesTest(
            @LocalServerPort int port,
            @Autowired Registering registering,
            @Autowired Working working,
            @Autowired Staff staff,
            @Autowired Clock clock) {
        this.site = new Site(port);
        this.cases = new SicknessCases(registering, working, staff);
        this.working = working;
        this.today = LocalDate.now(clock);
    }

    @BeforeEach
    void somebody_has_something_to_do() {
        for (int i = 0; i < 3; i++) {
            cases.register("SICKNESS_BENEFIT", "APPLICATION", "PORTAL", null);
        }
    }

    /** The context is shared with the other page tests. */
    @AfterEach
    void everybody_is_back() {
        entered.forEach(address -> site.post(address, List.of()));
    }

    @Test
    void form_asks_by_post_proposes_today_and_knows_the_inspector() {
        Site.Answer answer = site.get(NEW + "?inspector=I1");

        assertThat(answer.html())
                .contains("<form action=\"/planning/absences/new\" method=\"post\"")
                .containsPattern("name=\"inspector\"[^>]*value=\"I1\"")
                .containsPattern("name=\"firstDay\"[^>]*value=\"" + today + "\"");
        assertThat(answer.addresses("?inspector=")).containsExactly("?inspector=I1&amp;lang=en");
        assertThat(site.get(NEW + "?inspector=%22%3E%3Cscript%3E").html()).doesNotContain("<script", "&lt;script");
        assertThat(site.get(NEW + "?lang=en").text()).contains("Enter an absence", "sickness", "leave", "training");
    }

    @Test
    void absence_moves_what_cannot_wait_and_says_from_whom_to_whom_and_why() {
        CaseFile begun = given("I1");
        working.start(SicknessCases.openItem(begun).workItemId(), "SAIS");
        CaseFile pinned = given("I1");
        CaseFile moved = cases.register("SICKNESS_BENEFIT", "APPLICATION", "PORTAL", null);
        String holder = String.valueOf(SicknessCases.openItem(moved).inspector());
        String other = holder.equals("I1") ? "I2" : "I1";

        Site.Answer answer = enter(holder, "SICKNESS", today.toString(), "");

        assertThat(answer.status()).isEqualTo(303);
        String address = address(answer);
        assertThat(address).matches("/planning/absences/\\d+");
        assertThat(site.get(address).text())
                .contains("Inspektora " + holder + " prombūtne")
                .contains("slimība Dienas no ")
                .contains("bez termiņa Ievadīja T1, ")
                .contains(moved.id() + " " + holder + " " + other + " iepriekšējais inspektors ir prombūtnē");
        assertThat(site.get(address + "?lang=en").text())
                .contains("Absence of inspector " + holder)
                .contains(moved.id() + " " + holder + " " + other + " whoever had it is absent")
                .containsPattern(holder.equals("I1") ? "Begun [1-9]\\d* Given by a manager [1-9]" : "Begun \\d+");
        assertThat(site.get("/cases/" + moved.id()).text())
                .contains("T1 Darbs piešķirts inspektoram " + other)
                .contains("iepriekšējais inspektors ir prombūtnē");
        assertThat(site.get("/planning/absences").text())
                .containsPattern(holder + " Rīgas slimības .* slimība no .* bez termiņa T1");
        assertThat(site.get("/planning/absences?lang=en").addresses()).contains(address, address + "#cancel");
        assertThat(site.get("/planning/units/SICKNESS_RIGA?lang=en").text()).contains(holder + " not at work ");
        assertThat(pinned.items()).isNotEmpty();
    }

    @Test
    void absence_is_cancelled_once() {
        String address = address(enter(
                "I2", "LEAVE", today.plusDays(3).toString(), today.plusDays(4).toString()));

        Site.Answer answer = site.as("M2", Role.MANAGER).post(address, List.of());

        assertThat(answer.status()).isEqualTo(303);
        assertThat(address(answer)).isEqualTo(address);
        assertThat(site.get(address).text()).contains("Šo prombūtni atcēla M2");
        assertThat(site.get(address + "?lang=en").text()).contains("This absence was cancelled by M2");
        assertThat(site.get(address).addresses()).doesNotContain(address);
        Site.Answer again = site.post(address, List.of("lang", "en"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("was cancelled by M2 already");
        assertThat(site.get("/planning/absences").addresses()).doesNotContain(address);
    }

    @Test
    void wrong_input_is_answered_on_the_page_and_kept(CapturedOutput output) {
        Site.Answer answer = enter("I9\"><script>", "X", "2026-02-30", "010180-12345");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.addresses("#")).containsSubsequence("#inspector", "#kind", "#firstDay", "#lastDay");
        assertThat(answer.text()).contains("Prombūtne netika ievadīta:", "Kļūda: ievadīt prombūtni");
        assertThat(answer.html())
                .contains("value=\"I9&quot;&gt;&lt;script&gt;\"", "value=\"2026-02-30\"", "aria-invalid=\"true\"")
                .doesNotContain("<script");
        assertThat(output.getAll()).doesNotContain("010180-12345");
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2026-03-05, 2026-03-04, The last day is before the first.",
        "2026-03-01, 2026-03-04, This absence is over already",
        "2099-03-01, '', first day 2099-03-01 is more than 2 years from today"
    })
    void days_that_cannot_be_are_refused_with_the_values_kept(String first, String last, String message) {
        List<String> fields =
                List.of("inspector", "I1", "kind", "TRAINING", "firstDay", first, "lastDay", last, "lang", "en");
        Site.Answer answer = site.post(NEW, fields);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("The absence was not entered:", message);
        assertThat(answer.html())
                .contains("value=\"" + first + "\"", "<option value=\"TRAINING\" selected=\"selected\">");
    }

    @Test
    void control_characters_do_no_harm() {
        assertThat(enter("I1\u0000", "OTHER", today.toString(), "").status()).isEqualTo(422);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"/999999999, 404", "/x, 400", "/99999999999999999999, 400"})
    void absence_that_is_not_there_is_answered_as_such(String id, int status) {
        assertThat(site.get("/planning/absences" + id).status()).isEqualTo(status);
        assertThat(site.post("/planning/absences" + id, List.of()).status()).isEqualTo(status);
    }

    @Test
    void form_of_another_site_is_refused() {
        assertThat(site.postWithoutToken(NEW, List.of("inspector", "I1")).status())
                .isEqualTo(403);
    }

    /** A case whose check a manager gave to the inspector. */
    private CaseFile given(String inspector) {
        CaseFile file = cases.register("SICKNESS_BENEFIT", "APPLICATION", "PORTAL", null);
        return working.handOver(SicknessCases.openItem(file).workItemId(), inspector, "knows the family", "MANAGER");
    }

    private Site.Answer enter(String inspector, String kind, String first, String last) {
        Site.Answer answer =
                site.post(NEW, List.of("inspector", inspector, "kind", kind, "firstDay", first, "lastDay", last));
        if (answer.status() == 303) {
            entered.add(address(answer));
        }
        return answer;
    }

    private static String address(Site.Answer answer) {
        return answer.header("Location").replaceFirst("^http://[^/]*", "");
    }
}
