package lv.pienakas.data.casework;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Open work, for planning it. */
@Repository
public class OpenItems {

    /** Barred are those whom {@link CaseFile#barred} names. */
    private static final String ROWS = """
            select w.work_item_id, w.case_id, w.stage, w.unit, w.skill, w.minutes, w.due, w.state, w.inspector, w.pinned,
              w.preferred, f.prepared_by,
              case when w.stage = 'REVIEW' then array(
                select unnest(c.begun_by || c.completed_by) from casework.work_item c
                where c.case_id = w.case_id and c.stage = 'CHECK') end,
              w.handed_back_by
            from casework.work_item w join casework.case_file f on f.case_id = w.case_id
            where
            """;

    private static final String ALL = "w.state in ('WAITING', 'ASSIGNED', 'STARTED')";

    /** Each part fits an index of open items: a unit must not have to wait for all that was ever done. */
    private static final String OF_UNITS = """
            w.state in ('WAITING', 'ASSIGNED', 'STARTED') and w.unit = any(:units)
            or w.state in ('ASSIGNED', 'STARTED') and w.inspector = any(
              array(select inspector_id from staff.inspector where unit = any(:units)))
            """;

    private static final String UNITS_HELD =
            "select distinct unit from casework.work_item where state in ('ASSIGNED', 'STARTED') and inspector = :inspector";

    private static final String IN_ORDER = " order by w.work_item_id";

    private final JdbcClient jdbc;

    OpenItems(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Open items of units, and what their inspectors have from elsewhere, in the order of their ids.
     *
     * @param units codes; empty: every open item, also of the manual queue
     */
    @Transactional(readOnly = true)
    public List<OpenItem> of(Collection<String> units) {
        JdbcClient.StatementSpec wanted = units.isEmpty()
                ? jdbc.sql(ROWS + ALL + IN_ORDER)
                : jdbc.sql(ROWS + OF_UNITS + IN_ORDER).param("units", units.toArray(String[]::new));
        return wanted.query(OpenItems::item).list();
    }

    /** Codes of the units of what an inspector has; empty: the manual queue. */
    @Transactional(readOnly = true)
    public Set<String> unitsOf(String inspector) {
        return jdbc.sql(UNITS_HELD)
                .param("inspector", inspector)
                .query(String.class)
                .set();
    }

    private static OpenItem item(ResultSet row, int number) throws SQLException {
        return new OpenItem(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getObject(7, LocalDate.class),
                ItemState.valueOf(row.getString(8)),
                row.getString(9),
                row.getBoolean(10),
                row.getString(11),
                row.getString(12),
                names(row.getArray(13)),
                names(row.getArray(14)));
    }

    private static Set<String> names(@Nullable Array inspectors) throws SQLException {
        if (inspectors == null) {
            return Set.of();
        }
        Set<String> names = new HashSet<>();
        for (String name : (String[]) inspectors.getArray()) {
            if (name != null) { // begun, but not completed
                names.add(name);
            }
        }
        return names;
    }
}
