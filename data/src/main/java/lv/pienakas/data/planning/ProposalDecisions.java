package lv.pienakas.data.planning;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Ticks and outcomes of moves of a proposal, without writing all of it anew. */
@Repository
public class ProposalDecisions {

    private final JdbcClient jdbc;

    ProposalDecisions(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Stores ticks of a proposal that is still open.
     *
     * @param version of the proposal that they were set in
     * @param ticks by item
     * @return whether they were stored; not if somebody else has ticked or decided meanwhile
     */
    @Transactional
    public boolean tick(long proposal, int version, Map<Long, Boolean> ticks) {
        int changed = jdbc.sql("""
                        update planning.proposal set version = version + 1
                        where proposal_id = :proposal and version = :version and state = 'OPEN'
                        """)
                .param("proposal", proposal)
                .param("version", version)
                .update();
        if (changed == 1) {
            jdbc.sql("""
                            update planning.proposed_move move set wanted = ticked.wanted
                            from unnest(:items::bigint[], :wanted::boolean[]) as ticked (item, wanted)
                            where move.proposal = :proposal and move.work_item_id = ticked.item
                            """)
                    .param("proposal", proposal)
                    .param("items", ticks.keySet().toArray(Long[]::new))
                    .param("wanted", ticks.values().toArray(Boolean[]::new))
                    .update();
        }
        return changed == 1;
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
