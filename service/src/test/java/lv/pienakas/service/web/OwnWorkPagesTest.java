package lv.pienakas.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lv.pienakas.data.casework.CaseEvent;
import lv.pienakas.data.casework.CaseEvents;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.Cases;
import lv.pienakas.data.casework.EventKind;
import lv.pienakas.data.casework.IncomingDocument;
import lv.pienakas.data.casework.ItemState;
import lv.pienakas.data.casework.WorkItem;
import lv.pienakas.data.staff.Inspector;
import lv.pienakas.data.staff.Role;
import lv.pienakas.data.staff.Staff;
import lv.pienakas.service.casework.Working;
import lv.pienakas.service.intake.Registering;
import lv.pienakas.service.planning.EnteringAbsences;
import lv.pienakas.service.planning.ReadingWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An inspector begins and hands back what they have, over the pages. */
@PageTest
class OwnWorkPagesTest {

    private static final String UNIT = "SURVIVORS_KULDIGA";
    private static final Set<String> SKILLS = Set.of("SURVIVORS_PENSION/CHECK");

    private final Site site;
    private final Registering registering;
    private final Working working;
    private final Staff staff;
    private final Cases cases;
    private final CaseEvents events;
    private final EnteringAbsences absences;
    private final ReadingWork reading;
    private final LocalDate today;

    OwnWorkPagesTest(
            @LocalServerPort int port,
            @Autowired Registering registering,
            @Autowired Working working,
            @Autowired Staff staff,
            @Autowired Cases cases,
            @Autowired CaseEvents events,
            @Autowired EnteringAbsences absences,
            @Autowired ReadingWork reading,
            @Autowired Clock clock) {
        this.site = new Site(port);
        this.registering = registering;
        this.working = working;
        this.staff = staff;
        this.cases = cases;
        this.events = events;
        this.absences = absences;
        this.reading = reading;
        this.today = LocalDate.now(clock);
    }

    @BeforeEach
    void two_do_survivors_pensions() {
        if (staff.find("W1").isEmpty()) {
            staff.add(List.of(
                    Inspector.of("W1", UNIT, SKILLS, 420),
                    Inspector.of("W2", UNIT, SKILLS, 420),
                    Inspector.of("W3", UNIT, Set.of("SURVIVORS_PENSION/REVIEW"), 0),
                    Inspector.of("W4", "GUARDIANSHIP_OGRE", Set.of("SICKNESS_BENEFIT/REVIEW"), 0)));
        }
    }

    @Test
    void own_list_has_what_is_begun_first_and_nothing_of_others() {
        WorkItem first = ofW1();
        WorkItem begun = ofW1();
        WorkItem other = of("W2");
        begin(inspector("W1"), begun);
        Site.Answer answer = pageWith(inspector("W1"), begun);

        assertThat(pages(inspector("W1")))
                .containsSubsequence("/cases/" + begun.caseId(), "/cases/" + first.caseId())
                .doesNotContain("/cases/" + other.caseId());
        assertThat(answer.text())
                .containsPattern(begun.caseId() + " Apgādnieka zaudējuma pensija Iesniegums · E-pakalpojums portālā"
                        + " Tiesību pārbaude un aprēķins \\d+ iesākts .{0,200}Atdot");
        assertThat(answer.html())
                .contains("<form action=\"/work/items/" + begun.workItemId() + "/hand-back\" method=\"post\"")
                .contains("<label for=\"reason-" + begun.workItemId() + "\">")
                .doesNotContain("/work/items/" + begun.workItemId() + "/begin", "??");
        assertThat(pageWith(inspector("W1"), first).html())
                .contains("<form action=\"/work/items/" + first.workItemId() + "/begin\" method=\"post\"")
                .contains("name=\"_csrf\"");
        assertThat(inspector("W1").get("/").addresses()).contains("/work/mine");
        assertThat(site.as("M1", Role.MANAGER).get("/").addresses()).doesNotContain("/work/mine");
    }

    @Test
    void who_has_nothing_is_told_so() {
        assertThat(inspector("W3").get("/work/mine?lang=en").text()).contains("You have no work at the moment.");
        assertThat(inspector("W3").get("/work/mine?after=x").status()).isEqualTo(400);
        assertThat(inspector("W3").get("/work/mine?after=1-2026-13-01-1-1").status())
                .isEqualTo(400);
        Site.Answer later = inspector("W3").get("/work/mine?after=1-2026-12-01-3-1");
        assertThat(later.addresses()).contains("/work/mine", "?after=1-2026-12-01-3-1&amp;lang=en");
    }

