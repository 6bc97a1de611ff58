package lv.pienakas.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import lv.pienakas.data.detection.Scan;
import lv.pienakas.data.detection.Scans;
import lv.pienakas.rules.release.RuleRelease;
import lv.pienakas.service.scan.CurrentScan;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PageTest
class FindingPagesTest {

    private final Site site;
    private final RuleRelease release;
    private final Scans scans;
    private final CurrentScan current;

    FindingPagesTest(
            @LocalServerPort int port,
            @Autowired RuleRelease release,
            @Autowired Scans scans,
            @Autowired CurrentScan current) {
        this.current = current;
        this.site = new Site(port);
        this.release = release;
        this.scans = scans;
    }

    @Test
    void list_gives_outcome_dates_and_missing_facts_in_words() {
        assertThat(site.get("/findings/OLD_AGE_PENSION").text())
                .contains("010150-10001 ✓ Ir tiesības 01.01.2012. bez termiņa –")
                .contains("020250-10002 ? Trūkst ziņu – – Apdrošināšanas stāžs")
                .doesNotContain(SmallDelivery.SHORT_OF_RECORD);
        assertThat(site.get("/findings/OLD_AGE_PENSION?lang=en").text())
                .contains("010150-10001 ✓ Entitled 1 Jan 2012 open –")
                .contains("020250-10002 ? Facts missing – – Insurance record");
    }

    @Test
    void list_names_the_child_and_the_amount() {
        assertThat(site.get("/findings/CHILDBIRTH_BENEFIT").text())
                .contains("320000-00001 320000-00002 ✓ Ir tiesības 20.02.2026. 20.08.2026. 600,00 EUR");
        assertThat(site.get("/findings/CHILDBIRTH_BENEFIT?lang=en").text()).contains("EUR 600.00");
    }

    @Test
    void pages_show_everybody_once() {
        Site.Answer first = site.get("/findings/TRANSPORT_ALLOWANCE");
        List<String> next = first.addresses("/findings/TRANSPORT_ALLOWANCE?after=");
        assertThat(next).hasSize(1);
        Site.Answer second = site.get(next.get(0));

        assertThat(second.addresses("/findings/TRANSPORT_ALLOWANCE?after=")).isEmpty();
        assertThat(second.addresses()).contains("/findings/TRANSPORT_ALLOWANCE");
        assertThat(Stream.of(first, second).flatMap(page -> page.addresses("/findings/TRANSPORT_ALLOWANCE/").stream()))
                .hasSize(SmallDelivery.DRIVERS)
                .doesNotHaveDuplicates();
        assertThat(first.addresses("/findings/TRANSPORT_ALLOWANCE/")).hasSize(FindingPages.ROWS);
        assertThat(second.text()).contains(SmallDelivery.driver(59)).doesNotContain(SmallDelivery.driver(0));
    }

    @Test
    void switch_of_the_language_stays_on_the_page_of_the_list() {
        String next = site.get("/findings/TRANSPORT_ALLOWANCE")
                .addresses("/findings/TRANSPORT_ALLOWANCE?after=")
                .get(0);

        assertThat(site.get(next).addresses("?after="))
                .containsExactly(next.substring(next.indexOf('?')) + "&amp;lang=en");
    }

    @Test
    void place_that_is_no_longer_there_begins_the_list_anew() {
        Site.Answer answer = site.get("/findings/TRANSPORT_ALLOWANCE?after=999999-0");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/findings/TRANSPORT_ALLOWANCE");
    }

