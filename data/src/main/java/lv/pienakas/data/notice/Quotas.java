package lv.pienakas.data.notice;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How many notices and reminders of a service left on a day, over all nodes. */
@Repository
public class Quotas {

    private final JdbcClient jdbc;

    Quotas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Number released on the day by service; a service of which none was is not in it. */
    @Transactional(readOnly = true)
    public Map<String, Integer> released(LocalDate day) {
        Map<String, Integer> released = new HashMap<>();
        jdbc.sql("select service, released from notice.quota where day = :day")
                .param("day", day)
                .query(row -> {
                    released.put(row.getString(1), row.getInt(2));
                });
        return released;
    }

    /**
     * So many more leave with this transaction, which must hold {@link DueNotices#holdAlone}.
     *
     * @param allowed how many may leave on the day altogether
     * @throws IllegalStateException if that would be more than are allowed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void use(String service, LocalDate day, int count, int allowed) {
        int released = jdbc.sql("""
                        insert into notice.quota as known (service, day, allowed, released)
                        values (:service, :day, :allowed, :count)
                        on conflict (service, day) do update
                          set allowed = excluded.allowed, released = known.released + excluded.released
                        returning released
                        """)
                .param("service", service)
                .param("day", day)
                .param("allowed", allowed)
                .param("count", count)
                .query(Integer.class)
                .single();
        if (released > allowed) {
            throw new IllegalStateException("with " + count + " more " + released + " notices of " + service
                    + " would leave on " + day + ", and only " + allowed + " may");
        }
    }
}
