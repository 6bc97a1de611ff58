package lv.pienakas.data.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Messages that were given up. Each holds up its stream until a person says what becomes of it. */
@Repository
public class DeadLetters {

    private static final String REVIVE =
            "update outbox.message set dead_at = null, attempts = 0, last_error = null, next_attempt_at = :at"
                    + " where dead_at is not null and left_out_at is null";
    private static final String ONE = " and stream = :stream and number = :number";

    private final JdbcClient jdbc;

    DeadLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those given up first come first. */
    @Transactional(readOnly = true)
    public List<DeadLetter> list(int limit) {
        return jdbc.sql("""
                        select stream, number, topic, created_at, dead_at, attempts, last_error,
                          (select count(*) from outbox.message as later
                           where later.stream = message.stream and later.number > message.number)
                        from outbox.message as message
                        where dead_at is not null and delivered_at is null and left_out_at is null
                        order by dead_at, stream, number limit :limit
                        """).param("limit", limit).query(DeadLetters::letter).list();
    }

    /**
     * It is sent again, at once and as often as a new one.
     *
     * @return whether it was dead
     */
    @Transactional
    public boolean revive(String stream, int number, Instant at) {
        return jdbc.sql(REVIVE + ONE)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("stream", stream)
                        .param("number", number)
                        .update()
                == 1;
    }

    /** All are sent again. */
    @Transactional
    public int reviveAll(Instant at) {
        return jdbc.sql(REVIVE).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /**
     * The receiver never gets it, and a gap in the stream's numbers.
     *
     * @return whether it was dead
     */
    @Transactional
    public boolean leaveOut(String stream, int number, Instant at, String by) {
        return jdbc.sql("update outbox.message set left_out_at = :at, left_out_by = :by where dead_at is not null"
                                + " and left_out_at is null" + ONE)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("stream", stream)
                        .param("number", number)
                        .update()
                == 1;
    }

    static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static DeadLetter letter(ResultSet row, int rowNumber) throws SQLException {
        return new DeadLetter(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getInt(6),
                Objects.requireNonNullElse(row.getString(7), ""),
                row.getLong(8));
    }
}
