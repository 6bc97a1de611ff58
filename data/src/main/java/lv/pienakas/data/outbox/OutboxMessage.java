package lv.pienakas.data.outbox;

import java.time.Instant;

/**
 * A message on its way.
 *
 * @param number 1, 2, 3 … without gaps within its stream
 * @param payload JSON object
 * @param attempts that failed so far
 */
public record OutboxMessage(String stream, int number, String topic, String payload, Instant createdAt, int attempts) {

    /** The same whenever it is sent, so that the receiver can tell what came twice. */
    public String key() {
        return stream + "-" + number;
    }
}
