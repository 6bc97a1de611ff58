package lv.pienakas.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.planning.PlanningRound;
import lv.pienakas.data.planning.PlanningRounds;
import lv.pienakas.data.staff.Staff;
import lv.pienakas.service.casework.Working;
import lv.pienakas.service.intake.Registering;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PageTest
class PlanningPagesTest {

    private final Site site;
    private final SicknessCases cases;
    private final PlanningRounds rounds;

    PlanningPagesTest(
            @LocalServerPort int port,
            @Autowired Registering registering,
            @Autowired Working working,
            @Autowired Staff staff,
            @Autowired PlanningRounds rounds) {
        this.site = new Site(port);
        this.cases = new SicknessCases(registering, working, staff);
        this.rounds = rounds;
    }

    @BeforeEach
    void somebody_has_something_to_do() {
        cases.register("SICKNESS_BENEFIT", "APPLICATION", "PORTAL", null);
    }

    @Test
    void plan_says_who_is_there_how_full_everybody_is_and_what_will_be_late() {
        Site.Answer answer = site.get("/planning");

        assertThat(answer.text())
                .contains("Dienas plāns")
                .containsPattern("Rīgas slimības un bezdarbnieku pabalstu nodaļa [12] no \\d [\\d ]+ 8 400 \\d+ %"
                        + " (⚠ )?(ir brīvs laiks|gandrīz pilna|pārslogota)")
                .containsPattern("Kas ierobežo .* Slimības pabalsts: tiesību pārbaude un aprēķins");
        assertThat(site.get("/planning?lang=en").text())
                .containsPattern("Sickness and unemployment, Rīga [12] of \\d [\\d,]+ 8,400 \\d+%"
                        + " (⚠ )?(has room|nearly full|overloaded)")
                .containsPattern("What binds No plan gets the highest load below \\d+%: .* minutes .*")
                .containsPattern("What binds .* Sickness benefit: entitlement check and calculation");
        assertThat(answer.addresses("/planning/"))
                .contains(
                        "/planning/units/SICKNESS_RIGA",
                        "/planning/absences",
                        "/planning/absences/new",
                        "/planning/proposals")
                .allSatisfy(address -> assertThat(site.get(address).status()).isEqualTo(200));
    }

    @Test
    void what_nobody_may_do_is_said_with_who_could_help() {
        cases.register("SICKNESS_BENEFIT", "APPLICATION", "POST", null);

        assertThat(site.get("/planning").text())
                .containsPattern("Rīgas dokumentu apstrādes nodaļa Slimības pabalsts: dokumentu apstrāde"
                        + " nodaļā šīs prasmes nav nevienam");
        assertThat(site.get("/planning?lang=en").text())
                .containsPattern(
                        "Document entry, Rīga Sickness benefit: document entry nobody in the unit has the skill"
                                + " \\d+ \\d+ 4 Mar 2026 nobody nobody");
    }

    @Test
    void last_rounds_of_the_planner_are_shown() {
        Instant at = Instant.parse("2026-03-02T08:15:00Z");
        rounds.add(new PlanningRound(null, "node-7", at, at.plusSeconds(2), 1_234, 56, 7), at.minusSeconds(1));

        assertThat(site.get("/planning").text()).contains("02.03.2026. 10:15 node-7 1 234 56 7");
        assertThat(site.get("/planning?lang=en").text()).contains("2 Mar 2026 10:15 node-7 1,234 56 7");
    }

    @Test
    void unit_says_what_each_inspector_has_to_do_and_what_will_be_late() {
        Site.Answer answer = site.get("/planning/units/SICKNESS_RIGA");

        assertThat(answer.text())
                .contains("Rīgas slimības un bezdarbnieku pabalstu nodaļa: plāns")
                .containsPattern("I1 (420|nestrādā) ")
                .containsPattern("Prasmes: 3 Slimības pabalsts: tiesību pārbaude un aprēķins");
        assertThat(answer.addresses())
                .contains("/planning/absences/new?inspector=I1", "/work/units/SICKNESS_RIGA", "/planning");
        assertThat(site.get("/planning/units/SICKNESS_RIGA?lang=en").text())
                .contains("Sickness and unemployment, Rīga: plan")
                .contains("Will miss their deadline")
                .contains("Skills: 3 Sickness benefit: entitlement check and calculation");
    }

    @Test
    void unit_without_inspectors_says_so() {
        assertThat(site.get("/planning/units/FAMILY_CESIS?lang=en").text())
                .contains("This unit has no inspectors.")
                .contains("nobody is there");
    }

    @Test
    void item_is_compared_with_the_next_best_inspectors() {
        CaseFile file = cases.register("SICKNESS_BENEFIT", "APPLICATION", "PORTAL", null);
        String address = address(file);
        Site.Answer answer = site.get(address + "?lang=en");

        assertThat(site.get("/cases/" + file.id()).addresses()).contains(address);
        assertThat(answer.text())
                .containsPattern("Why inspector I[12] has item "
                        + SicknessCases.openItem(file).workItemId())
                .containsPattern("Inspectors who are there and may and can do it: [12]\\.")
                .containsPattern("I[12] has it (no lateness|[\\d,]+ late minutes?), [\\d,]+ points?")
                .containsPattern("even loads: [\\d,]+ points?");
        assertThat(answer.addresses()).contains("/cases/" + file.id());
        assertThat(site.get(address).text())
                .containsPattern("Kāpēc darbs \\d+ ir inspektoram I[12]")
                .containsPattern("vienmērīga slodze: [\\d ]+ punkt");
        assertThat(answer.text() + site.get(address).text()).doesNotContain("??");
    }

    @Test
    void item_that_is_begun_closed_or_dealt_out_by_hand_is_said_to_be() {
        CaseFile begun = cases.start(cases.register("SICKNESS_BENEFIT", "APPLICATION", "PORTAL", null));
        CaseFile other = cases.register("SICKNESS_BENEFIT", "APPLICATION", "PORTAL", null);
        String closed = address(other);
        cases.complete(other, "GRANT");
        CaseFile waiting = cases.register("SICKNESS_BENEFIT", "APPLICATION", "POST", null);
        CaseFile manual = cases.register("STATEMENT", "APPLICATION", "PORTAL", null);

        assertThat(site.get(address(begun) + "?lang=en").text()).contains("The item is begun, so it stays");
        assertThat(site.get(closed).text()).contains("Darbs ir pabeigts. Plānā tā vairs nav.");
        assertThat(site.get(address(waiting) + "?lang=en").text())
                .contains("Why nobody has item")
                .contains("Nobody who is there may or can do this item, so it waits.");
        assertThat(site.get(address(manual)).text()).contains("Šo darbu sadala vadītājs.");
    }

    @Test
    void pages_that_lead_to_work_lead_to_the_plan() {
        assertThat(site.get("/").addresses()).contains("/planning");
        assertThat(site.get("/work").addresses()).contains("/planning");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/planning/units/NOTHING, 404",
        "/planning/units/%3Cscript%3E, 404",
        "/planning/items/999999999, 404",
        "/planning/items/x, 400",
        "/planning/items/99999999999999999999, 400",
        "/planning/items/-1, 404"
    })
    void what_is_not_there_is_answered_as_such(String address, int status) {
        Site.Answer answer = site.get(address);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.html()).doesNotContain("<script", "Exception");
    }

    private static String address(CaseFile file) {
        return "/planning/items/" + SicknessCases.openItem(file).workItemId();
    }
}
