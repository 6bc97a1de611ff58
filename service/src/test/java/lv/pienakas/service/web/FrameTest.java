package lv.pienakas.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class FrameTest {

    @Test
    void demonstration_is_said_to_be_one() {
        assertThat(frame("demo").page(Languages.LATVIAN, null).demo()).isTrue();
        assertThat(frame().page(Languages.LATVIAN, null).demo()).isFalse();
    }

    @Test
    void other_language_keeps_a_place_in_a_list_and_nothing_else() {
        assertThat(frame().page(Languages.ENGLISH, "12-0").otherLink()).isEqualTo("?after=12-0&lang=lv");
        assertThat(frame().page(Languages.LATVIAN, "\"><script>").otherLink()).isEqualTo("?lang=en");
    }

    private static Frame frame(String... profiles) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profiles);
        return new Frame(environment);
    }
}
