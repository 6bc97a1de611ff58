package lv.pienakas.data.detection;

import static org.springframework.data.relational.core.query.Criteria.where;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.pienakas.data.rights.Rights;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.relational.core.query.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every scan that was begun. */
@Repository
public class Scans {

    private final JdbcAggregateOperations rows;
    private final Rights rights;
    private final JdbcClient jdbc;

    Scans(JdbcAggregateOperations rows, Rights rights, JdbcClient jdbc) {
        this.rows = rows;
        this.rights = rights;
        this.jdbc = jdbc;
    }

    /** Stores it, and gives it its key where it is new. */
    @Transactional
    public Scan save(Scan scan) {
        rights.onDetection();
        return rows.save(scan);
    }

    @Transactional(readOnly = true)
    public Optional<Scan> findById(int id) {
        rights.onDetection();
        return Optional.ofNullable(rows.findById(id, Scan.class));
    }

    /** The scan of that mode of the same day with the same rules and program on the same facts. */
    @Transactional(readOnly = true)
    public Optional<Scan> same(Scan scan, ScanMode mode) {
        rights.onDetection();
        return rows.findOne(
                Query.query(where("asOf")
                        .is(scan.asOf())
                        .and("releaseHash")
                        .is(scan.releaseHash())
                        .and("programHash")
                        .is(scan.programHash())
                        .and("deliveryId")
                        .is(scan.deliveryId())
                        .and("mode")
                        .is(mode.name())),
                Scan.class);
    }

    /**
     * The latest scan from which an incremental one can start: by the same rules and program, of that day or an earlier one, with all
     * turning dates that have come since, and with every delivery since having said whom it touched.
     */
    @Transactional(readOnly = true)
    public Optional<Scan> baseOf(Scan scan) {
        rights.onDetection();
        return first(jdbc.sql("""
                        select scan_id from detection.scan s
                        where finished_at is not null and mode <> 'KNOWN_AT' and release_hash = :rules
                          and program_hash = :program and as_of <= :day and turns_known_until >= :day and delivery_id <= :delivery
                          and delivery_id >= (select delivery_id from register.known_since)
                          and not exists (select from register.delivery d
                            where d.delivery_id > s.delivery_id and d.delivery_id <= :delivery and d.touched_all)
                        order by as_of desc, delivery_id desc, finished_at desc limit 1
                        """)
                .param("rules", scan.releaseHash())
                .param("program", scan.programHash())
                .param("day", scan.asOf())
                .param("delivery", scan.deliveryId()));
    }

    /**
     * The base gives its turning dates away, to the scan that has started from it.
     *
     * @return false: it has none any more
     */
    @Transactional
    public boolean giveTurnings(int base) {
        rights.onDetection();
        return jdbc.sql("update detection.scan set turns_known_until = null"
                                + " where scan_id = :base and turns_known_until is not null")
                        .param("base", base)
                        .update()
                == 1;
    }

    /** The finished scan before this one: of an earlier day, or by earlier facts or other rules. */
    @Transactional(readOnly = true)
    public Optional<Scan> before(Scan scan) {
        rights.onDetection();
        return first(jdbc.sql("""
                        select scan_id from detection.scan
                        where finished_at is not null and mode <> 'KNOWN_AT' and as_of <= :day
                          and (as_of, release_hash, program_hash, delivery_id) <> (:day, :rules, :program, :delivery)
                        order by as_of desc, finished_at desc limit 1
                        """)
                .param("day", scan.asOf())
                .param("rules", scan.releaseHash())
                .param("program", scan.programHash())
                .param("delivery", scan.deliveryId()));
    }

    private Optional<Scan> first(JdbcClient.StatementSpec ids) {
        return ids.query(Integer.class).optional().flatMap(this::findById);
    }

    /** Scans that were broken off and can't be gone on with: rules, program or facts are others by now than those of a scan. */
    @Transactional(readOnly = true)
    public List<Integer> abandoned(Scan scan) {
        rights.onDetection();
        return jdbc.sql("select scan_id from detection.scan where finished_at is null and mode <> 'KNOWN_AT'"
                        + " and (release_hash, program_hash, delivery_id) <> (:rules, :program, :delivery)")
                .param("rules", scan.releaseHash())
                .param("program", scan.programHash())
                .param("delivery", scan.deliveryId())
                .query(Integer.class)
                .list();
    }

    /** Scans that finished before a moment; not the latest one of all, nor one from which an unfinished one has begun. */
    @Transactional(readOnly = true)
    public List<Integer> finishedBefore(Instant moment) {
        rights.onDetection();
        return jdbc.sql("""
                        select scan_id from detection.scan s
                        where (finished_at < :moment or finished_at is null and mode = 'KNOWN_AT' and started_at < :moment)
                          and scan_id is distinct from (select scan_id from detection.scan
                            where finished_at is not null and mode <> 'KNOWN_AT' order by as_of desc, finished_at desc limit 1)
                          and not exists (select from detection.scan later
                            where later.finished_at is null and later.base_id = s.scan_id)
                        order by scan_id
                        """)
                .param("moment", Moments.of(moment))
                .query(Integer.class)
                .list();
    }

    /** Removes a scan with its parts and the runs that came to it; its tables are another matter. */
    @Transactional
    public void remove(int scan) {
        rights.onDetection();
        jdbc.sql("delete from detection.scan_run where scan_id = :scan")
                .param("scan", scan)
                .update();
        rows.deleteById(scan, Scan.class);
    }

    /**
     * The scan that counts on a day: the finished one of the latest day that is not after it; of several that which finished
     * last. One that finished before its own day began only foretold it, by facts of before, and never counts.
     *
     * @param zone whose days are meant
     */
    @Transactional(readOnly = true)
    public Optional<Scan> current(LocalDate day, ZoneId zone) {
        rights.onDetection();
        return first(jdbc.sql("""
                        select scan_id from detection.scan
                        where mode <> 'KNOWN_AT' and as_of <= :day and (finished_at at time zone :zone)::date >= as_of
                        order by as_of desc, finished_at desc limit 1
                        """).param("day", day).param("zone", zone.getId()));
    }

    /**
     * Notes by which rules a scan judges.
     *
     * @param rules hash of what decides, by service
     */
    @Transactional
    public void note(int scan, Map<String, String> rules) {
        rights.onDetection();
        jdbc.sql("insert into detection.scan_rules (scan_id, service, rules_hash)"
                        + " select :scan, * from unnest(:services, :hashes)"
                        + " on conflict (scan_id, service) do update set rules_hash = excluded.rules_hash")
                .param("scan", scan)
                .param("services", rules.keySet().toArray(String[]::new))
                .param("hashes", rules.values().toArray(String[]::new))
                .update();
    }

    /** By which rules a scan judged: hash of what decided, by service. */
    @Transactional(readOnly = true)
    public Map<String, String> rules(int scan) {
        rights.onDetection();
        Map<String, String> rules = new HashMap<>();
        jdbc.sql("select service, rules_hash from detection.scan_rules where scan_id = :scan")
                .param("scan", scan)
                .query(row -> {
                    rules.put(row.getString(1), row.getString(2));
                });
        return rules;
    }
}
