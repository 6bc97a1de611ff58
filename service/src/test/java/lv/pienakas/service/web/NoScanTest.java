package lv.pienakas.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "pienakas.database.directory=")
class NoScanTest {

    private final Site site;

    NoScanTest(@LocalServerPort int port) {
        this.site = new Site(port);
    }

    @Test
    void first_page_says_what_to_do_before_any_scan_has_finished() {
        assertThat(site.get("/").text())
                .contains("Vēl nav pabeigta neviena pārbaude")
                .contains("./mvnw spring-boot:run");
        assertThat(site.get("/?lang=en").text()).contains("No scan has finished yet");
    }

    @Test
    void findings_are_not_there_yet_and_the_form_is() {
        assertThat(site.get("/findings/OLD_AGE_PENSION").status()).isEqualTo(404);
        assertThat(site.get("/explain").status()).isEqualTo(200);
    }
}
