package lv.pienakas.data.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import lv.pienakas.data.detection.Scan;
import lv.pienakas.data.quality.FindingCheck.Kind;
import lv.pienakas.data.rights.Rights;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which findings are checked by inspectors, and what came of it. Each is drawn once. */
@Repository
public class FindingChecks {

    /** Drawn are those with the smallest keyed hashes, so that all draws together are one random sample of all findings. */
    private static final String CANDIDATES = """
            select f.claimant_id, a.code, f.child_id, coalesce(c.code, ''), f.missing
            from detection.finding f
            join register.person a on a.person_id = f.claimant_id
            left join register.person c on c.person_id = f.child_id
            where f.scan_id = :scan and f.service = :service and f.outcome = :outcome
              and not exists (select 1 from quality.finding_check q
                where q.kind = :kind and q.service = f.service and q.claimant_id = f.claimant_id
                  and q.child_id = f.child_id and %s)
            order by sha256((select key from quality.sample_key)
              || convert_to(concat_ws('|', f.service, :rules, f.claimant_id, f.child_id), 'UTF8'))
            limit :limit
            """;

    private final Rights rights;
    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    FindingChecks(Rights rights, DataSource dataSource) {
        this.rights = rights;
        this.template = new JdbcTemplate(dataSource);
        this.jdbc = JdbcClient.create(template);
    }

    /**
     * Findings of a service that were not yet drawn under these rules, in the order of their lots.
     *
     * @param limit 0 or more
     */
    @Transactional(readOnly = true)
    public List<Candidate> unchecked(int scan, String service, String rulesHash, int limit) {
        return candidates("q.rules_hash = :rules", Kind.FINDING_CHECK, "ENTITLED", scan, service, rulesHash, limit);
    }

    /** Findings of a service that lack facts for which nobody has looked yet, likewise. */
    @Transactional(readOnly = true)
    public List<Candidate> missingFacts(int scan, String service, String rulesHash, int limit) {
        return candidates("q.missing = f.missing", Kind.FACT_CHECK, "UNKNOWN", scan, service, rulesHash, limit);
    }

    private List<Candidate> candidates(
            String known, Kind kind, String outcome, int scan, String service, String rulesHash, int limit) {
        rights.onDetection();
        return jdbc.sql(CANDIDATES.formatted(known))
                .param("scan", scan)
                .param("service", service)
                .param("outcome", outcome)
                .param("kind", kind.name())
                .param("rules", rulesHash)
                .param("limit", limit)
                .query((row, number) ->
                        new Candidate(row.getInt(1), row.getString(2), row.getInt(3), row.getString(4), texts(row, 5)))
                .list();
    }

    /**
     * The findings are being checked from now on.
     *
     * @param cases ids of the cases in which they are, in the same order
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(
            Kind kind,
            String service,
            String rulesHash,
            Scan scan,
            List<Candidate> drawn,
            List<Long> cases,
            Instant at) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            Candidate one = drawn.get(i);
            rows.add(new Object[] {
                cases.get(i),
                kind.name(),
                service,
                rulesHash,
                one.claimantId(),
                one.claimantCode(),
                one.childId(),
                one.childCode(),
                one.missing().toArray(String[]::new),
                scan.id(),
                scan.asOf(),
                at.atOffset(ZoneOffset.UTC)
            });
        }
        template.batchUpdate(
                "insert into quality.finding_check (case_id, kind, service, rules_hash, claimant_id, claimant_code,"
                        + " child_id, child_code, missing, scan_id, as_of, opened_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** What is under way for a service. */
    @Transactional(readOnly = true)
    public Drawn drawn(String service, String rulesHash, int scan, Instant factsSince) {
        return jdbc.sql("""
                        select count(*) filter (where kind = 'FINDING_CHECK' and scan_id = :scan),
                          count(*) filter (where kind = 'FINDING_CHECK' and rules_hash = :rules
                            and verdict is null and withdrawn_at is null),
                          count(*) filter (where kind = 'FACT_CHECK' and opened_at >= :since)
                        from quality.finding_check where service = :service
                        """)
                .param("scan", scan)
                .param("rules", rulesHash)
                .param("since", factsSince.atOffset(ZoneOffset.UTC))
                .param("service", service)
                .query((row, number) -> new Drawn(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }

    /** What was said of the findings of a service under these rules. */
    @Transactional(readOnly = true)
    public Sample sample(String service, String rulesHash) {
        return jdbc.sql("""
                        select count(verdict), count(*) filter (where verdict = 'RIGHT'),
                          count(*) filter (where verdict is null and withdrawn_at is null)
                        from quality.finding_check
                        where kind = 'FINDING_CHECK' and service = :service and rules_hash = :rules
                        """)
                .param("service", service)
                .param("rules", rulesHash)
                .query((row, number) -> new Sample(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }

    /** The check that is done in a case; empty: the case is about something else. */
    @Transactional(readOnly = true)
    public Optional<FindingCheck> ofCase(long caseId) {
        return jdbc.sql("select case_id, kind, service, claimant_id, child_id, missing, scan_id, as_of, verdict"
                        + " from quality.finding_check where case_id = :case")
                .param("case", caseId)
                .query(FindingChecks::check)
                .optional();
    }

    /**
     * A check came to something.
     *
     * @param by inspector
     * @return its service; empty: there is no such check
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> judge(long caseId, String verdict, String by, Instant at) {
        return jdbc.sql("update quality.finding_check set verdict = :verdict, judged_by = :by, judged_at = :at"
                        + " where case_id = :case returning service")
                .param("verdict", verdict)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("case", caseId)
                .query(String.class)
                .optional();
    }

    /**
     * Cases in which facts are looked for that the scan no longer lacks.
     *
     * @param services of which the scan says something
     */
    @Transactional(readOnly = true)
    public List<Long> needless(int scan, Collection<String> services, int limit) {
        rights.onDetection();
        return jdbc.sql("""
                        select q.case_id from quality.finding_check q
                        where q.kind = 'FACT_CHECK' and q.verdict is null and q.withdrawn_at is null
                          and q.service = any(:services)
                          and not exists (select 1 from detection.finding f
                            where f.scan_id = :scan and f.outcome = 'UNKNOWN' and f.claimant_id = q.claimant_id
                              and f.service = q.service and f.child_id = q.child_id and f.missing = q.missing)
                        order by q.case_id limit :limit
                        """)
                .param("scan", scan)
                .param("services", services.toArray(String[]::new))
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** Nobody needs to look any longer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(Collection<Long> caseIds, Instant at) {
        jdbc.sql("update quality.finding_check set withdrawn_at = :at where case_id = any(:cases) and verdict is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("cases", caseIds.toArray(Long[]::new))
                .update();
    }

    private static FindingCheck check(ResultSet row, int number) throws SQLException {
        return new FindingCheck(
                row.getLong(1),
                Kind.valueOf(row.getString(2)),
                row.getString(3),
                row.getInt(4),
                row.getInt(5),
                texts(row, 6),
                row.getInt(7),
                row.getObject(8, LocalDate.class),
                row.getString(9));
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
