package lv.pienakas.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import lv.pienakas.data.audit.AuditLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@PageTest
@ExtendWith(OutputCaptureExtension.class)
class ExplainPagesTest {

    private static final String DAY = "2026-03-02";
    private static final String CODE = "\\d{6}-\\d{5}";

    private final Site site;
    private final Records records;

    ExplainPagesTest(@LocalServerPort int port, @Autowired AuditLog log) {
        this.site = new Site(port);
        this.records = new Records(log);
    }

    @Test
    void form_asks_by_post_and_proposes_the_day_of_the_scan() {
        Site.Answer answer = site.get("/explain");

        assertThat(answer.html())
                .contains("<form action=\"/explain\" method=\"post\"")
                .contains("value=\"2026-03-02\"");
    }

    @Test
    void person_is_explained_for_every_service_what_is_found_first() {
        Site.Answer answer = site.explain(SmallDelivery.PENSIONER, "", DAY, "lv");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.all("<article")).hasSize(7);
        assertThat(answer.text())
                .contains("Personas kods 010150-10001, stāvokļa datums: 2026. gada 2. marts"
                        + " Vecuma pensija ✓ Ir tiesības Pieprasītājs 010150-10001 No 01.01.2012. Līdz bez termiņa");
    }

    @Test
    void near_miss_names_the_one_condition_that_is_lacking() {
        assertThat(site.explain(SmallDelivery.SHORT_OF_RECORD, "OLD_AGE_PENSION", DAY, "en")
                        .text())
                .contains("Old-age pension ≈ One condition is lacking Only this condition does not hold: The insurance"
                        + " record is as long as the year of reaching the pension age asks for.");
    }

    @Test
    void no_right_names_all_conditions_that_do_not_hold() {
        assertThat(site.explain(SmallDelivery.SHORT_OF_RECORD, "TRANSPORT_ALLOWANCE", DAY, "en")
                        .text())
                .contains("Transport allowance ✗ Not entitled These conditions do not hold:")
                .contains("A disability opinion is in force ✗ Does not hold")
                .contains("Disability opinion No opinion in force disability commission");
    }

    @Test
    void unknown_outcome_names_the_missing_facts() {
        assertThat(site.explain(SmallDelivery.RECIPIENT, "DISABILITY_PENSION", DAY, "lv")
                        .text())
                .contains("Invaliditātes pensija ? Trūkst ziņu")
                .contains("nav zināms: Invaliditātes cēlonis.")
                .contains("Pakalpojums: Valsts sociālā nodrošinājuma pabalsts izmaksā, no 01.01.2024., bez termiņa");
    }

    @Test
    void every_fact_and_every_number_of_the_law_is_in_words() {
        for (String code : List.of(SmallDelivery.HOSTILE, SmallDelivery.RECIPIENT, SmallDelivery.CHILD)) {
            for (String language : List.of("lv", "en")) {
                Site.Answer answer = site.explain(code, "", DAY, language);
                assertThat(answer.all("<dt>.*</dt>|class=\"value\">[^<]*<"))
                        .isNotEmpty()
                        .noneMatch(words -> words.contains("_"));
                assertThat(answer.html()).doesNotContain("??");
            }
        }
        assertThat(site.explain(SmallDelivery.HOSTILE, "CONTRIBUTION_REFUND", DAY, "lv")
                        .text())
                .contains("1 234,50 EUR")
                .contains("2020. gads, neapdrošinātais iemaksas 1 234,50 EUR, iemaksu objekts 0,00 EUR VID");
        assertThat(site.explain(SmallDelivery.RECIPIENT, "DISABILITY_PENSION", DAY, "en")
                        .text())
                .contains("Application: Disability pension refused, 1 February 2020");
    }

    @Test
    void former_code_and_code_without_hyphen_find_the_same_person() {
        for (String code : List.of(SmallDelivery.FORMER_CODE, " 04048010004 ", SmallDelivery.MOTHER)) {
            assertThat(site.explain(code, "OLD_AGE_PENSION", DAY, "en").text())
                    .contains("Personal code 320000-00001, as of 2 March 2026");
        }
    }

    @Test
    void day_is_read_as_latvians_write_it_too() {
        assertThat(site.explain(SmallDelivery.CHILD, "CHILDBIRTH_BENEFIT", "21.08.2026.", "lv")
                        .text())
                .contains("2026. gada 21. augusts")
                .contains("Bērna piedzimšanas pabalsts ≈ Trūkst viena nosacījuma");
    }

    @Test
    void value_of_the_law_is_that_of_the_day() {
        assertThat(site.explain(SmallDelivery.CHILD, "CHILDBIRTH_BENEFIT", "2026-02-19", "en")
                        .text())
                .doesNotContain("EUR 600.00");
        assertThat(site.explain(SmallDelivery.CHILD, "CHILDBIRTH_BENEFIT", "2026-02-20", "en")
                        .text())
                .contains("EUR 600.00");
    }

    @Test
    void day_without_a_value_of_the_law_is_said_by_name() {
        Site.Answer answer = site.explain(SmallDelivery.PENSIONER, "TRANSPORT_ALLOWANCE", "2013-06-01", "en");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .contains("Transport allowance ✓ Entitled")
                .contains("The parameter transport-allowance.amount of the law has no value for the day needed")
                .doesNotContain("EUR");
    }

    @Test
    void wrong_input_is_answered_on_the_page_and_kept() {
        Site.Answer answer = site.explain("12\"><script>", "NOTHING", "31.02.2026.", "lv");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("Personas kods sastāv no 11 cipariem")
                .contains("Šāda pakalpojuma nav")
                .contains("Ievadiet datumu no 1990. līdz 2100. gadam");
        assertThat(answer.html())
                .contains("value=\"12&quot;&gt;&lt;script&gt;\"")
                .contains("value=\"31.02.2026.\"")
                .contains("aria-invalid=\"true\"")
                .doesNotContain("<script");
        assertThat(site.explain("12", "", "2150-01-01", "en").text()).contains("Give a date from 1990 to 2100");
    }

    @Test
    void nobody_by_that_code_is_said_and_neither_address_nor_log_has_it(CapturedOutput output) {
        Site.Answer answer = site.explain("010180-99999", "", DAY, "en");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("Nobody is known by this code");
        assertThat(answer.html()).contains("value=\"010180-99999\"");
        assertThat(output.getAll()).doesNotContain("010180-99999");
    }

    @Test
    void no_page_leads_to_an_address_with_a_personal_code() {
        String finding = site.get("/findings/CHILDBIRTH_BENEFIT")
                .addresses("/findings/CHILDBIRTH_BENEFIT/")
                .get(0);
        List<Site.Answer> pages = List.of(
                site.get("/"),
                site.get("/findings/TRANSPORT_ALLOWANCE"),
                site.get(finding),
                site.get("/explain"),
                site.explain(SmallDelivery.PENSIONER, "", DAY, "lv"),
                site.explain("010180-99999", "", DAY, "lv"));

        assertThat(pages)
                .flatExtracting(Site.Answer::addresses)
                .isNotEmpty()
                .noneMatch(address -> address.matches(".*" + CODE + ".*"));
    }

    @Test
    void language_is_switched_with_the_result_kept() {
        Site.Answer answer = site.explain(SmallDelivery.PENSIONER, "OLD_AGE_PENSION", DAY, "lv");

        assertThat(answer.html())
                .contains("<input type=\"hidden\" name=\"code\" value=\"010150-10001\">")
                .contains("name=\"lang\" value=\"en\"");
    }

    @Test
    void nobody_is_explained_without_a_purpose() {
        List<String> person = List.of("code", SmallDelivery.PENSIONER, "service", "", "asOf", DAY);

        for (List<String> purpose : List.of(
                List.<String>of(),
                List.of("purpose", "CURIOSITY"),
                List.of("purpose", "OTHER"),
                List.of("purpose", "OTHER", "purposeText", "about 010180-12345"),
                List.of("purpose", "OTHER", "purposeText", "x".repeat(201)))) {
            Site.Answer answer = site.post(
                    "/explain?lang=en",
                    Stream.concat(person.stream(), purpose.stream()).toList());
            assertThat(answer.status()).as("%s", purpose).isEqualTo(422);
            assertThat(answer.html()).doesNotContain("<article");
            assertThat(answer.text()).containsPattern("Choose why you look|Write the purpose: 1 to 200 characters");
        }
    }

    @Test
    void purpose_is_on_record_and_kept_for_the_other_language() {
        Site.Answer answer = site.post(
                "/explain",
                List.of(
                        "code", SmallDelivery.PENSIONER,
                        "service", "OLD_AGE_PENSION",
                        "asOf", DAY,
                        "purpose", "OTHER",
                        "purposeText", "sūdzība Nr. 17"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.html())
                .contains("<input type=\"hidden\" name=\"purpose\" value=\"OTHER\">")
                .contains("<input type=\"hidden\" name=\"purposeText\" value=\"sūdzība Nr. 17\">");
        assertThat(records.after(records.last() - 1)).first().satisfies(look -> {
            assertThat(look.action()).isEqualTo("EXPLAIN_PERSON");
            assertThat(look.purpose()).isEqualTo("sūdzība Nr. 17");
        });
    }
}
