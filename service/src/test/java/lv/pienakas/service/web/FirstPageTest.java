package lv.pienakas.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@PageTest
class FirstPageTest {

    private final Site site;

    FirstPageTest(@LocalServerPort int port) {
        this.site = new Site(port);
    }

    @Test
    void shows_the_last_scan_and_the_findings_of_each_service_in_latvian() {
        assertThat(site.get("/").text())
                .contains("Kas pienākas, bet nav pieprasīts")
                .contains("Stāvokļa datums 2026. gada 2. marts")
                .contains("Pārbaudītas personas 67")
                .contains("Vecuma pensija 1 1 2")
                .contains("Pabalsts transporta izdevumu kompensēšanai personai ar invaliditāti 60 0 60")
                .contains("Bērna piedzimšanas pabalsts 1 0 1")
                .contains("Pārmaksāto sociālās apdrošināšanas iemaksu atmaksa 1 0 1")
                .contains("Visi pakalpojumi 64 2 66")
                .doesNotContain("izdomāti");
    }

    @Test
    void shows_the_same_in_english() {
        assertThat(site.get("/?lang=en").text())
                .contains("Due and never claimed")
                .contains("As of 2 March 2026")
                .contains("Old-age pension 1 1 2")
                .contains("All services 64 2 66");
    }

    @Test
    void leads_to_the_findings_of_every_service() {
        assertThat(site.get("/").addresses("/findings/"))
                .hasSize(7)
                .allSatisfy(address -> assertThat(site.get(address).status()).isEqualTo(200));
    }

    @Test
    void finds_every_style_sheet_and_icon_it_names() {
        assertThat(site.get("/").addresses())
                .filteredOn(address -> address.contains("css"))
                .hasSize(3)
                .allSatisfy(address -> assertThat(site.get(address).status()).isEqualTo(200));
    }
}
