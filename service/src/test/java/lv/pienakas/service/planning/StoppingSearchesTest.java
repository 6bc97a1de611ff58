package lv.pienakas.service.planning;

import static org.assertj.core.api.Assertions.assertThat;

import lv.pienakas.planner.search.Stop;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class StoppingSearchesTest {

    @Test
    void searches_end_with_the_program_and_not_when_it_only_pauses() {
        Stop stop;
        try (var program = new AnnotationConfigApplicationContext(Stop.class, StoppingSearches.class)) {
            stop = program.getBean(Stop.class);
            program.pause();
            program.restart();
            assertThat(stop.isStopped()).isFalse();
        }
        assertThat(stop.isStopped()).isTrue();
    }
}
