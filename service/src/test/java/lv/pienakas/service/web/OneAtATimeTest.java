package lv.pienakas.service.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OneAtATimeTest {

    private final OneAtATime one = new OneAtATime();

    @Test
    void second_attempt_does_nothing_while_the_first_is_under_way() {
        assertThat(one.attempt(() -> one.attempt(() -> 2).isPresent())).contains(false);
        assertThat(one.attempt(() -> 3)).contains(3);
    }

    @Test
    void attempt_that_failed_is_over() {
        assertThatThrownBy(() -> one.attempt(() -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(one.attempt(() -> 4)).contains(4);
    }
}
