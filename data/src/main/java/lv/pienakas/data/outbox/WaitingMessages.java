package lv.pienakas.data.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages that are yet to be delivered. What is asked and what is stored are transactions of their own, so that none is open
 * while something is being sent. Two nodes may both send a message; neither undoes what the other one has stored.
 */
@Repository
public class WaitingMessages {

    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;

    WaitingMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The first message of each stream, if it is due; those that are due longest come first. The second one of a stream is
     * not to be seen before the first one is delivered or left out, so that nobody can send them in another order.
     */
    @Transactional(readOnly = true)
    public List<OutboxMessage> due(int partition, Instant now, int limit) {
        return jdbc.sql("""
                        select stream, number, topic, payload, created_at, attempts
                        from (
                          select distinct on (stream) * from outbox.message
                          where partition = :partition and delivered_at is null and left_out_at is null
                          order by stream, number) head
                        where dead_at is null and next_attempt_at <= :now
                        order by next_attempt_at, stream limit :limit
                        """)
                .param("partition", partition)
                .param("now", utc(now))
                .param("limit", limit)
                .query(WaitingMessages::message)
                .list();
    }

    /** They arrived, also if somebody has given them up meanwhile. */
    @Transactional
    public void delivered(Collection<OutboxMessage> messages, Instant at) {
        if (messages.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update outbox.message as message set delivered_at = :at, dead_at = null, last_error = null
                        from unnest(:streams, :numbers) as sent (stream, number)
                        where message.stream = sent.stream and message.number = sent.number and delivered_at is null
                        """)
                .param("at", utc(at))
                .param("streams", messages.stream().map(OutboxMessage::stream).toArray(String[]::new))
                .param("numbers", messages.stream().map(OutboxMessage::number).toArray(Integer[]::new))
                .update();
    }

    /** An attempt failed; the next one is not made before a moment. */
    @Transactional
    public void failed(OutboxMessage message, String reason, Instant nextAttempt) {
        change(message, "attempts = attempts + 1, last_error = :reason, next_attempt_at = :at", reason, nextAttempt);
    }

    /** Was not tried, for a reason that is not the message's. */
    @Transactional
    public void putOff(OutboxMessage message, String reason, Instant nextAttempt) {
        change(message, "last_error = :reason, next_attempt_at = :at", reason, nextAttempt);
    }

    /** It is refused: it is for a person to say what becomes of it. */
    @Transactional
    public void dead(OutboxMessage message, String reason, Instant at) {
        change(message, "attempts = attempts + 1, last_error = :reason, dead_at = :at", reason, at);
    }

    /** How many are not delivered, and since when the oldest one waits. */
    @Transactional(readOnly = true)
    public Backlog backlog() {
        return jdbc.sql("""
                        select count(*) filter (where dead_at is null), count(dead_at), min(created_at), max(last_error)
                          filter (where dead_at is null)
                        from outbox.message where delivered_at is null and left_out_at is null
                        """)
                .query((row, number) ->
                        new Backlog(row.getLong(1), row.getLong(2), DeadLetters.instant(row, 3), row.getString(4)))
                .single();
    }

    /** Forgets what was delivered or left out before a moment; numbers go on where they were. */
    @Transactional
    public int forget(Instant before) {
        return jdbc.sql("delete from outbox.message where coalesce(delivered_at, left_out_at) < :before")
                .param("before", utc(before))
                .update();
    }

    private void change(OutboxMessage message, String change, String reason, Instant at) {
        jdbc.sql("update outbox.message set " + change + " where stream = :stream and number = :number"
                        + " and delivered_at is null and left_out_at is null and dead_at is null")
                .param("reason", reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason)
                .param("at", utc(at))
                .param("stream", message.stream())
                .param("number", message.number())
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static OutboxMessage message(ResultSet row, int number) throws SQLException {
        return new OutboxMessage(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getInt(6));
    }
}
