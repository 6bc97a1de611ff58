package lv.pienakas.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;

class FrameTest {

    @Test
    void demonstration_is_said_to_be_one() {
        assertThat(frame("demo").page(Languages.LATVIAN, asked("")).demo()).isTrue();
        assertThat(frame().page(Languages.LATVIAN, asked("")).demo()).isFalse();
    }

    @Test
    void other_language_keeps_a_place_in_a_list_and_nothing_else() {
        assertThat(frame().page(Languages.ENGLISH, asked("12-0")).otherLink()).isEqualTo("?after=12-0&lang=lv");
        assertThat(frame().page(Languages.LATVIAN, asked("\"><script>")).otherLink())
                .isEqualTo("?lang=en");
    }

    private static MockHttpServletRequest asked(String after) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setParameter("after", after);
        return request;
    }

    private static Frame frame(String... profiles) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profiles);
        return new Frame(environment);
    }
}
