package lv.pienakas.data.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Notices as staff look at them. */
@Repository
@Transactional(readOnly = true)
public class NoticeLists {

    private final JdbcClient jdbc;

    NoticeLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By service, in the order of their codes. */
    public List<NoticeCount> counts() {
        return jdbc.sql("""
                        select n.service,
                          count(*) filter (where exists (select 1 from notice.sending s
                            where s.notice_id = n.notice_id and s.begun_at is not null)),
                          count(*) filter (where state = 'WAITING'), count(*) filter (where state = 'LEAVING'),
                          count(*) filter (where state = 'SENT'), count(opened_at), count(reminded_at),
                          count(*) filter (where state = 'WITHDRAWN'), count(*) filter (where state = 'OPTED_OUT'),
                          count(*) filter (where state = 'HELD_OUT')
                        from notice.notice n group by n.service order by n.service
                        """)
                .query((row, number) -> new NoticeCount(
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9),
                        row.getLong(10)))
                .list();
    }

    /**
     * A page of a service's notices, those decided last first.
     *
     * @param state null: all
     * @param before id of the last one of the page before; {@link Long#MAX_VALUE}: from the start
     */
    public List<NoticeLine> page(String service, @Nullable NoticeState state, long before, int limit) {
        return jdbc.sql("""
                        select notice_id, state, since, until,
                          (select channel from notice.sending s where s.notice_id = n.notice_id
                           order by number desc limit 1),
                          decided_at, sent_at, reminded_at, opened_at, reason
                        from notice.notice n
                        where service = :service and (:state = '' or state = :state) and notice_id < :before
                        order by notice_id desc limit :limit
                        """)
                .param("service", service)
                .param("state", state == null ? "" : state.name())
                .param("before", before)
                .param("limit", limit)
                .query(NoticeLists::line)
                .list();
    }

    private static NoticeLine line(ResultSet row, int number) throws SQLException {
        String channel = row.getString(5);
        String reason = row.getString(10);
        return new NoticeLine(
                row.getLong(1),
                NoticeState.valueOf(row.getString(2)),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class),
                channel == null ? null : Channel.valueOf(channel),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                instant(row, 7),
                instant(row, 8),
                instant(row, 9),
                reason == null ? null : Reason.valueOf(reason));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
