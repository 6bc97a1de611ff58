package lv.pienakas.data.outbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Work items of which nobody has been told yet that they are overdue. */
@Repository
public class OverdueItems {

    private final JdbcClient jdbc;

    OverdueItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open items due before a day that were not told of. */
    @Transactional(readOnly = true)
    public List<OverdueItem> untold(LocalDate today, int limit) {
        return jdbc.sql("""
                        select work_item_id, case_id from casework.work_item
                        where state in ('WAITING', 'ASSIGNED', 'STARTED') and due < :today
                          and not exists (select 1 from outbox.overdue_item told
                                          where told.work_item_id = work_item.work_item_id)
                        order by work_item_id limit :limit
                        """)
                .param("today", today)
                .param("limit", limit)
                .query((row, number) -> new OverdueItem(row.getLong(1), row.getLong(2)))
                .list();
    }

    /**
     * They are told of by this transaction.
     *
     * @return those of which nobody else has told
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<Long> tell(Collection<Long> workItemIds, Instant at) {
        return jdbc.sql("insert into outbox.overdue_item (work_item_id, told_at)"
                        + " select item, :at from unnest(:items) item order by item on conflict do nothing"
                        + " returning work_item_id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("items", workItemIds.toArray(Long[]::new))
                .query(Long.class)
                .set();
    }
}
