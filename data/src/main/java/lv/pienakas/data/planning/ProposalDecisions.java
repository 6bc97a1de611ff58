package lv.pienakas.data.planning;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of moves of a proposal, without writing all of it anew. */
@Repository
public class ProposalDecisions {

    private final JdbcClient jdbc;

    ProposalDecisions(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Stores what became of some moves.
     *
     * @param outcomes by item, as in {@link ProposedMove#outcome}
     */
    @Transactional
    public void store(long proposal, Map<Long, String> outcomes) {
        jdbc.sql("""
                        update planning.proposed_move move set outcome = decided.outcome
                        from unnest(:items::bigint[], :outcomes::text[]) as decided (item, outcome)
                        where move.proposal = :proposal and move.work_item_id = decided.item
                        """)
                .param("proposal", proposal)
                .param("items", outcomes.keySet().toArray(Long[]::new))
                .param("outcomes", outcomes.values().toArray(String[]::new))
                .update();
    }
}
