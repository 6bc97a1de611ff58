package lv.pienakas.data.quality;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What became of findings and notices, counted at the moment of asking. */
@Repository
@Transactional(readOnly = true)
public class FollowUp {

    private final JdbcClient jdbc;

    FollowUp(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By service and release, the newest release of a service first.
     *
     * @param zone whose days are meant by days
     */
    public List<FunnelRow> funnel(ZoneId zone) {
        return jdbc.sql("""
                        select f.service, f.release_hash, count(*), count(k.notice_id), count(k.opened_at),
                          count(*) filter (where a.applied), count(*) filter (where a.granted),
                          count(*) filter (where a.refused and not a.granted)
                        from quality.found f
                        left join quality.contact k on not k.held_out and k.claimant_id = f.claimant_id
                          and k.service = f.service and k.child_id = f.child_id and k.since is not distinct from f.since
                        left join lateral (
                          select true as applied, bool_or(granted) as granted, bool_or(refused) as refused
                          from quality.answer where answer.notice_id = k.notice_id
                            and answer.day >= (k.began at time zone :zone)::date
                          having count(*) > 0) a on true
                        group by f.service, f.release_hash
                        order by f.service, min(f.found_at) desc, f.release_hash
                        """)
                .param("zone", zone.getId())
                .query((row, number) -> new FunnelRow(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8)))
                .list();
    }

    /**
     * By service, where anybody was told or held back at least so many days ago.
     *
     * @param days within which an application counts, the first day not counted, 1 or more
     * @param zone whose days are meant
     */
    public List<EffectRow> effects(int days, LocalDate today, ZoneId zone) {
        return jdbc.sql("""
                        with observed as (
                          select k.service, k.held_out, exists (
                            select 1 from quality.answer a where a.notice_id = k.notice_id
                              and a.day between (k.began at time zone :zone)::date
                                and (k.began at time zone :zone)::date + :days) as applied
                          from quality.contact k
                          where (k.began at time zone :zone)::date + :days < :today)
                        select service, count(*) filter (where not held_out),
                          count(*) filter (where not held_out and applied), count(*) filter (where held_out),
                          count(*) filter (where held_out and applied)
                        from observed group by service order by service
                        """)
                .param("zone", zone.getId())
                .param("days", days)
                .param("today", today)
                .query((row, number) ->
                        new EffectRow(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .list();
    }
}
