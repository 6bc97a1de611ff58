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
        join("claimant");
        join("child");
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

    /** Of several that would become the same one, one is moved. */
    private void join(String who) {
        String claimant = who.equals("claimant") ? "c.person_id" : "q.claimant_id";
        String child = who.equals("claimant") ? "q.child_id" : "c.person_id";
        jdbc.sql("""
                        with moved as (
                          select distinct on (%2$s, q.service, %3$s, q.since) q.claimant_id, q.service, q.child_id, q.since,
                            c.person_id
                          from quality.found q join register.personal_code c on c.code = q.%1$s_code
                          where c.person_id <> q.%1$s_id and not exists (select 1 from quality.found other
                            where other.claimant_id = %2$s and other.service = q.service and other.child_id = %3$s
                              and other.since is not distinct from q.since)
                          order by %2$s, q.service, %3$s, q.since, q.found_at, q.claimant_id, q.child_id)
                        update quality.found q set %1$s_id = moved.person_id from moved
                        where moved.claimant_id = q.claimant_id and moved.service = q.service
                          and moved.child_id = q.child_id and moved.since is not distinct from q.since
                        """.formatted(who, claimant, child)).update();
        jdbc.sql("""
                        with about as (
                          select q.*, case q.kind when 'FACT_CHECK' then q.missing else array[q.rules_hash] end as what
                          from quality.finding_check q),
                        moved as (
                          select distinct on (%2$s, q.service, %3$s, q.kind, q.what) q.case_id, c.person_id
                          from about q join register.personal_code c on c.code = q.%1$s_code
                          where c.person_id <> q.%1$s_id and not exists (select 1 from about other
                            where other.claimant_id = %2$s and other.service = q.service and other.child_id = %3$s
                              and other.kind = q.kind and other.what = q.what)
                          order by %2$s, q.service, %3$s, q.kind, q.what, q.case_id)
                        update quality.finding_check q set %1$s_id = moved.person_id from moved
                        where moved.case_id = q.case_id
                        """.formatted(who, claimant, child)).update();
    }
}
