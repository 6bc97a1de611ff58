package lv.pienakas.data.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What happened to the cases; the database refuses any change of it. */
@Repository
public class CaseEvents {

    private static final String COLUMNS = "case_id, number, at, actor, kind, stage, document_id, work_item_id,"
            + " inspector, outcome, line, reference, release_hash, reason_code, reason_lv, reason_en";

    private final JdbcClient jdbc;

    CaseEvents(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** The whole history of a case, from its beginning. */
    @Transactional(readOnly = true)
    public List<CaseEvent> of(long caseId) {
        return jdbc.sql("select " + COLUMNS + " from casework.event where case_id = :case order by number")
                .param("case", caseId)
                .query(CaseEvents::event)
                .list();
    }

    private static CaseEvent event(ResultSet row, int number) throws SQLException {
        return new CaseEvent(
                row.getLong(1),
                row.getInt(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                EventKind.valueOf(row.getString(5)),
                row.getString(6),
                row.getObject(7, Long.class),
                row.getObject(8, Long.class),
                row.getString(9),
                row.getString(10),
                row.getObject(11, Integer.class),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                row.getString(16));
    }
}
