package lv.pienakas.rules.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoticeTextTest {

    private static final NoticeText TEXT = new NoticeText(
            "Allowance",
            List.of("", "You may claim it since {since}.", "", "It is EUR {amount}.", "", "Apply: {form}"));

    @Test
    void placeholders_become_values_as_they_are() {
        assertThat(TEXT.render(Map.of("since", "2 March 2026", "amount", "$1,\\0", "form", "https://a/{b}")))
                .isEqualTo("You may claim it since 2 March 2026.\n\nIt is EUR $1,\\0.\n\nApply: https://a/{b}");
    }

    @Test
    void a_line_without_its_value_is_left_out_with_the_space_around_it() {
        assertThat(TEXT.render(Map.of("since", "", "form", "https://a"))).isEqualTo("Apply: https://a");
        assertThat(TEXT.render(Map.of("since", "2 March 2026", "form", "https://a")))
                .isEqualTo("You may claim it since 2 March 2026.\n\nApply: https://a");
    }

    @Test
    void a_release_has_the_text_of_each_of_its_services_in_both_languages() {
        RuleRelease release = Releases.BUILT_IN;
        assertThat(release.services()).allSatisfy(service -> {
            assertThat(release.notice(service.code(), "lv").title()).isEqualTo(service.latvian());
            assertThat(release.notice(service.code(), "en").title()).isEqualTo(service.english());
            assertThat(release.notice(service.code(), "en").lines()).anyMatch(line -> line.contains("{form}"));
        });
        assertThatThrownBy(() -> release.notice("OLD_AGE_PENSION", "de"))
                .hasMessage("no notice of OLD_AGE_PENSION in de in this release");
    }
}
