package lv.pienakas.service.outbox;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** The header that says how long to wait (RFC 9110, 10.2.3): seconds, or a moment. */
final class RetryAfter {

    /** A receiver's mistake must not stop a stream for good. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    /** 0 to one day; what can't be read is 0. */
    static Duration parse(String text, Instant now) {
        Duration wait = Duration.ZERO;
        if (text.strip().matches("\\d{1,9}")) {
            wait = Duration.ofSeconds(Long.parseLong(text.strip()));
        } else {
            try {
                wait = Duration.between(now, DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip(), Instant::from));
            } catch (DateTimeException e) {
                // as if it were not there
            }
        }
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
