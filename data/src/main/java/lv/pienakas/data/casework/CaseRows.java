package lv.pienakas.data.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Rows of many cases, by statements that are always the same and without a mapping library: for the few dozen that an absence moves,
 * that library takes longer than the database.
 */
@Repository
class CaseRows {

    private final JdbcClient jdbc;

    CaseRows(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** In the order of their ids, each locked until the transaction ends. */
    List<CaseState> lock(Collection<Long> cases) {
        return read(
                "select * from casework.case_file where case_id = any(:cases) order by case_id for update",
                cases,
                (row, n) -> new CaseState(
                        row.getLong("case_id"),
                        row.getInt("version"),
                        row.getString("service"),
                        row.getString("person_code"),
                        codes(row, "circumstances"),
                        row.getString("document_kind"),
                        row.getString("channel"),
                        day(row, "received"),
                        day(row, "due_from"),
                        row.getString("stage"),
                        row.getString("decision"),
                        row.getString("prepared_by"),
                        moment(row, "opened_at"),
                        momentIfAny(row, "closed_at")));
    }

    /** In the order of registration. */
    List<Document> documents(Collection<Long> cases) {
        return read(
                "select * from casework.document where case_id = any(:cases) order by registered_at, document_id",
                cases,
                (row, n) -> new Document(
                        row.getLong("document_id"),
                        row.getLong("case_id"),
                        row.getString("kind"),
                        row.getString("channel"),
                        moment(row, "received"),
                        moment(row, "registered_at")));
    }

    /** In the order of creation. */
    List<WorkItem> items(Collection<Long> cases) {
        return read(
                "select * from casework.work_item where case_id = any(:cases) order by created_at, work_item_id",
                cases,
                (row, n) -> new WorkItem(
                        row.getLong("work_item_id"),
                        row.getLong("case_id"),
                        row.getObject("document_id", Long.class),
                        row.getString("stage"),
                        placement(row),
                        row.getString("preferred"),
                        ItemState.valueOf(row.getString("state")),
                        row.getString("inspector"),
                        row.getBoolean("pinned"),
                        row.getString("assignment_reason"),
                        row.getString("outcome"),
                        row.getObject("minutes_spent", Integer.class),
                        row.getString("completed_by"),
                        moment(row, "created_at"),
                        momentIfAny(row, "started_at"),
                        momentIfAny(row, "closed_at"),
                        codes(row, "begun_by"),
                        codes(row, "handed_back_by")));
    }

    private <T> List<T> read(String sql, Collection<Long> cases, RowMapper<T> mapper) {
        return jdbc.sql(sql)
                .param("cases", cases.toArray(Long[]::new))
                .query(mapper)
                .list();
    }

    private static Placement placement(ResultSet row) throws SQLException {
        return new Placement(
                row.getString("unit"),
                row.getString("skill"),
                row.getInt("minutes"),
                row.getInt("priority"),
                day(row, "due"),
                row.getString("release_hash"),
                row.getInt("line"),
                row.getString("reference"),
                row.getString("reason_lv"),
                row.getString("reason_en"));
    }

    private static List<String> codes(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant momentIfAny(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
