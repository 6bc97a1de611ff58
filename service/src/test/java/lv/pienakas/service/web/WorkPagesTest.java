package lv.pienakas.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.casework.WorkItem;
import lv.pienakas.data.casework.WorkQueues;
import lv.pienakas.data.staff.Staff;
import lv.pienakas.service.casework.Working;
import lv.pienakas.service.intake.Registering;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PageTest
class WorkPagesTest {

    private final Site site;
    private final SicknessCases cases;
    private final WorkQueues queues;
    private final CaseRules rules;
    private final Clock clock;

    WorkPagesTest(
            @LocalServerPort int port,
            @Autowired Registering registering,
            @Autowired Working working,
            @Autowired Staff staff,
            @Autowired WorkQueues queues,
            @Autowired CaseRules rules,
            @Autowired Clock clock) {
        this.site = new Site(port);
        this.cases = new SicknessCases(registering, working, staff);
        this.queues = queues;
        this.rules = rules;
        this.clock = clock;
    }

    @BeforeEach
    void something_lies_in_every_kind_of_queue() {
        cases.register("SICKNESS_BENEFIT", "APPLICATION", "PORTAL", null);
        cases.register("SICKNESS_BENEFIT", "APPLICATION", "POST", null);
    }

    @Test
    void overview_says_how_much_is_open_in_each_unit_and_leads_to_its_list() {
        Site.Answer answer = site.get("/work");

        assertThat(answer.text())
                .contains("Reģistrēti dokumenti " + queues.documents())
                .contains("Lietas " + queues.cases())
                .contains("Dokumentu apstrāde Rīgas dokumentu apstrādes nodaļa Rīga-Vidzeme")
                .contains("Tiesību pārbaude un aprēķins Rīgas slimības un bezdarbnieku pabalstu nodaļa Rīga-Zemgale");
        assertThat(site.get("/work?lang=en").text())
                .contains("Documents registered " + queues.documents())
                .contains("Entitlement check and calculation Sickness and unemployment, Rīga Rīga-Zemgale");
        assertThat(answer.addresses("/work/units/"))
                .contains("/work/units/ENTRY_RIGA", "/work/units/SICKNESS_RIGA")
                .allSatisfy(address -> assertThat(site.get(address).status()).isEqualTo(200));
        assertThat(answer.addresses("/documents/new")).isNotEmpty();
    }

    @Test
    void manual_queue_is_seen_with_its_count() {
        long before = manual();
        cases.registerStatements(2);

        assertThat(manual()).isEqualTo(before + 2);
        assertThat(site.get("/work").text())
                .contains("Ar roku sadalāmie darbi " + manual() + " Darbi, kurus tabula ar nolūku atstāj vadītājam");
        assertThat(site.get("/work?lang=en").text()).contains("Manual queue " + manual() + " Work that");
    }

    @Test
    void year_without_the_cabinets_order_is_said_where_deadlines_depend_on_it() {
        LocalDate today = LocalDate.now(clock);
        List<Integer> years = rules.calendar().unreviewedYears(today, today.plusMonths(12));
        String text = site.get("/work?lang=en").text();

        assertThat(years).isNotEmpty();
        years.forEach(year -> assertThat(text)
                .contains("Deadlines in " + year + " are computed from the fixed rules for holidays only"));
    }

    @Test
    void list_says_when_each_item_is_due_who_has_it_and_why_it_is_there() {
        assertThat(site.get("/work/units/SICKNESS_RIGA").text())
                .contains("Klientu apkalpošanas centrs: Rīga-Zemgale")
                .containsPattern(
                        "1\\d\\.03\\.2026\\. ⚠ nokavēts \\d+ Slimības pabalsts Iesniegums · E-pakalpojums portālā"
                                + " Tiesību pārbaude un aprēķins \\d+ I[12] ")
                .containsPattern("Likums „Par maternitātes un slimības apdrošināšanu”, 11\\. pants"
                        + " ⚠ Juristam vēl jāapstiprina · \\d+\\. rinda");
        assertThat(site.get("/work/units/ENTRY_RIGA?lang=en").text())
                .containsPattern("4 Mar 2026 ⚠ overdue \\d+ Sickness benefit Application · Post Document entry 5 waits"
                        + " All post is opened, scanned and entered in Rīga");
    }

    @Test
    void begun_work_is_said_to_be_begun() {
        CaseFile file = cases.start(cases.register("SICKNESS_BENEFIT", "APPLICATION", "PORTAL", null));

        WorkItem item = SicknessCases.openItem(file);
        // others may come before it, more than fit on a page
        String before = item.placement().due() + "-" + (item.workItemId() - 1);

        assertThat(site.get("/work/units/SICKNESS_RIGA?lang=en&after=" + before).text())
                .containsPattern(file.id() + " Sickness benefit .{0,120} I[12] begun");
    }

    @Test
    void pages_of_a_list_show_every_item_once_and_keep_their_place_in_the_other_language() {
        cases.registerStatements(WorkPages.ROWS + 1);
        List<String> shown = new ArrayList<>();
        Site.Answer page = site.get("/work/manual");
        assertThat(page.addresses("/cases/")).hasSize(WorkPages.ROWS);
        shown.addAll(page.addresses("/cases/"));
        while (!page.addresses("/work/manual?after=").isEmpty()) {
            String next = page.addresses("/work/manual?after=").get(0);
            page = site.get(next);
            assertThat(page.addresses("?after=")).containsExactly(next.substring(next.indexOf('?')) + "&amp;lang=en");
            assertThat(page.addresses()).contains("/work/manual");
            shown.addAll(page.addresses("/cases/"));
        }

        assertThat(shown).doesNotHaveDuplicates().hasSize((int) manual());
    }

    @Test
    void what_is_not_there_is_answered_as_such() {
        assertThat(site.get("/work/units/NOTHING").status()).isEqualTo(404);
        assertThat(site.get("/work/manual?after=2026-13-01-5").status()).isEqualTo(400);
        assertThat(site.get("/work/manual?after=%3Cscript%3E").html()).doesNotContain("<script");
    }

    @Test
    void first_page_leads_to_work_and_routing() {
        assertThat(site.get("/").addresses()).contains("/work", "/routing");
    }

    private long manual() {
        return queues.counts(LocalDate.now(clock)).stream()
                .filter(count -> count.unit().isEmpty())
                .mapToLong(count -> count.items())
                .sum();
    }
}
