package lv.pienakas.data.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Proposals for a list: reading all moves of each would take seconds. */
@Repository
public class ProposalSummaries {

    private static final String ROWS = """
            select proposal_id, state, what_if, asked_by, asked_at, units, late_minutes_before, late_minutes_after,
              waiting_before, waiting_after,
              (select count(*) from planning.proposed_move where proposal = proposal_id)
            from planning.proposal order by proposal_id desc limit :limit
            """;

    private final JdbcClient jdbc;

    ProposalSummaries(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** The latest ones, newest first. */
    @Transactional(readOnly = true)
    public List<ProposalSummary> latest(int most) {
        return jdbc.sql(ROWS)
                .param("limit", most)
                .query(ProposalSummaries::summary)
                .list();
    }

    private static ProposalSummary summary(ResultSet row, int number) throws SQLException {
        return new ProposalSummary(
                row.getLong(1),
                Proposal.State.valueOf(row.getString(2)),
                row.getBoolean(3),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                List.of((String[]) row.getArray(6).getArray()),
                row.getLong(7),
                row.getLong(8),
                row.getInt(9),
                row.getInt(10),
                row.getInt(11));
    }
}
