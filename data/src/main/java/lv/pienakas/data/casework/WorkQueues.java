package lv.pienakas.data.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Open work as it lies in the units, for looking at. */
@Repository
@Transactional(readOnly = true)
public class WorkQueues {

    private static final String ROWS = """
            select w.work_item_id, w.case_id, c.service, coalesce(d.kind, c.document_kind), coalesce(d.channel, c.channel),
              w.stage, w.unit, w.state, w.inspector, w.due, w.minutes, w.line, w.release_hash, w.reason_lv, w.reason_en, w.reference,
              w.created_at
            from casework.work_item w
            join casework.case_file c using (case_id)
            left join casework.document d using (document_id)
            where w.state in ('WAITING', 'ASSIGNED', 'STARTED') and w.unit = :unit
              and c.service = any (:services)
              and (w.due, w.work_item_id) > (:due, :item)
            order by w.due, w.work_item_id limit :limit
            """;

    private final JdbcClient jdbc;

    WorkQueues(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Open items by unit, stage and whether somebody has them, in this order; the manual queue has an empty unit. */
    public List<QueueCount> counts(LocalDate today) {
        return jdbc.sql("""
                        select unit, stage, count(*), count(inspector), coalesce(sum(minutes), 0),
                          count(*) filter (where due < :today)
                        from casework.work_item where state in ('WAITING', 'ASSIGNED', 'STARTED')
                        group by unit, stage order by unit, stage
                        """)
                .param("today", today)
                .query((row, number) -> new QueueCount(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6)))
                .list();
    }

    /** For each unit with open items, by its code, the line that most of them came by; of equals the first line. */
    public List<CommonLine> commonestLines() {
        return jdbc.sql("""
                        select distinct on (unit) unit, count(*), line, reason_lv, reason_en, reference
                        from casework.work_item where state in ('WAITING', 'ASSIGNED', 'STARTED')
                        group by unit, line, reason_lv, reason_en, reference
                        order by unit, count(*) desc, line
                        """)
                .query((row, number) -> new CommonLine(
                        row.getString(1),
                        row.getLong(2),
                        row.getInt(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .list();
    }

    /**
     * A page of a unit's open items, those due first first.
     *
     * @param unit code; empty: the manual queue
     * @param services codes of those that may be shown
     * @param afterDue due day of the last item of the page before; {@code 0001-01-01}: from the start
     * @param afterItem its id; 0: from the start
     * @param limit 1 or more
     */
    public List<QueuedItem> page(String unit, Set<String> services, LocalDate afterDue, long afterItem, int limit) {
        return jdbc.sql(ROWS)
                .param("unit", unit)
                .param("services", services.toArray(String[]::new))
                .param("due", afterDue)
                .param("item", afterItem)
                .param("limit", limit)
                .query(WorkQueues::item)
                .list();
    }

    /** Documents registered so far. */
    public long documents() {
        return jdbc.sql("select count(*) from casework.document")
                .query(Long.class)
                .single();
    }

    /** Cases opened so far. */
    public long cases() {
        return jdbc.sql("select count(*) from casework.case_file")
                .query(Long.class)
                .single();
    }

    private static QueuedItem item(ResultSet row, int number) throws SQLException {
        return new QueuedItem(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                ItemState.valueOf(row.getString(8)),
                row.getString(9),
                row.getObject(10, LocalDate.class),
                row.getInt(11),
                row.getInt(12),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                row.getString(16),
                row.getObject(17, OffsetDateTime.class).toInstant());
    }
}
