package lv.pienakas.data.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much everybody has to do. */
@Repository
public class Workloads {

    private final JdbcClient jdbc;

    Workloads(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Workloads of the inspectors who have at least one of the skills, in the order of their ids. */
    public List<Workload> of(Collection<String> skills) {
        Map<String, Map<LocalDate, Long>> planned = new HashMap<>();
        Map<String, Long> started = new HashMap<>();
        if (skills.isEmpty()) {
            return List.of();
        }
        jdbc.sql("""
                        select w.inspector, w.state = 'STARTED', w.due, sum(w.minutes)
                        from casework.work_item w
                        where w.state in ('ASSIGNED', 'STARTED') and w.inspector in (
                          select inspector_id from staff.inspector_skill where skill = any(:skills))
                        group by 1, 2, 3
                        """).param("skills", skills.toArray(String[]::new)).query(row -> {
            if (row.getBoolean(2)) {
                started.merge(row.getString(1), row.getLong(4), Long::sum);
            } else {
                planned.computeIfAbsent(row.getString(1), id -> new HashMap<>())
                        .merge(row.getObject(3, LocalDate.class), row.getLong(4), Long::sum);
            }
        });
        List<Workload> workloads = new ArrayList<>();
        jdbc.sql("""
                        select i.inspector_id, i.unit, i.minutes_per_day, array_agg(s.skill)
                        from staff.inspector i join staff.inspector_skill s using (inspector_id)
                        where s.skill = any(:skills) and i.role = 'INSPECTOR'
                        group by i.inspector_id order by i.inspector_id
                        """).param("skills", skills.toArray(String[]::new)).query(row -> {
            workloads.add(workload(row, started.get(row.getString(1)), planned.get(row.getString(1))));
        });
        return workloads;
    }

    private static Workload workload(ResultSet row, @Nullable Long started, @Nullable Map<LocalDate, Long> planned)
            throws SQLException {
        return new Workload(
                row.getString(1),
                row.getString(2),
                Set.of((String[]) row.getArray(4).getArray()),
                row.getInt(3),
                started == null ? 0 : started,
                planned == null ? Map.of() : Map.copyOf(planned));
    }
}
