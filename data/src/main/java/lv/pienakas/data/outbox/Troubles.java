package lv.pienakas.data.outbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What doesn't get through at the moment. It is tried again for ever, unless a person gives a message up. */
@Repository
public class Troubles {

    private static final String FAILED =
            " where delivered_at is null and left_out_at is null and dead_at is null and last_error is not null";

    private final JdbcClient jdbc;

    Troubles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By topic and reason, what holds up most first. */
    @Transactional(readOnly = true)
    public List<Trouble> list(int limit) {
        return jdbc.sql("""
                        select topic, last_error, count(*), min(created_at), max(attempts), min(next_attempt_at),
                          (array_agg(stream order by created_at, stream, number))[1],
                          (array_agg(number order by created_at, stream, number))[1]
                        from outbox.message""" + FAILED + """
                         group by topic, last_error order by count(*) desc, topic, last_error limit :limit
                        """)
                .param("limit", limit)
                .query((row, place) -> new Trouble(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getInt(5),
                        row.getObject(6, OffsetDateTime.class).toInstant(),
                        row.getString(7),
                        row.getInt(8)))
                .list();
    }

    /** All that failed are tried again at once. */
    @Transactional
    public int hurry(Instant at) {
        return jdbc.sql("update outbox.message set next_attempt_at = :at" + FAILED + " and next_attempt_at > :at")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * One that failed is not tried again; then it can be left out.
     *
     * @return whether it was waiting for its next attempt
     */
    @Transactional
    public boolean giveUp(String stream, int number, Instant at) {
        return jdbc.sql("update outbox.message set dead_at = :at" + FAILED
                                + " and stream = :stream and number = :number")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("stream", stream)
                        .param("number", number)
                        .update()
                == 1;
    }
}
