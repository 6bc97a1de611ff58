package lv.pienakas.data.staff;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much somebody has to do. */
@Repository
public class Workloads {

    private final JdbcClient jdbc;

    Workloads(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Workloads of the inspectors, in their order. */
    public List<Workload> of(Collection<OnDuty> inspectors) {
        Map<String, Map<LocalDate, Long>> planned = new HashMap<>();
        Map<String, Long> started = new HashMap<>();
        if (inspectors.isEmpty()) {
            return List.of();
        }
        jdbc.sql("""
                        select inspector, state = 'STARTED', due, sum(minutes)
                        from casework.work_item
                        where state in ('ASSIGNED', 'STARTED') and inspector = any(:inspectors)
                        group by 1, 2, 3
                        """)
                .param("inspectors", inspectors.stream().map(OnDuty::id).toArray(String[]::new))
                .query(row -> {
                    if (row.getBoolean(2)) {
                        started.merge(row.getString(1), row.getLong(4), Long::sum);
                    } else {
                        planned.computeIfAbsent(row.getString(1), id -> new HashMap<>())
                                .merge(row.getObject(3, LocalDate.class), row.getLong(4), Long::sum);
                    }
                });
        return inspectors.stream()
                .map(inspector -> new Workload(
                        inspector,
                        started.getOrDefault(inspector.id(), 0L),
                        Map.copyOf(planned.getOrDefault(inspector.id(), Map.of()))))
                .toList();
    }
}
