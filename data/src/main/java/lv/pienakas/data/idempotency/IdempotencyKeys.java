package lv.pienakas.data.idempotency;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keys by which callers name their calls. A key is taken in the transaction of what the call does, as the first thing of all:
 * who comes second with it waits until that transaction ends, and then finds its answer, or the key free again.
 */
@Repository
public class IdempotencyKeys {

    private final JdbcClient jdbc;

    IdempotencyKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes a key.
     *
     * @return whether it was free; from now on it is this transaction's
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean take(String caller, String key, byte[] requestHash, Instant at) {
        return jdbc.sql("""
                        insert into idempotency.answer (caller, key, request_hash, created_at)
                        values (:caller, :key, :hash, :at) on conflict do nothing
                        """)
                        .param("caller", caller)
                        .param("key", key)
                        .param("hash", requestHash)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /**
     * Stores the answer of a key that this transaction took, or whose answer was not finished.
     *
     * @param finished whether it is the last word
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answer(String caller, String key, StoredAnswer answer, boolean finished) {
        jdbc.sql("""
                        update idempotency.answer
                        set status = :status, location = :location, etag = :etag, body = :body, finished = :finished
                        where caller = :caller and key = :key
                        """)
                .param("status", answer.status())
                .param("location", answer.location())
                .param("etag", answer.eTag())
                .param("body", answer.body())
                .param("finished", finished)
                .param("caller", caller)
                .param("key", key)
                .update();
    }

    /**
     * What a key was answered.
     *
     * @return empty if it was not taken, not yet, or forgotten meanwhile
     * @throws OtherRequestException if the key is of another request
     */
    @Transactional(readOnly = true)
    public Optional<KeptAnswer> find(String caller, String key, byte[] requestHash) {
        return jdbc.sql("""
                        select request_hash, status, location, etag, body, finished, created_at
                        from idempotency.answer
                        where caller = :caller and key = :key
                        """)
                .param("caller", caller)
                .param("key", key)
                .query((row, number) -> {
                    if (!Arrays.equals(row.getBytes(1), requestHash)) {
                        throw new OtherRequestException();
                    }
                    return new KeptAnswer(
                            new StoredAnswer(row.getInt(2), row.getString(3), row.getString(4), row.getBytes(5)),
                            row.getBoolean(6),
                            row.getObject(7, OffsetDateTime.class).toInstant());
                })
                .optional();
    }

    /** Forgets keys of before a moment. */
    @Transactional
    public int forget(Instant before) {
        return jdbc.sql("delete from idempotency.answer where created_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
