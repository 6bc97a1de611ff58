package lv.pienakas.data.casework;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What may change of a work item, of many in one batch: an absence moves dozens at once. */
@Repository
class ItemUpdates {

    private static final String UPDATE = """
            update casework.work_item
            set state = ?, inspector = ?, pinned = ?, assignment_reason = ?, outcome = ?, minutes_spent = ?,
              completed_by = ?, started_at = ?, closed_at = ?, begun_by = ?, handed_back_by = ?
            where work_item_id = ?
            """;

    private final JdbcTemplate template;

    ItemUpdates(DataSource dataSource) {
        this.template = new JdbcTemplate(dataSource);
    }

    void update(List<WorkItem> items) {
        if (!items.isEmpty()) {
            template.batchUpdate(UPDATE, items, items.size(), ItemUpdates::set);
        }
    }

    private static void set(PreparedStatement row, WorkItem item) throws SQLException {
        row.setString(1, item.state().name());
        row.setString(2, item.inspector());
        row.setBoolean(3, item.pinned());
        row.setString(4, item.assignmentReason());
        row.setString(5, item.outcome());
        row.setObject(6, item.minutesSpent(), Types.INTEGER);
        row.setString(7, item.completedBy());
        row.setObject(8, utc(item.startedAt()));
        row.setObject(9, utc(item.closedAt()));
        row.setArray(
                10, row.getConnection().createArrayOf("text", item.begunBy().toArray()));
        row.setArray(
                11,
                row.getConnection().createArrayOf("text", item.handedBackBy().toArray()));
        row.setLong(12, item.workItemId());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
