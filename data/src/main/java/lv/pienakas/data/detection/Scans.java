package lv.pienakas.data.detection;

import static org.springframework.data.relational.core.query.Criteria.where;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
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

    /** The scan of the same day with the same rules on the same facts. */
    @Transactional(readOnly = true)
    public Optional<Scan> findByAsOfAndReleaseHashAndDeliveryId(LocalDate asOf, String releaseHash, int deliveryId) {
        rights.onDetection();
        return rows.findOne(
                Query.query(where("asOf")
                        .is(asOf)
                        .and("releaseHash")
                        .is(releaseHash)
                        .and("deliveryId")
                        .is(deliveryId)),
                Scan.class);
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
        return jdbc.sql("""
                        select scan_id from detection.scan
                        where as_of <= :day and (finished_at at time zone :zone)::date >= as_of
                        order by as_of desc, finished_at desc limit 1
                        """)
                .param("day", day)
                .param("zone", zone.getId())
                .query(Integer.class)
                .optional()
                .flatMap(this::findById);
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
