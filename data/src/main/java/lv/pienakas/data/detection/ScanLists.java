package lv.pienakas.data.detection;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lv.pienakas.data.rights.Rights;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Runs of scans as those see them who watch over them. */
@Repository
public class ScanLists {

    /** A later scan makes good what became of one; a full scan only another full one, else nobody would compare. */
    private static final String NOT_MADE_GOOD = """
             and not exists (select from detection.scan_run later
               where later.state = 'DONE' and later.ended_at > %s and later.as_of >= r.as_of
                 and (later.mode = 'FULL' or r.mode = 'INCREMENTAL'))
             order by r.scan_run_id desc limit 1
            """;

    private final JdbcAggregateOperations rows;
    private final Rights rights;
    private final JdbcClient jdbc;

    ScanLists(JdbcAggregateOperations rows, Rights rights, JdbcClient jdbc) {
        this.rows = rows;
        this.rights = rights;
        this.jdbc = jdbc;
    }

    /** The latest ones asked for, the latest first; only those with lower numbers than that. */
    @Transactional(readOnly = true)
    public List<ScanRun> latest(long below, int most) {
        rights.onDetection();
        return runs(jdbc.sql("select scan_run_id from detection.scan_run where scan_run_id < :below"
                        + " order by scan_run_id desc limit :most")
                .param("below", below)
                .param("most", most));
    }

    /** Those that are not over: they run, wait, or were stopped; the one whose turn is first comes first. */
    @Transactional(readOnly = true)
    public List<ScanRun> open() {
        rights.onDetection();
        return runs(jdbc.sql("select scan_run_id from detection.scan_run"
                + " where state in ('WAITING', 'RUNNING', 'PAUSED', 'OUT_OF_TIME')"
                + " order by state <> 'RUNNING', scan_run_id"));
    }

    /** One that should have been done by the end of its night, was not given up, and was not made good by a later one. */
    @Transactional(readOnly = true)
    public Optional<ScanRun> late(Instant now) {
        rights.onDetection();
        return runs(jdbc.sql("select r.scan_run_id from detection.scan_run r where r.due_at <= :now"
                                + " and r.state in ('WAITING', 'RUNNING', 'PAUSED', 'OUT_OF_TIME', 'MISSED')"
                                + NOT_MADE_GOOD.formatted("r.due_at"))
                        .param("now", Moments.of(now)))
                .stream()
                .findFirst();
    }

    /** One that failed, and was not made good by a later one. */
    @Transactional(readOnly = true)
    public Optional<ScanRun> failed() {
        rights.onDetection();
        return runs(jdbc.sql("select r.scan_run_id from detection.scan_run r where r.state = 'FAILED'"
                        + NOT_MADE_GOOD.formatted("r.ended_at")))
                .stream()
                .findFirst();
    }

    /** The last full scan that there was something to compare with. */
    @Transactional(readOnly = true)
    public Optional<Scan> compared() {
        rights.onDetection();
        return jdbc.sql("select scan_id from detection.scan where mode = 'FULL' and finished_at is not null"
                        + " and differences is not null order by finished_at desc limit 1")
                .query(Integer.class)
                .optional()
                .map(id -> rows.findById(id, Scan.class));
    }

    /** What runs found, by the number of the run; those that found nothing yet are left out. */
    @Transactional(readOnly = true)
    public Map<Long, Scan> scans(Collection<ScanRun> runs) {
        rights.onDetection();
        List<Integer> ids = runs.stream()
                .flatMap(run -> Optional.ofNullable(run.scanId()).stream())
                .distinct()
                .toList();
        Map<Integer, Scan> found = new HashMap<>();
        rows.findAllById(ids, Scan.class).forEach(scan -> found.put(scan.id(), scan));
        Map<Long, Scan> scans = new HashMap<>();
        for (ScanRun run : runs) {
            Scan scan = run.scanId() == null ? null : found.get(run.scanId());
            if (scan != null) {
                scans.put(run.id(), scan);
            }
        }
        return scans;
    }

    /** How many there are in each state; those in which there are none are left out. */
    @Transactional(readOnly = true)
    public Map<ScanRun.State, Long> counts() {
        rights.onDetection();
        Map<ScanRun.State, Long> counts = new EnumMap<>(ScanRun.State.class);
        jdbc.sql("select state, count(*) from detection.scan_run group by state")
                .query(row -> {
                    counts.put(ScanRun.State.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    /** The last one of a mode that is done. */
    @Transactional(readOnly = true)
    public Optional<ScanRun> lastDone(ScanMode mode) {
        rights.onDetection();
        return runs(jdbc.sql("select scan_run_id from detection.scan_run where state = 'DONE' and mode = :mode"
                                + " order by ended_at desc limit 1")
                        .param("mode", mode.name()))
                .stream()
                .findFirst();
    }

    private List<ScanRun> runs(JdbcClient.StatementSpec found) {
        List<Long> ids = found.query(Long.class).list();
        Map<Long, ScanRun> runs = new HashMap<>();
        rows.findAllById(ids, ScanRun.class).forEach(run -> runs.put(run.id(), run));
        return ids.stream().map(id -> Objects.requireNonNull(runs.get(id))).toList();
    }
}
