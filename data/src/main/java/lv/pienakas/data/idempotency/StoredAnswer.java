package lv.pienakas.data.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * An answer that was given.
 *
 * @param status HTTP status
 * @param location header, as is eTag; null: was not sent
 * @param body as it was sent, byte for byte
 */
@SuppressWarnings("ArrayRecordComponent") // only ever handed on
public record StoredAnswer(
        int status, @Nullable String location, @Nullable String eTag, byte[] body) {}
