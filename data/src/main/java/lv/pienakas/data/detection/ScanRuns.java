package lv.pienakas.data.detection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import lv.pienakas.data.detection.ScanRun.State;
import lv.pienakas.data.rights.Rights;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every scan that was asked for. Each change names the states from which it is made, so that of two at once one comes too late;
 * and what a node says of a run counts only as long as nobody else has begun it. What a node stores is seen at once, also while
 * the scan's own transaction is open.
 */
@Repository
public class ScanRuns {

    private static final String MINE = " where scan_run_id = :id and attempt = :attempt and state ";

    private final JdbcAggregateOperations rows;
    private final Rights rights;
    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    ScanRuns(
            JdbcAggregateOperations rows,
            Rights rights,
            DataSource dataSource,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.rights = rights;
        this.jdbc = JdbcClient.create(dataSource);
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Stores a new one, in the transaction of whoever asks. */
    @Transactional
    public ScanRun add(ScanRun asked) {
        rights.onDetection();
        return rows.save(asked);
    }

    /** Stores the one of a night unless it is there; says whether it was not. */
    @Transactional
    public boolean addNightly(LocalDate night, ScanMode mode, State state, Instant dueAt, Instant now) {
        rights.onDetection();
        return jdbc.sql("""
                        insert into detection.scan_run (as_of, mode, state, asked_by, asked_at, night, due_at, end_by, ended_at,
                          persons, of_persons)
                        values (:night, :mode, :state, :by, :now, :night, :due, :due,
                          case when :state = 'MISSED' then cast(:now as timestamptz) end, 0, 0)
                        on conflict (night, mode) do nothing
                        """)
                        .param("night", night)
                        .param("mode", mode.name())
                        .param("state", state.name())
                        .param("by", ScanRun.SCHEDULE)
                        .param("now", Moments.of(now))
                        .param("due", Moments.of(dueAt))
                        .update()
                == 1;
    }

    /** What the night before did not finish goes on until this night's window ends; what is older nobody needs any more. */
    @Transactional
    public void goOn(LocalDate night, Instant endBy, Instant now) {
        rights.onDetection();
        jdbc.sql("""
                        with left_over as (
                            select scan_run_id, night = max(night) over () as latest from detection.scan_run
                            where state = 'OUT_OF_TIME' and night < :night
                        )
                        update detection.scan_run r
                        set state = case when latest then 'WAITING' else 'CANCELLED' end,
                          end_by = case when latest then cast(:end as timestamptz) else end_by end,
                          ended_at = case when latest then null else cast(:now as timestamptz) end,
                          changed_by = :by, changed_at = :now
                        from left_over l where l.scan_run_id = r.scan_run_id and r.state = 'OUT_OF_TIME'
                        """)
                .param("night", night)
                .param("end", Moments.of(endBy))
                .param("now", Moments.of(now))
                .param("by", ScanRun.SCHEDULE)
                .update();
    }

    /** Begins it, also once more after whoever ran it died; empty: it is no longer to be run. */
    public Optional<ScanRun> begin(long id, Instant now) {
        return Objects.requireNonNull(apart.execute(status -> {
            rights.onDetection();
            boolean begun = jdbc.sql("update detection.scan_run set state = 'RUNNING', attempt = attempt + 1,"
                                    + " in_vain = case when state = 'RUNNING' and persons <= persons_before"
                                    + " then in_vain + 1 else 0 end, persons_before = persons, started_at = coalesce(started_at, :now), begun_at = :now"
                                    + " where scan_run_id = :id and state in ('WAITING', 'RUNNING')"
                                    + " and (end_by is null or end_by > :now)")
                            .param("id", id)
                            .param("now", Moments.of(now))
                            .update()
                    == 1;
            return Optional.ofNullable(begun ? rows.findById(id, ScanRun.class) : null);
        }));
    }

    /** So many persons of so many are evaluated; says whether it is to go on. */
    public boolean progress(ScanRun run, long persons, long ofPersons) {
        return Boolean.TRUE.equals(apart.execute(status -> {
            rights.onDetection();
            return jdbc.sql("update detection.scan_run set persons = :persons, of_persons = :of" + MINE + "= 'RUNNING'")
                            .param("persons", persons)
                            .param("of", ofPersons)
                            .param("id", run.id())
                            .param("attempt", run.attempt())
                            .update()
                    == 1;
        }));
    }

    /** Puts it off, as {@code WAITING} until a node is there again or {@code OUT_OF_TIME}, unless somebody else has a say by now. */
    public void putOff(ScanRun run, State state) {
        apart.executeWithoutResult(status -> {
            rights.onDetection();
            jdbc.sql("update detection.scan_run set state = :state" + MINE + "= 'RUNNING'")
                    .param("state", state.name())
                    .param("id", run.id())
                    .param("attempt", run.attempt())
                    .update();
        });
    }

    /** It has a stored scan: also where a pause or an end came too late. */
    public void done(ScanRun run, Scan scan, Instant now) {
        apart.executeWithoutResult(status -> {
            rights.onDetection();
            jdbc.sql(
                            "update detection.scan_run set state = 'DONE', scan_id = :scan, ended_at = :now, persons = :persons,"
                                    + " of_persons = :persons, problem = null" + MINE
                                    + "in ('RUNNING', 'PAUSED', 'CANCELLED', 'WAITING', 'OUT_OF_TIME')")
                    .param("scan", scan.id())
                    .param("now", Moments.of(now))
                    .param("persons", scan.persons())
                    .param("id", run.id())
                    .param("attempt", run.attempt())
                    .update();
        });
    }

    /** It is broken off, unless somebody else has a say by now. */
    public void failed(ScanRun run, String why, Instant now) {
        apart.executeWithoutResult(status -> {
            rights.onDetection();
            jdbc.sql("update detection.scan_run set state = 'FAILED', ended_at = :now, problem = :why" + MINE
                            + "= 'RUNNING'")
                    .param("now", Moments.of(now))
                    .param("why", why)
                    .param("id", run.id())
                    .param("attempt", run.attempt())
                    .update();
        });
    }

    /**
     * Gives up what nodes that died have left, one after the other, without having evaluated anybody: it may well be what kills
     * them.
     *
     * @param often how many nodes
     */
    public void giveUp(int often, String why, Instant now) {
        apart.executeWithoutResult(status -> {
            rights.onDetection();
            jdbc.sql("update detection.scan_run set state = 'FAILED', ended_at = :now, problem = :why"
                            + " where state = 'RUNNING' and persons <= persons_before and in_vain >= :often - 1")
                    .param("now", Moments.of(now))
                    .param("why", why)
                    .param("often", often)
                    .update();
        });
    }

    /** Stops what waits, or was left by a node that died, beyond the end of its window. */
    public void expire(Instant now) {
        apart.executeWithoutResult(status -> {
            rights.onDetection();
            jdbc.sql("update detection.scan_run set state = 'OUT_OF_TIME'"
                            + " where state in ('WAITING', 'RUNNING') and end_by <= :now")
                    .param("now", Moments.of(now))
                    .update();
        });
    }

    /**
     * Does what a person wants; says whether it could be done.
     *
     * @param from states in which it is to be done, some of {@link ScanAct#from()}
     */
    @Transactional
    public boolean change(long id, ScanAct act, Collection<State> from, String who, Instant now) {
        rights.onDetection();
        return jdbc.sql("""
                        update detection.scan_run set state = :to, changed_by = :who, changed_at = :now,
                          ended_at = case when :to = 'CANCELLED' then coalesce(ended_at, :now) end,
                          problem = case when :to = 'CANCELLED' then problem end,
                          end_by = case when :to = 'WAITING' and end_by <= :now then null else end_by end
                        where scan_run_id = :id and state = any(:from)
                        """)
                        .param("to", act.to().name())
                        .param("who", who)
                        .param("now", Moments.of(now))
                        .param("id", id)
                        .param("from", from.stream().map(State::name).toArray(String[]::new))
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    public Optional<ScanRun> find(long id) {
        rights.onDetection();
        return Optional.ofNullable(rows.findById(id, ScanRun.class));
    }

    /** The next one to be run, in the order in which they were asked for; also one that is left from a node that died. */
    @Transactional(readOnly = true)
    public Optional<ScanRun> next() {
        rights.onDetection();
        List<Long> ids = jdbc.sql("select scan_run_id from detection.scan_run where state in ('WAITING', 'RUNNING')"
                        + " order by scan_run_id limit 1")
                .query(Long.class)
                .list();
        return ids.stream().findFirst().flatMap(this::find);
    }
}
