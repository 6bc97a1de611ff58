package lv.pienakas.data.detection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import lv.pienakas.data.register.Knowledge;
import lv.pienakas.data.rights.Rights;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the scans found, a partition each. */
@Repository
public class StoredFindings {

    private static final String SELECT = """
            select f.claimant_id, a.code, f.service, f.child_id, coalesce(c.code, ''), f.outcome, f.since, f.until,
              f.amount, f.missing, f.parameters
            from detection.finding f
            join {person} a on a.person_id = f.claimant_id
            left join {person} c on c.person_id = f.child_id
            where f.scan_id = :scan
            """;
    private static final String NOW = Knowledge.NOW.in(SELECT);
    private static final String ORDER = " order by a.code, f.service, coalesce(c.code, '')";
    private static final int FETCH = 2_000;

    private final Rights rights;
    private final JdbcClient jdbc;

    StoredFindings(Rights rights, DataSource dataSource) {
        this.rights = rights;
        JdbcTemplate template = new JdbcTemplate(dataSource);
        template.setFetchSize(FETCH);
        this.jdbc = JdbcClient.create(template);
    }

    /**
     * Hands over every finding of the scan, ordered by claimant, service and child as text by code point.
     *
     * @param known whose personal codes are given
     */
    @Transactional(readOnly = true)
    public void each(int scan, Knowledge known, Consumer<FoundRow> consumer) {
        rights.onDetection();
        try (Stream<FoundRow> rows =
                jdbc.sql(known.in(SELECT) + ORDER).param("scan", scan).query(StoredFindings::row).stream()) {
            rows.forEach(consumer);
        }
    }

    /** A page of a service's findings in the order of their keys, after the given claimant and child. */
    @Transactional(readOnly = true)
    public List<FoundRow> page(int scan, String service, String afterClaimant, String afterChild, int limit) {
        rights.onDetection();
        return jdbc.sql(NOW + " and f.service = :service and (a.code, coalesce(c.code, '')) > (:claimant, :child)"
                        + ORDER + " limit :limit")
                .param("scan", scan)
                .param("service", service)
                .param("claimant", afterClaimant)
                .param("child", afterChild)
                .param("limit", limit)
                .query(StoredFindings::row)
                .list();
    }

    /** What a person may claim, and what may be claimed for them, in the order of their keys. */
    @Transactional(readOnly = true)
    public List<FoundRow> of(int scan, int person) {
        rights.onDetection();
        // each half has its index; who claims for themselves is in one of them only
        return jdbc.sql("with own as (select * from detection.finding where scan_id = :scan and claimant_id = :person"
                        + " union select * from detection.finding where scan_id = :scan and child_id = :person"
                        + " and child_id <> 0) "
                        + NOW.replace("detection.finding", "own") + ORDER)
                .param("scan", scan)
                .param("person", person)
                .query(StoredFindings::row)
                .list();
    }

    /** Services of which it is not known whether a person may claim them, because a fact is missing. */
    @Transactional(readOnly = true)
    public Set<String> unclear(int scan, int claimant) {
        rights.onDetection();
        return jdbc.sql("select distinct service from detection.finding"
                        + " where scan_id = :scan and claimant_id = :claimant and outcome = 'UNKNOWN'")
                .param("scan", scan)
                .param("claimant", claimant)
                .query(String.class)
                .set();
    }

    /** One finding. */
    @Transactional(readOnly = true)
    public Optional<FoundRow> find(int scan, String service, int claimant, int child) {
        rights.onDetection();
        return jdbc.sql(NOW + " and f.service = :service and f.claimant_id = :claimant and f.child_id = :child")
                .param("scan", scan)
                .param("service", service)
                .param("claimant", claimant)
                .param("child", child)
                .query(StoredFindings::row)
                .optional();
    }

    /** Number of findings by service and outcome, ordered by both. */
    @Transactional(readOnly = true)
    public List<FindingCount> counts(int scan) {
        rights.onDetection();
        return jdbc.sql("select service, outcome, count(*) from detection.finding where scan_id = :scan"
                        + " group by service, outcome order by service, outcome")
                .param("scan", scan)
                .query((row, number) -> new FindingCount(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }

    private static FoundRow row(ResultSet row, int number) throws SQLException {
        return new FoundRow(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, LocalDate.class),
                row.getObject(8, LocalDate.class),
                row.getBigDecimal(9),
                List.of((String[]) row.getArray(10).getArray()),
                List.of((String[]) row.getArray(11).getArray()));
    }
}