    @Test
    void item_is_begun_by_the_one_who_has_it() {
        WorkItem item = ofW1();
        assertThat(inspector("W1").get(caseOf(item)).text())
                .contains("Sākt vai atdot darbu", "Šis darbs ir piešķirts jums un vēl nav sākts.");

        Site.Answer answer = begin(inspector("W1"), item);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith(caseOf(item));
        assertThat(now(item).state()).isEqualTo(ItemState.STARTED);
        assertThat(now(item).begunBy()).containsExactly("W1");
        assertThat(last(item).kind()).isEqualTo(EventKind.ITEM_STARTED);
        assertThat(last(item).actor()).isEqualTo("W1");
        assertThat(inspector("W1").get(caseOf(item) + "?lang=en").text())
                .contains("You have begun this work.")
                .contains("W1 Inspector W1 began: Entitlement check and calculation");
        assertThat(inspector("W1").get(caseOf(item)).html()).doesNotContain("/begin\"");
    }

    /** What is not begun moves in the same moment, so that staying is no accident. */
    @Test
    void what_is_begun_over_the_page_stays_where_it_is_when_the_rest_moves() {
        WorkItem begun = ofW1();
        WorkItem untouched = ofW1();
        begin(inspector("W1"), begun);

        assertThat(reading.read(List.of(UNIT)).items().keySet())
                .as("what the planner may move")
                .contains(String.valueOf(untouched.workItemId()))
                .doesNotContain(String.valueOf(begun.workItemId()));
        Site.Answer absence = site.as("M1", Role.MANAGER)
                .post(
                        "/planning/absences/new",
                        List.of("inspector", "W1", "kind", "SICKNESS", "firstDay", today.toString(), "lastDay", ""));
        try {
            assertThat(absence.status()).isEqualTo(303);
            assertThat(now(untouched).inspector()).isEqualTo("W2");
            assertThat(now(begun).inspector()).isEqualTo("W1");
            assertThat(now(begun).state()).isEqualTo(ItemState.STARTED);
            assertThat(handBack(site.as("M1", Role.MANAGER), begun, "fell ill").header("Location"))
                    .endsWith(caseOf(begun));
            assertThat(now(begun).state()).isEqualTo(ItemState.WAITING);
            assertThat(last(begun).actor()).isEqualTo("M1");
            assertThat(last(begun).englishReason()).isEqualTo("fell ill");
            assertThat(site.get(caseOf(begun) + "?lang=en").text())
                    .contains(
                            "M1 Work item of inspector W1 back in its queue: Entitlement check and calculation fell ill");
        } finally {
            String address = absence.header("Location");
            absences.cancel(Long.parseLong(address.substring(address.lastIndexOf('/') + 1)), "M1");
        }
    }

