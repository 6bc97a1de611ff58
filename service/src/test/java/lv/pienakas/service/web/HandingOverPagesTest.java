package lv.pienakas.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import lv.pienakas.data.casework.CaseEvent;
import lv.pienakas.data.casework.CaseEvents;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.Cases;
import lv.pienakas.data.casework.ItemState;
import lv.pienakas.data.casework.WorkItem;
import lv.pienakas.data.staff.Inspector;
import lv.pienakas.data.staff.Role;
import lv.pienakas.data.staff.Staff;
import lv.pienakas.service.casework.Working;
import lv.pienakas.service.intake.Registering;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A manager deals out what lies in the manual queue, and gives to somebody else what nobody has begun. */
@PageTest
class HandingOverPagesTest {

    private final Site site;
    private final Site manager;
    private final SicknessCases sickness;
    private final Working working;
    private final Staff staff;
    private final Cases cases;
    private final CaseEvents events;

    HandingOverPagesTest(
            @LocalServerPort int port,
            @Autowired Registering registering,
            @Autowired Working working,
            @Autowired Staff staff,
            @Autowired Cases cases,
            @Autowired CaseEvents events) {
        this.site = new Site(port);
        this.manager = site.as("M1", Role.MANAGER);
        this.sickness = new SicknessCases(registering, working, staff);
        this.working = working;
        this.staff = staff;
        this.cases = cases;
        this.events = events;
    }

    @BeforeEach
    void some_work_on_contributions() {
        if (staff.find("H1").isEmpty()) {
            Set<String> skills = Set.of("CONTRIBUTION_REFUND/REVIEW");
            staff.add(List.of(
                    Inspector.of("H1", "GUARDIANSHIP_OGRE", skills, 60),
                    Inspector.of("H2", "GUARDIANSHIP_OGRE", skills, 0)));
        }
    }

    @Test
    void what_lies_in_the_manual_queue_is_dealt_out_to_those_who_may_see_the_case() {
        WorkItem item = SicknessCases.openItem(sickness.register("STATEMENT", "APPLICATION", "PORTAL", null));
        Site.Answer page = manager.get("/cases/" + item.caseId());
        assertThat(page.text()).contains("Piešķirt darbu vai atdot rindā", "Šis darbs nav nevienam piešķirts.");
        assertThat(page.html())
                .contains("list=\"offers-" + item.workItemId() + "\"", "<option value=\"H1\">")
                .doesNotContain("<option value=\"I1\">", "<option value=\"H2\">", "/hand-back\"", "??");

        Site.Answer answer = handOver(manager, item, "H1", "has done such before");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/cases/" + item.caseId());
        assertThat(now(item).inspector()).isEqualTo("H1");
        assertThat(now(item).pinned()).isTrue();
        assertThat(last(item).actor()).isEqualTo("M1");
        assertThat(last(item).englishReason()).isEqualTo("has done such before");
        assertThat(site.as("H1", Role.INSPECTOR).get("/work/mine").addresses()).contains("/cases/" + item.caseId());
    }

    @Test
    void what_somebody_has_and_has_not_begun_is_given_to_somebody_else() {
        WorkItem item = sickness();
        String other = "I1".equals(item.inspector()) ? "I2" : "I1";
        assertThat(manager.get("/cases/" + item.caseId()).html())
                .contains("<option value=\"I1\">", "<option value=\"I2\">", "/hand-over\"", "/hand-back\"")
                .doesNotContain("<option value=\"H1\">");

        assertThat(handOver(manager, item, " " + other + " ", "knows it").status())
                .isEqualTo(303);
        assertThat(now(item).inspector()).isEqualTo(other);

        working.start(item.workItemId(), other);
        assertThat(manager.get("/cases/" + item.caseId()).html()).doesNotContain("/hand-over\"");
        assertThat(handOver(manager, item, "I1", "knows it").text())
                .contains("Šis darbs jau ir sākts vai pabeigts. Lapā redzams, kā ir tagad.");
    }

    @Test
    void who_prepared_the_decision_is_not_offered_its_review() {
        CaseFile file =
                sickness.complete(sickness.register("SICKNESS_BENEFIT", "APPLICATION", "PORTAL", null), "GRANT");
        WorkItem review = SicknessCases.openItem(file);
        String prepared = String.valueOf(file.state().preparedBy());

        assertThat(manager.get("/cases/" + file.id()).html())
                .contains("<option value=\"R1\">")
                .doesNotContain("<option value=\"" + prepared + "\">");
        assertThat(handOver(manager, review, prepared, "quick").status()).isEqualTo(422);
        assertThat(now(review)).isEqualTo(review);
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_kept() {
        WorkItem item = sickness();

        Site.Answer answer = handOver(manager, item, "\"><script>", " ");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.addresses("#"))
                .containsSubsequence("#inspector-" + item.workItemId(), "#why-" + item.workItemId());
        assertThat(answer.text())
                .contains("Sarakstā šāda inspektora nav.", "Ierakstiet, kāpēc darbu piešķirat tieši šim inspektoram.");
        assertThat(answer.html()).contains("value=\"&quot;&gt;&lt;script&gt;\"").doesNotContain("<script");
        Site.Answer code = handOver(manager, item, "I1", "of 010180-12345");
        assertThat(code.addresses("#")).contains("#why-" + item.workItemId());
        assertThat(code.text()).contains("tajā ir personas kods");
        assertThat(now(item)).isEqualTo(item);
    }

    @Test
    void nobody_but_a_manager_hands_over() {
        WorkItem item = sickness();
        Site holder = site.as(String.valueOf(item.inspector()), Role.INSPECTOR);

        assertThat(holder.get("/cases/" + item.caseId()).html()).doesNotContain("/hand-over\"", "<datalist");
        assertThat(handOver(holder, item, "I1", "knows it").status()).isEqualTo(403);
        assertThat(now(item).state()).isEqualTo(ItemState.ASSIGNED);
    }

    @Test
    void where_nobody_can_do_it_the_page_says_so() {
        WorkItem entry = SicknessCases.openItem(sickness.register("SICKNESS_BENEFIT", "APPLICATION", "POST", null));

        assertThat(manager.get("/cases/" + entry.caseId() + "?lang=en").text())
                .contains("This work is with nobody. Nobody who is there before it is due may or can do this work.");
    }

    private WorkItem sickness() {
        return now(SicknessCases.openItem(sickness.register("SICKNESS_BENEFIT", "APPLICATION", "PORTAL", null)));
    }

    private static Site.Answer handOver(Site who, WorkItem item, String inspector, String reason) {
        return who.post(
                "/work/items/" + item.workItemId() + "/hand-over", List.of("inspector", inspector, "reason", reason));
    }

    private WorkItem now(WorkItem item) {
        return cases.find(item.caseId()).orElseThrow().item(item.workItemId()).orElseThrow();
    }

    private CaseEvent last(WorkItem item) {
        List<CaseEvent> all = events.of(item.caseId());
        return all.get(all.size() - 1);
    }
}
