package lv.pienakas.data.outbox;

import java.time.Instant;

/**
 * A message that was given up.
 *
 * @param reason of the last attempt
 * @param behind messages of the stream that wait for it
 */
public record DeadLetter(
        String stream,
        int number,
        String topic,
        Instant createdAt,
        Instant deadAt,
        int attempts,
        String reason,
        long behind) {}
