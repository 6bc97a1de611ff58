package lv.pienakas.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrameTest {

    @Test
    void demonstration_is_said_to_be_one() {
        assertThat(new Frame(true).page(Languages.LATVIAN, null).demo()).isTrue();
        assertThat(new Frame(false).page(Languages.LATVIAN, null).demo()).isFalse();
    }

    @Test
    void other_language_keeps_a_place_in_a_list_and_nothing_else() {
        assertThat(new Frame(false).page(Languages.ENGLISH, "12-0").otherLink()).isEqualTo("?after=12-0&lang=lv");
        assertThat(new Frame(false).page(Languages.LATVIAN, "\"><script>").otherLink())
                .isEqualTo("?lang=en");
    }
}