    @Test
    void explanation_gives_every_condition_with_facts_source_and_numbers_of_the_law() {
        Site.Answer answer = explanation("OLD_AGE_PENSION", 0, "lv");

        assertThat(answer.all("<li class=\"condition"))
                .hasSameSizeAs(release.service("OLD_AGE_PENSION").conditions());
        assertThat(answer.text())
                .contains("Ir sasniegts pensijas vecums ✓ Izpildās")
                .contains("Likums „Par valsts pensijām”, 11. panta pirmā daļa")
                .contains("Dzimšanas datums 1950. gada 1. janvāris Fizisko personu reģistrs, personu dati"
                        + " persons.csv: birth_date")
                .contains("Apdrošināšanas stāžs 15 gadu 7 mēneši VSAA (SAIS)")
                .contains("Prasītais apdrošināšanas stāžs 10 gadu")
                .contains("pārliecība V: pārbaudīts publiskā avotā old-age-pension.record")
                .contains("Dzīvesvietas valsts Latvija (LV)")
                .containsPattern("old-age-pension\\.drl, \\d+\\. rinda");
    }

    @Test
    void explanation_says_which_fact_is_missing() {
        assertThat(explanation("OLD_AGE_PENSION", 1, "en").text())
                .contains("? Facts missing")
                .contains("The insurance record is as long as the year of reaching the pension age asks for"
                        + " ? Facts missing Not known: Insurance record")
                .contains("Insurance record Not known the agency (SAIS), insurance records records.csv: record_months");
    }

    @Test
    void explanation_of_a_claim_for_a_child_judges_the_child() {
        assertThat(explanation("CHILDBIRTH_BENEFIT", 0, "en").text())
                .contains("Claimant 320000-00001 Child 320000-00002")
                .contains("The person judged has the code 320000-00002")
                .contains("parent, 20 February 2026");
    }

    @Test
    void what_a_lawyer_has_yet_to_confirm_is_marked_and_the_rest_is_not() {
        Site.Answer answer = explanation("TRANSPORT_ALLOWANCE", 0, "lv");

        assertThat(answer.text()).contains("Valsts sociālo pabalstu likums, 12. pants ⚠ Juristam vēl jāapstiprina");
        assertThat(explanation("OLD_AGE_PENSION", 0, "lv").text())
                .doesNotContain("Ir sasniegts pensijas vecums ✓ Izpildās Likums „Par valsts pensijām”, 11. panta"
                        + " pirmā daļa ⚠");
        assertThat(explanation("CHILDBIRTH_BENEFIT", 0, "lv").text())
                .contains("18 gadu ⚠ Juristam vēl jāapstiprina")
                .contains("pārliecība M: pēc atmiņas, juristam vēl jāapstiprina");
    }

    @Test
    void explanation_says_when_facts_or_rules_have_changed_since_the_scan() {
        Scan scan = current.find().orElseThrow();
        String outdated = "Facts or rules have changed since the scan";
        assertThat(explanation("OLD_AGE_PENSION", 0, "en").text()).doesNotContain(outdated);
        try {
            scans.save(new Scan(
                    scan.id(),
                    scan.asOf(),
                    "another release",
                    scan.programHash(),
                    scan.deliveryId(),
                    scan.mode(),
                    scan.baseId(),
                    scan.startedAt(),
                    scan.finishedAt(),
                    scan.persons(),
                    scan.evaluated(),
                    scan.lastPerson(),
                    scan.turnsKnownUntil(),
                    scan.change(),
                    scan.differences()));
            assertThat(explanation("OLD_AGE_PENSION", 0, "en").text()).contains(outdated);
        } finally {
            scans.save(scan);
        }
    }

    @Test
    void text_of_a_delivery_is_never_markup() {
        for (String page : List.of("/findings/SPECIAL_CARE_ALLOWANCE", "/explain")) {
            assertThat(site.get(page).html()).doesNotContain("<script", "<img", "<i>4", "<u>", "onerror");
        }
        assertThat(explanation("SPECIAL_CARE_ALLOWANCE", 0, "lv").html())
                .doesNotContain("<script", "<img", "<i>4", "<u>", "onerror");
    }

    private Site.Answer explanation(String service, int row, String language) {
        String link = site.get("/findings/" + service)
                .addresses("/findings/" + service + "/")
                .get(row);
        return site.get(link + "?lang=" + language);
    }
}
