package lv.pienakas.data.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import lv.pienakas.data.rights.Rights;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The audit records. Each is sealed with the one before it by the database, which lets nobody change one. */
@Repository
public class AuditLog {

    static final String COLUMNS = "number, at, who, action, objects, outcome, ground, purpose, origin, hash";

    private final Rights rights;
    private final JdbcClient jdbc;

    AuditLog(Rights rights, DataSource dataSource) {
        this.rights = rights;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Adds a record, which is on disk when this returns. Outside any transaction: a look that was rolled back was still a
     * look, and the next one waits until this one is committed.
     *
     * @return number of the record
     */
    @Transactional(propagation = Propagation.NEVER)
    public long append(Look look) {
        return jdbc.sql("select audit.append(?, ?, ?, ?, ?, ?, ?, ?)")
                .param(look.at().atOffset(ZoneOffset.UTC))
                .param(look.who())
                .param(look.action())
                .param(look.objects().toArray(String[]::new))
                .param(look.outcome().name())
                .param(look.ground())
                .param(look.purpose())
                .param(look.origin())
                .query(Long.class)
                .single();
    }

    /**
     * The newest records that pass the filter.
     *
     * @param before number that all are below; {@link Long#MAX_VALUE}: from the newest
     * @param limit 1 or more
     */
    @Transactional(readOnly = true)
    public List<AuditRecord> page(AuditFilter filter, long before, int limit) {
        rights.onAudit();
        return jdbc.sql("select " + COLUMNS + """
                         from audit.record
                        where number < :before and at >= :from and at < :to
                          and (:who = '' or who = :who)
                          and (:object = '' or objects @> array[:object]::text[])
                        order by number desc limit :limit
                        """)
                .param("before", before)
                .param("from", utc(filter.from()))
                .param("to", utc(filter.to()))
                .param("who", filter.who())
                .param("object", filter.object())
                .param("limit", limit)
                .query(AuditLog::record)
                .list();
    }

    /** The last record. */
    @Transactional(readOnly = true)
    public Optional<AuditRecord> last() {
        rights.onAudit();
        return jdbc.sql("select " + COLUMNS + " from audit.record order by number desc limit 1")
                .query(AuditLog::record)
                .optional();
    }

    static AuditRecord record(ResultSet row, int number) throws SQLException {
        return new AuditRecord(
                row.getLong("number"),
                new Look(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("who"),
                        row.getString("action"),
                        List.of((String[]) row.getArray("objects").getArray()),
                        Look.Outcome.valueOf(row.getString("outcome")),
                        row.getString("ground"),
                        row.getString("purpose"),
                        row.getString("origin")),
                HexFormat.of().formatHex(row.getBytes("hash")));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
