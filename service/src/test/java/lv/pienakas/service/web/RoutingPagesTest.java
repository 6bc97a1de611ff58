package lv.pienakas.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import lv.pienakas.data.casework.CaseRules;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PageTest
class RoutingPagesTest {

    private static final String ASK = "/routing?kind=APPLICATION&of=SICKNESS_BENEFIT&channel=";

    private final Site site;
    private final CaseRules rules;

    RoutingPagesTest(@LocalServerPort int port, @Autowired CaseRules rules) {
        this.site = new Site(port);
        this.rules = rules;
    }

    @Test
    void table_is_shown_with_every_line_in_words() {
        Site.Answer answer = site.get("/routing");
        int lines = rules.routing().table().lines().size();

        assertThat(answer.all("<tr id=\"line-")).hasSize(lines);
        assertThat(answer.text())
                .contains("Parādītas " + lines + " no " + lines + " tabulas rindām")
                .contains(
                        "2 jebkurš Dokumentu apstrāde Dokuments: jebkurš Kanāls: Klientu apkalpošanas centrs Apstākļi:"
                                + " jebkādi Spēkā no 01.01.2020. Jelgavas dokumentu apstrādes nodaļa 5 2 2 Klātienē saņemtos"
                                + " papīra dokumentus no visiem centriem ievada Jelgavā. VSAA iekšējā kārtība"
                                + " ⚠ Juristam vēl jāapstiprina Pieņemts: nodaļa, minūtes, prioritāte, darba dienas");
        assertThat(site.get("/routing?lang=en").text())
                .contains("2 any Document entry Document: any Channel: Counter of a client centre Circumstances: any"
                        + " Valid since 1 Jan 2020")
                .contains("from 1 Jan 2020 to 31 Dec 2025");
    }

    @Test
    void nothing_on_the_page_is_left_as_a_code() {
        for (String language : new String[] {"lv", "en"}) {
            Site.Answer answer = site.get(ASK + "PORTAL&day=2026-03-02&lang=" + language);
            assertThat(answer.html()).doesNotContain("??");
            assertThat(answer.text()).doesNotContainPattern("\\b[A-Z]+_[A-Z_]+\\b");
        }
    }

    @Test
    void filter_leaves_the_lines_that_the_service_and_the_stage_may_meet() {
        Site.Answer answer = site.get("/routing?service=SICKNESS_BENEFIT&stage=ENTRY");
        long expected = rules.routing().table().lines().stream()
                .filter(line -> line.service() == null || line.service().equals("SICKNESS_BENEFIT"))
                .filter(line -> line.stage() == null || line.stage().equals("ENTRY"))
                .count();

        assertThat(answer.all("<tr id=\"line-")).hasSize((int) expected);
        assertThat(answer.html())
                .contains("<option value=\"SICKNESS_BENEFIT\" selected=\"selected\">")
                .contains("?service=SICKNESS_BENEFIT&amp;stage=ENTRY&amp;lang=en");
    }

    @Test
    void way_of_a_document_has_unit_deadline_reason_and_line_for_all_four_stages() {
        Site.Answer answer = site.get(ASK + "PORTAL&day=2026-03-02");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .contains("Iesniegums, Slimības pabalsts, E-pakalpojums portālā. Saņemts 2026. gada 2. marts.")
                .contains("Dokumentu apstrāde Posmu izlaiž nav – –")
                .contains("Papildpārbaude Talsu pabalstu papildpārbaudes nodaļa 2026. gada 16. marts 10 ")
                .contains("Izmaksas pārbaude Rīgas pabalstu izmaksas pārbaudes nodaļa")
                .containsPattern("Talsu nodaļa, kas pati lēmumus negatavo\\. .* Pieņemts: nodaļa, minūtes, prioritāte"
                        + " Jāapstiprina: darba dienas");
        assertThat(answer.addresses("#line-"))
                .hasSize(4)
                .allSatisfy(link -> assertThat(answer.html()).contains("id=\"" + link.substring(1) + "\""));
        assertThat(answer.addresses("?kind="))
                .containsExactly("?kind=APPLICATION&amp;of=SICKNESS_BENEFIT&amp;channel=PORTAL&amp;day=2026-03-02"
                        + "&amp;lang=en");
    }

    @Test
    void way_depends_on_the_circumstances_and_they_stay_ticked() {
        Site.Answer answer = site.get("/routing?kind=COMPLAINT&of=OLD_AGE_PENSION&channel=POST&day=02.03.2026.&lang=en"
                + "&circumstance=CROSS_BORDER&circumstance=GUARDIAN");

        assertThat(answer.text())
                .contains("Circumstances: Cross-border element, Guardian, trustee or foster family.")
                .contains("Entitlement check and calculation Manual queue");
        assertThat(answer.html()).contains("value=\"GUARDIAN\" checked=\"checked\"");
        assertThat(answer.addresses()).contains("/work/manual");
    }

    @Test
    void deadline_in_a_year_without_the_cabinets_order_is_said_to_be_uncertain() {
        assertThat(site.get(ASK + "POST&day=2031-03-03&lang=en").text()).contains("Deadlines in 2031 are computed");
        assertThat(site.get(ASK + "POST&day=2026-03-02&lang=en").text()).doesNotContain("are computed from");
    }

    @Test
    void day_before_the_table_begins_goes_to_a_manager_for_want_of_a_line() {
        assertThat(site.get(ASK + "POST&day=2019-12-30&lang=en").text())
                .contains("The routing table has no line for this case on the day of receipt the table has no line");
    }

    @Test
    void wrong_input_is_answered_on_the_page() {
        Site.Answer answer =
                site.get("/routing?kind=%3Cscript%3E&of=X&channel=&circumstance=Y&day=31.02.2026.&lang=en");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.addresses("#")).containsSubsequence("#kind", "#of", "#channel", "#circumstances", "#day");
        assertThat(answer.text()).contains("This cannot be answered:").contains("Give a day from 1991 to 2100");
        assertThat(answer.html()).contains("value=\"31.02.2026.\"").doesNotContain("<script");
        assertThat(site.get("/routing?service=X").status()).isEqualTo(422);
        assertThat(site.get("/routing?stage=X").text()).contains("Šāda posma nav");
    }
}
