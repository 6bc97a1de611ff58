package lv.pienakas.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class SessionAgeTest {

    @ParameterizedTest(name = "after {0} s the session has ended: {1}")
    @CsvSource({"43199, false", "43202, true"})
    void session_ends_twelve_hours_after_it_began_however_often_it_was_used(long seconds, boolean ended)
            throws Exception {
        MockHttpSession session = new MockHttpSession();
        session.access();
        Instant then = Instant.ofEpochMilli(session.getCreationTime()).plusSeconds(seconds);
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        MockFilterChain chain = new MockFilterChain();

        new SessionAge(Duration.ofHours(12), Clock.fixed(then, ZoneOffset.UTC))
                .doFilter(request, new MockHttpServletResponse(), chain);

        assertThat(session.isInvalid()).isEqualTo(ended);
        assertThat(chain.getRequest()).isNotNull();
    }
}
