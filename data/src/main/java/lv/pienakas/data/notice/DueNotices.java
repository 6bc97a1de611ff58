package lv.pienakas.data.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import lv.pienakas.data.rights.Rights;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is due to be done about notices. Every question may be asked again; once acted on it has another answer. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class DueNotices {

    private static final long LOCK = 5_270_438_612L;

    /** The finding of the notice {@code n} in a scan. */
    private static final String FOUND = """
            exists (select 1 from detection.finding f
                    where f.scan_id = :scan and f.outcome = 'ENTITLED' and f.claimant_id = n.claimant_id
                      and f.service = n.service and f.child_id = n.child_id and f.since is not distinct from n.since)
            """;

    /** The row {@code r} of benefits or applications is about the right of the notice {@code n}. */
    private static final String ABOUT = """
            r.service = n.service and r.subject_id = coalesce(nullif(n.child_id, 0), n.claimant_id)
              and (r.child_id is null) = (n.child_id = 0)
            """;

    private final Rights rights;
    private final JdbcClient jdbc;

    DueNotices(Rights rights, JdbcClient jdbc) {
        this.rights = rights;
        this.jdbc = jdbc;
    }

    /** Nobody else decides about notices until the transaction ends; messages go on being delivered. */
    public void holdAlone() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, number) -> number)
                .list();
    }

    /**
     * What is known of rights is brought up to date: two persons who turn out to be one are one here, and what waits has
     * the last day and the amount of the scan. Notices of the same right that meet so stay apart; the one of the id that is
     * no more falls away.
     *
     * @param judged services of which the scan says something
     */
    public void follow(int scan, Collection<String> judged) {
        rights.onDetection();
        join("claimant", "n.claimant_code");
        join("child", "n.child_code");
        jdbc.sql("""
                        update notice.notice n set until = f.until, amount = f.amount
                        from detection.finding f
                        where n.state in ('WAITING', 'OPTED_OUT') and n.service = any(:judged) and f.scan_id = :scan and f.outcome = 'ENTITLED'
                          and f.claimant_id = n.claimant_id and f.service = n.service and f.child_id = n.child_id
                          and f.since is not distinct from n.since
                          and (f.until, f.amount) is distinct from (n.until, n.amount)
                        """)
                .param("scan", scan)
                .param("judged", judged.toArray(String[]::new))
                .update();
    }

    /** Of several notices that would become the same one, one is moved. */
    private void join(String who, String code) {
        String claimant = who.equals("claimant") ? "c.person_id" : "n.claimant_id";
        String child = who.equals("claimant") ? "n.child_id" : "c.person_id";
        jdbc.sql("""
                        with moved as (
                          select distinct on (%3$s, n.service, %4$s, n.since) n.notice_id, c.person_id
                          from notice.notice n
                          join register.personal_code c on c.code = %2$s
                          where c.person_id <> n.%1$s_id and not exists (select 1 from notice.notice other
                            where other.claimant_id = %3$s and other.service = n.service and other.child_id = %4$s
                              and other.since is not distinct from n.since)
                          order by %3$s, n.service, %4$s, n.since, n.notice_id)
                        update notice.notice n set %1$s_id = moved.person_id from moved
                        where moved.notice_id = n.notice_id
                        """.formatted(who, code, claimant, child)).update();
    }

    /** Rights found by the scan of which there is no notice yet, of these services, that can still be claimed. */
    public List<NewRight> found(int scan, LocalDate asOf, Collection<String> services, LocalDate today, int limit) {
        rights.onDetection();
        return jdbc.sql("""
                        select n.claimant_id, p.code, n.service, n.child_id, coalesce(c.code, '') as child_code, n.since,
                          n.until, n.amount,
                          exists (select 1 from notice.opted_out o where o.person_id = n.claimant_id) as opted_out
                        from detection.finding n
                        join register.person p on p.person_id = n.claimant_id
                        left join register.person c on c.person_id = n.child_id
                        where n.scan_id = :scan and n.outcome = 'ENTITLED' and n.service = any(:services)
                          and p.death_date is null and (n.until is null or n.until >= :today)
                          and not exists (select 1 from notice.notice known
                            where known.claimant_id = n.claimant_id and known.service = n.service
                              and known.child_id = n.child_id and known.since is not distinct from n.since)
                        order by n.claimant_id, n.service, n.child_id limit :limit
                        """)
                .param("scan", scan)
                .param("services", services.toArray(String[]::new))
                .param("today", today)
                .param("limit", limit)
                .query((row, number) -> new NewRight(
                        new Right(
                                row.getInt("claimant_id"),
                                row.getString("code"),
                                row.getString("service"),
                                row.getInt("child_id"),
                                row.getString("child_code"),
                                row.getObject("since", LocalDate.class),
                                row.getObject("until", LocalDate.class),
                                row.getBigDecimal("amount"),
                                asOf),
                        row.getBoolean("opted_out")))
                .list();
    }

    /**
     * Notices to be withdrawn. A case says whose it is and for which service, but not for which child: it may be about one of
     * whom nobody knows here. So it says nothing of a child's notice; the application in the register has to name the child.
     *
     * @param judged services of which the scan says something, also by finding nothing
     */
    public List<Withdrawal> withdrawals(int scan, Collection<String> judged, int limit) {
        rights.onDetection();
        return jdbc.sql("""
                        with live as (
                          select n.*, n.service = any(:judged) and not %1$s as gone
                          from notice.notice n where n.state in ('WAITING', 'OPTED_OUT', 'LEAVING', 'SENT')),
                        judged as (
                          select n.notice_id, case
                            when exists (select 1 from register.application r where %2$s and r.status = 'GRANTED'
                                and greatest(r.submitted, r.decided) >= n.found_as_of)
                              or exists (select 1 from register.benefit r where %2$s
                                and (r.granted_from >= n.found_as_of
                                  or n.gone and (r.status <> 'ENDED' or r.granted_from >= n.since)))
                              then 'GRANTED'
                            when exists (select 1 from register.application r where %2$s
                                and (r.status = 'PENDING' or greatest(r.submitted, r.decided) >= n.found_as_of))
                              or n.child_id = 0 and exists (select 1 from casework.case_file f
                                join register.personal_code c on c.code = f.person_code
                                where c.person_id = n.claimant_id and f.service = n.service
                                  and f.document_kind = 'APPLICATION'
                                  and (f.closed_at is null or f.opened_at >= n.decided_at))
                              then 'APPLIED'
                            when n.gone then 'FELL_AWAY' end as reason
                          from live n)
                        select notice_id, reason from judged where reason is not null order by notice_id limit :limit
                        """.formatted(FOUND, ABOUT))
                .param("scan", scan)
                .param("judged", judged.toArray(String[]::new))
                .param("limit", limit)
                .query((row, number) -> new Withdrawal(row.getLong(1), Reason.valueOf(row.getString(2))))
                .list();
    }

    /** Notices withdrawn because they fell away, which the scan finds again. */
    public List<Long> foundAgain(int scan, Collection<String> judged, LocalDate today, int limit) {
        rights.onDetection();
        return jdbc.sql("select notice_id from notice.notice n where state = 'WITHDRAWN' and reason = 'FELL_AWAY'"
                        + " and service = any(:judged) and (until is null or until >= :today) and " + FOUND
                        + " order by notice_id limit :limit")
                .param("scan", scan)
                .param("judged", judged.toArray(String[]::new))
                .param("today", today)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** Notices of people who want none, of which something could still leave. */
    public List<Long> optedOut(int limit) {
        return jdbc.sql("""
                        select notice_id from notice.notice n
                        where (state = 'WAITING' or exists (select 1 from notice.sending s
                            where s.notice_id = n.notice_id and s.begun_at is null and s.called_off_at is null
                              and s.refused_at is null))
                          and exists (select 1 from notice.opted_out o where o.person_id = n.claimant_id)
                        order by notice_id limit :limit
                        """).param("limit", limit).query(Long.class).list();
    }

    /** Notices of services that are closed, of which something could still leave. */
    public List<Long> closed(Collection<String> open, int limit) {
        return jdbc.sql("""
                        select distinct n.notice_id from notice.notice n join notice.sending s using (notice_id)
                        where s.begun_at is null and s.called_off_at is null and s.refused_at is null
                          and n.state in ('LEAVING', 'SENT') and n.service <> all(:open)
                        order by n.notice_id limit :limit
                        """)
                .param("open", open.toArray(String[]::new))
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** Notices that did not leave because the person wanted none, and now they do. */
    public List<Long> optedIn(int limit) {
        return jdbc.sql("""
                        select notice_id from notice.notice n
                        where state = 'OPTED_OUT'
                          and not exists (select 1 from notice.opted_out o where o.person_id = n.claimant_id)
                        order by notice_id limit :limit
                        """).param("limit", limit).query(Long.class).list();
    }

    /** Notices of a service that may leave, of living people who want them. */
    public List<WaitingRight> waiting(String service, LocalDate today) {
        return livingRights("n.state = 'WAITING'", service, today, Instant.EPOCH);
    }

    /**
     * Notices of a service that were sent by a moment and had no reminder. A child's waits while the claimant has an open
     * case, which may be about that child.
     */
    public List<WaitingRight> unanswered(String service, LocalDate today, Instant sentBy) {
        return livingRights("""
                        n.state = 'SENT' and n.reminded_at is null and n.sent_at <= :sentBy
                          and not exists (select 1 from casework.case_file f
                            join register.personal_code c on c.code = f.person_code
                            where n.child_id <> 0 and c.person_id = n.claimant_id and f.service = n.service
                              and f.document_kind = 'APPLICATION' and f.closed_at is null)
                        """, service, today, sentBy);
    }

    private List<WaitingRight> livingRights(String which, String service, LocalDate today, Instant sentBy) {
        return jdbc.sql("""
                        select n.notice_id, n.since, n.until, n.amount
                        from notice.notice n
                        join register.person p on p.person_id = n.claimant_id
                        where n.service = :service and p.death_date is null and (n.until is null or n.until >= :today)
                          and not exists (select 1 from notice.opted_out o where o.person_id = n.claimant_id)
                          and
                        """ + which)
                .param("service", service)
                .param("today", today)
                .param("sentBy", sentBy.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new WaitingRight(
                        row.getLong(1),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        row.getBigDecimal(4)))
                .list();
    }
}
