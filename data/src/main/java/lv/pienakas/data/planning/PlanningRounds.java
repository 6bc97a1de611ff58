package lv.pienakas.data.planning;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rounds of the background planner, and which node may make one. */
@Repository
public class PlanningRounds {

    private final JdbcAggregateOperations rows;
    private final JdbcClient jdbc;

    PlanningRounds(JdbcAggregateOperations rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** Stores a round, and forgets those that began before a moment. */
    @Transactional
    public void add(PlanningRound round, Instant forgetBefore) {
        rows.insert(round);
        jdbc.sql("delete from planning.round where started_at < :before")
                .param("before", forgetBefore.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The latest ones, newest first. */
    @Transactional(readOnly = true)
    public List<PlanningRound> latest(int most) {
        return new ArrayList<>(rows.findAll(
                Query.query(Criteria.empty())
                        .sort(Sort.by("roundId").descending())
                        .limit(most),
                PlanningRound.class));
    }

    /**
     * Whether a job's lease is still the one that was taken; if so, nobody takes it over until the transaction ends. A node that was
     * stopped for longer than its lease finds out here.
     *
     * @param version of the job when it was taken (db-scheduler raises it whenever a node takes the job)
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean holdLease(String job, long version) {
        return jdbc.sql("select 1 from jobs.scheduled_tasks where task_name = :job and version = :version for share")
                .param("job", job)
                .param("version", version)
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
