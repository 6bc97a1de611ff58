package lv.pienakas.data.outbox;

import java.time.Instant;

/**
 * Messages of one topic that don't get through for one reason and are tried again.
 *
 * @param messages that failed; those behind them in their streams are not counted
 * @param oldest when the oldest of them was written
 * @param attempts of the one that was tried most often; 0: it was not tried
 * @param nextAttempt of the one whose turn is next
 * @param stream of the oldest
 * @param number of the oldest within its stream
 */
public record Trouble(
        String topic,
        String reason,
        long messages,
        Instant oldest,
        int attempts,
        Instant nextAttempt,
        String stream,
        int number) {}
