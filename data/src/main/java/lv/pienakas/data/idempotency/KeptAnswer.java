package lv.pienakas.data.idempotency;

import java.time.Instant;

/**
 * What is kept of a call.
 *
 * @param finished whether the answer is the last word; if not, what the call began goes on, or its node died
 * @param takenAt when the key was taken
 */
public record KeptAnswer(StoredAnswer answer, boolean finished, Instant takenAt) {}