    @Test
    void nobody_else_begins_or_hands_back_what_somebody_has() {
        WorkItem item = ofW1();

        for (Site other : List.of(inspector("W2"), site.as("M1", Role.MANAGER))) {
            assertThat(other.get(caseOf(item)).html()).doesNotContain("/begin\"");
            Site.Answer answer = begin(other, item);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text())
                    .contains("Kļūda: lieta " + item.caseId())
                    .contains("Darbā nekas netika mainīts: Šis darbs pašlaik nav pie jums vai jau ir sākts.");
        }
        assertThat(inspector("W2").get(caseOf(item)).html()).doesNotContain("/hand-back\"");
        for (String reason : List.of("", "I want it")) {
            assertThat(handBack(inspector("W2"), item, reason).text())
                    .contains("Šis darbs pašlaik nav pie jums vai jau ir pabeigts.");
        }
        // of another service set, who may not even see the case
        assertThat(begin(inspector("W4"), item).status()).isEqualTo(403);
        assertThat(handBack(inspector("W4"), item, "I want it").status()).isEqualTo(403);
        assertThat(now(item)).isEqualTo(item);
    }

    @Test
    void item_that_went_to_somebody_else_meanwhile_is_begun_no_more() {
        WorkItem item = ofW1();
        working.handOver(item.workItemId(), "W2", "knows the family", "M1");

        assertThat(begin(inspector("W1"), item).status()).isEqualTo(422);
        assertThat(begin(inspector("W2"), item).status()).isEqualTo(303);
        assertThat(begin(inspector("W2"), item).status()).as("once more").isEqualTo(422);
        assertThat(now(item).state()).isEqualTo(ItemState.STARTED);
    }

    @Test
    void item_is_handed_back_with_a_reason_begun_or_not() {
        WorkItem untouched = ofW1();
        WorkItem begun = ofW1();
        begin(inspector("W1"), begun);

        for (WorkItem item : List.of(untouched, begun)) {
            Site.Answer answer = handBack(inspector("W1"), item, "  I know the family ");

            assertThat(answer.status()).isEqualTo(303);
            assertThat(answer.header("Location")).endsWith("/work/mine");
            assertThat(now(item).state()).isEqualTo(ItemState.WAITING);
            assertThat(now(item).handedBackBy()).containsExactly("W1");
            assertThat(last(item).actor()).isEqualTo("W1");
            assertThat(last(item).latvianReason()).isEqualTo("I know the family");
            assertThat(pages(inspector("W1"))).doesNotContain(caseOf(item));
        }
        assertThat(now(begun).begunBy()).containsExactly("W1");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\"><script>of 010180-12345", "01018012345"})
    void without_a_plain_reason_nothing_is_handed_back(String reason) {
        WorkItem item = ofW1();

        Site.Answer answer = handBack(inspector("W1"), item, reason);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.addresses("#")).contains("#reason-" + item.workItemId());
        assertThat(answer.html())
                .contains("id=\"reason-" + item.workItemId() + "\"", "aria-invalid=\"true\"")
                .doesNotContain("<script", "<ul></ul>");
        assertThat(answer.text())
                .contains(reason.isBlank() ? "Ierakstiet, kāpēc darbu atdod." : "Iemesls ir garāks par 500 zīmēm");
        assertThat(now(item)).isEqualTo(item);
    }

    @Test
    void reason_is_not_endless() {
        WorkItem item = ofW1();

        assertThat(handBack(inspector("W1"), item, "x".repeat(501)).status()).isEqualTo(422);
        assertThat(handBack(inspector("W1"), item, "x".repeat(500)).status()).isEqualTo(303);
    }

    @Test
    void work_is_completed_as_well_that_nobody_began() {
        WorkItem item = ofW1();

        working.complete(item.workItemId(), "CLOSE", 5, "W1", "SAIS");

        assertThat(now(item).state()).isEqualTo(ItemState.DONE);
        assertThat(begin(inspector("W1"), item).status()).isEqualTo(422);
        assertThat(handBack(inspector("W1"), item, "too late").status()).isEqualTo(422);
    }

    @Test
    void own_list_goes_on_over_pages_and_keeps_its_place_in_the_other_language() {
        for (int i = 0; i <= 2 * WorkPages.ROWS; i++) {
            register();
        }
        Site.Answer page = inspector("W1").get("/work/mine");
        assertThat(page.addresses("/cases/")).hasSize(WorkPages.ROWS);
        String next = page.addresses("/work/mine?after=").get(0);

        assertThat(inspector("W1").get(next).addresses("?after="))
                .containsExactly(next.substring(next.indexOf('?')) + "&amp;lang=en");
        assertThat(pages(inspector("W1"))).doesNotHaveDuplicates().hasSizeGreaterThan(WorkPages.ROWS);
    }

    private Site inspector(String name) {
        return site.as(name, Role.INSPECTOR);
    }

    private Site.Answer begin(Site who, WorkItem item) {
        return who.post("/work/items/" + item.workItemId() + "/begin", List.of());
    }

    private Site.Answer handBack(Site who, WorkItem item, String reason) {
        return who.post("/work/items/" + item.workItemId() + "/hand-back", List.of("reason", reason));
    }

    private static String caseOf(WorkItem item) {
        return "/cases/" + item.caseId();
    }

    private WorkItem ofW1() {
        return of("W1");
    }

    /** A new item, not begun, that this inspector has: nobody knows whom the planner picks. */
    private WorkItem of(String inspector) {
        WorkItem item = SicknessCases.openItem(register());
        while (!inspector.equals(item.inspector())) {
            item = SicknessCases.openItem(register());
        }
        return now(item);
    }

    private CaseFile register() {
        return registering.register(
                new IncomingDocument(
                        "APPLICATION",
                        "SURVIVORS_PENSION",
                        "PORTAL",
                        Set.of(),
                        SicknessCases.PERSON,
                        null,
                        Instant.parse("2026-03-02T08:15:00Z")),
                "SAIS");
    }

    private WorkItem now(WorkItem item) {
        return cases.find(item.caseId()).orElseThrow().item(item.workItemId()).orElseThrow();
    }

    private CaseEvent last(WorkItem item) {
        List<CaseEvent> all = events.of(item.caseId());
        return all.get(all.size() - 1);
    }

    /** The page of the own list on which the item is. */
    private static Site.Answer pageWith(Site who, WorkItem item) {
        Site.Answer page = who.get("/work/mine");
        while (!page.addresses().contains(caseOf(item))) {
            page = who.get(page.addresses("/work/mine?after=").get(0));
        }
        return page;
    }

    /** Addresses of cases on all pages of the own list. */
    private static List<String> pages(Site who) {
        Site.Answer page = who.get("/work/mine");
        List<String> found = new ArrayList<>(page.addresses("/cases/"));
        while (!page.addresses("/work/mine?after=").isEmpty()) {
            page = who.get(page.addresses("/work/mine?after=").get(0));
            found.addAll(page.addresses("/cases/"));
        }
        return found;
    }
}
