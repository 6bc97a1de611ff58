package lv.pienakas.data.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is not delivered.
 *
 * @param waiting to be sent, or behind one that is
 * @param dead given up
 * @param oldest when the oldest of all was written; null: there is none
 * @param trouble of one that has failed and is to be tried again; null: there is none
 */
public record Backlog(
        long waiting,
        long dead,
        @Nullable Instant oldest,
        @Nullable String trouble) {}
