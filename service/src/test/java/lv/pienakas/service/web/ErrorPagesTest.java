package lv.pienakas.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@PageTest
class ErrorPagesTest {

    private final Site site;

    ErrorPagesTest(@LocalServerPort int port) {
        this.site = new Site(port);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
                    /nothing,                                  404, Šādas lapas nav,           There is no such page
                    /findings/NOTHING,                         404, Šādas lapas nav,           There is no such page
                    /findings/NOTHING/1/0,                     404, Šādas lapas nav,           There is no such page
                    /findings/OLD_AGE_PENSION/999999/0,        404, Šādas lapas nav,           There is no such page
                    /findings/OLD_AGE_PENSION/x/0,             400, Adrese nav saprotama,      The address makes no sense
                    /findings/OLD_AGE_PENSION/99999999999/0,   400, Adrese nav saprotama,      The address makes no sense
                    /findings/OLD_AGE_PENSION?after=010150-1x, 400, Adrese nav saprotama,      The address makes no sense
                    /work/failing,                             500, Mūsu pusē radās kļūda,     Something went wrong on our side
                    """)
    void address_that_cannot_be_shown_is_answered_in_both_languages(
            String path, int status, String latvian, String english) {
        Site.Answer answer = site.get(path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text()).contains(latvian);
        assertThat(answer.html()).doesNotContain("Exception", "at lv.pienakas", "the reason is for the log only");
        assertThat(site.get(path + (path.contains("?") ? "&" : "?") + "lang=en").text())
                .contains(english);
    }

    @Test
    void address_is_never_repeated_on_a_page() {
        assertThat(site.get("/findings/%3Cscript%3Ealert(1)%3C%2Fscript%3E?after=%22%3E%3Cscript%3E")
                        .html())
                .doesNotContain("script");
        assertThat(site.get("//evil.example/x").html()).doesNotContain("evil");
    }

    @Test
    void machine_that_asks_gets_no_stack_trace_either() {
        assertThat(site.get("/work/failing", "Accept", "application/json").html())
                .doesNotContain("trace", "Exception", "the reason is for the log only");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"/", "/findings/OLD_AGE_PENSION", "/explain", "/nothing", "/work/failing"})
    void every_page_tells_the_browser_what_not_to_do(String path) {
        Site.Answer answer = site.get(path);

        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.html()).doesNotContain("<script", "<style", " style=");
    }
}
