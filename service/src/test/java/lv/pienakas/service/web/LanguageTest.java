package lv.pienakas.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@PageTest
class LanguageTest {

    private final Site site;

    LanguageTest(@LocalServerPort int port) {
        this.site = new Site(port);
    }

    @ParameterizedTest(name = "Accept-Language {0}")
    @CsvSource(delimiter = '|', textBlock = """
                    lv              | lv
                    en-GB,en;q=0.9  | en
                    de,en;q=0.5     | en
                    ru;q=0.8,lv;q=0.5,en;q=0.1 | lv
                    de              | lv
                    not a language  | lv
                    """)
    void browser_is_answered_in_the_language_it_prefers(String accepted, String language) {
        assertThat(site.get("/", "Accept-Language", accepted).html()).contains("<html lang=\"" + language + "\"");
    }

    @Test
    void latvian_is_the_language_where_nothing_is_said() {
        assertThat(site.get("/").html()).contains("<html lang=\"lv\"");
    }

    @Test
    void chosen_language_is_kept_in_a_cookie_and_comes_before_the_browser() {
        assertThat(site.get("/?lang=en").all("Set-Cookie", "lang=").get(0))
                .contains("lang=en", "Path=/", "HttpOnly", "SameSite=Lax", "Max-Age");
        assertThat(site.get("/", "Cookie", "lang=en", "Accept-Language", "lv").html())
                .contains("<html lang=\"en\"");
    }

    @Test
    void language_that_is_not_there_is_ignored_and_not_kept() {
        Site.Answer answer = site.get("/?lang=%22%3E%3Cscript%3E");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.all("Set-Cookie", "lang=")).isEmpty();
        assertThat(answer.html()).contains("<html lang=\"lv\"").doesNotContain("<script");
    }

    @Test
    void every_page_can_be_switched() {
        assertThat(site.get("/?lang=lv").addresses()).contains("?lang=en");
        assertThat(site.get("/explain?lang=en").addresses()).contains("?lang=lv");
        assertThat(site.get("/nothing?lang=en").addresses()).contains("?lang=lv");
    }
}
