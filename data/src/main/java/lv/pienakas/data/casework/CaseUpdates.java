package lv.pienakas.data.casework;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
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
            set version = ?, due_from = ?, stage = ?, decision = ?, prepared_by = ?, closed_at = ?, circumstances = ?
            where case_id = ? and version < ?
            """;

    private final JdbcTemplate template;

    CaseUpdates(DataSource dataSource) {
        this.template = new JdbcTemplate(dataSource);
    }

    /** @throws IllegalStateException if a row is not there, or newer than what is to be stored */
    void update(List<CaseState> states) {
        if (!states.isEmpty()) {
            for (int[] counts : template.batchUpdate(UPDATE, states, states.size(), CaseUpdates::set)) {
                if (Arrays.stream(counts).anyMatch(count -> count != 1)) {
                    throw new IllegalStateException("a case was changed without being locked");
                }
            }
        }
    }

    private static void set(PreparedStatement row, CaseState state) throws SQLException {
        row.setInt(1, state.version());
        row.setObject(2, state.dueFrom());
        row.setString(3, state.stage());
        row.setString(4, state.decision());
        row.setString(5, state.preparedBy());
        row.setObject(6, utc(state.closedAt()));
        row.setArray(
                7,
                row.getConnection().createArrayOf("text", state.circumstances().toArray()));
        row.setLong(8, state.caseId());
        row.setInt(9, state.version());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
