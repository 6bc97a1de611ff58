package lv.pienakas.data.casework;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What may change of a case's own row, of many cases in one batch; Spring Data sends updates one by one. */
@Repository
class CaseUpdates {

    private static final String UPDATE = """
            update casework.case_file
            set version = ?, due_from = ?, stage = ?, decision = ?, prepared_by = ?, closed_at = ?
            where case_id = ?
            """;

    private final JdbcTemplate template;

    CaseUpdates(DataSource dataSource) {
        this.template = new JdbcTemplate(dataSource);
    }

    void update(List<CaseState> states) {
        if (!states.isEmpty()) {
            template.batchUpdate(UPDATE, states, states.size(), CaseUpdates::set);
        }
    }

    private static void set(PreparedStatement row, CaseState state) throws SQLException {
        row.setInt(1, state.version());
        row.setObject(2, state.dueFrom());
        row.setString(3, state.stage());
        row.setString(4, state.decision());
        row.setString(5, state.preparedBy());
        row.setObject(6, utc(state.closedAt()));
        row.setLong(7, state.caseId());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
