package lv.pienakas.service.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(10));
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, 1000", "2, 2000", "3, 4000", "10, 512000", "11, 600000", "20, 600000", "1000000, 600000"})
    void pause_doubles_up_to_the_longest_less_up_to_a_half(int attempts, long millis) {
        Random random = new Random(1);
        long shortest = Long.MAX_VALUE;
        long longest = 0;
        for (int i = 0; i < 2_000; i++) {
            long pause = BACKOFF.after(attempts, random).toMillis();
            shortest = Math.min(shortest, pause);
            longest = Math.max(longest, pause);
        }

        assertThat(longest).isLessThanOrEqualTo(millis).isGreaterThan(millis * 98 / 100);
        assertThat(shortest).isGreaterThanOrEqualTo(millis / 2).isLessThan(millis * 52 / 100);
    }

    @ParameterizedTest
    @CsvSource({
        "120, 120",
        "' 7 ', 7",
        "'Mon, 02 Mar 2026 10:00:30 GMT', 30",
        "'Mon, 02 Mar 2026 09:00:00 GMT', 0",
        "999999999, 86400",
        "-5, 0",
        "soon, 0",
        "'', 0"
    })
    void retry_after_is_seconds_or_a_moment(String text, long seconds) {
        assertThat(RetryAfter.parse(text, NOW)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void longest_pause_may_be_the_first() {
        assertThat(new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(1)).after(40, new Random(1)))
                .isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
    }
}
