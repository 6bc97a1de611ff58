package lv.pienakas.data.quality;

import java.time.Instant;
import java.time.ZoneOffset;
import lv.pienakas.data.detection.Scan;
import lv.pienakas.data.rights.Rights;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which scan found something first; known after the scan is gone. */
@Repository
public class FirstFindings {

    private final Rights rights;
    private final JdbcClient jdbc;

    FirstFindings(Rights rights, JdbcClient jdbc) {
        this.rights = rights;
        this.jdbc = jdbc;
    }

    /**
     * Notes what the scan finds and no scan found before, with a few statements however much it is. Persons who turn out to
     * be one are one here too, as far as they were not found both.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Scan scan, Instant at) {
        rights.onDetection();
        join("claimant", "other.claimant_id = c.person_id and other.child_id = q.child_id");
        join("child", "other.claimant_id = q.claimant_id and other.child_id = c.person_id");
        jdbc.sql("""
                        insert into quality.found (claimant_id, claimant_code, service, child_id, child_code, since,
                          release_hash, as_of, found_at)
                        select f.claimant_id, a.code, f.service, f.child_id, coalesce(c.code, ''), f.since, :release, :asOf, :at
                        from detection.finding f
                        join register.person a on a.person_id = f.claimant_id
                        left join register.person c on c.person_id = f.child_id
                        where f.scan_id = :scan and f.outcome = 'ENTITLED'
                        on conflict do nothing
                        """)
                .param("release", scan.releaseHash())
                .param("asOf", scan.asOf())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("scan", scan.id())
                .update();
    }

    private void join(String who, String taken) {
        jdbc.sql("""
                        update quality.found q set %1$s_id = c.person_id
                        from register.personal_code c
                        where c.code = q.%1$s_code and c.person_id <> q.%1$s_id
                          and not exists (select 1 from quality.found other
                            where %2$s and other.service = q.service and other.since is not distinct from q.since)
                        """.formatted(who, taken)).update();
        jdbc.sql("""
                        update quality.finding_check q set %1$s_id = c.person_id
                        from register.personal_code c
                        where c.code = q.%1$s_code and c.person_id <> q.%1$s_id
                          and not exists (select 1 from quality.finding_check other
                            where %2$s and other.service = q.service and other.kind = q.kind
                              and (other.kind = 'FACT_CHECK' and other.missing = q.missing
                                or other.kind = 'FINDING_CHECK' and other.rules_hash = q.rules_hash))
                        """.formatted(who, taken)).update();
    }
}
