package lv.pienakas.data.staff;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who can do what when. Whoever gives work to somebody holds the roster still until the end of the transaction, before
 * touching any case; whoever changes the roster waits for them. So nobody gets work from somebody who has not yet heard
 * that they are absent.
 */
@Repository
public class Roster {

    private static final long LOCK = 5_270_438_611L;

    private final Absences absences;
    private final JdbcClient jdbc;
    private volatile @Nullable Known known;

    Roster(Absences absences, DataSource dataSource) {
        this.absences = absences;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Nobody changes the roster until the transaction ends. First of all locks: else two could wait for each other.
     *
     * @return the version that is held
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long holdStill() {
        return jdbc.sql("select staff.hold_still(:lock)")
                .param("lock", LOCK)
                .query(Long.class)
                .single();
    }

    /** Nobody gives work to anybody until the transaction ends, which may touch no case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, number) -> number)
                .list();
    }

    /** Rises with every change of staff, skills and absences. */
    @Transactional(readOnly = true)
    public long version() {
        return jdbc.sql("select version from staff.roster").query(Long.class).single();
    }

    /** Everybody who does items, in the order of their ids, with the absences that are not over before a day. */
    @Transactional(readOnly = true)
    public List<OnDuty> from(LocalDate day) {
        return from(day, version());
    }

    /** The same, at a version that is held still, without asking for it. */
    @Transactional(readOnly = true)
    public List<OnDuty> from(LocalDate day, long version) {
        Known now = known;
        if (now == null || now.version() != version || !now.day().equals(day)) {
            now = new Known(version, day, read(day));
            known = now;
        }
        return now.people();
    }

    /** Read once for each version, as every document that is registered asks for it. */
    private record Known(long version, LocalDate day, List<OnDuty> people) {}

    private List<OnDuty> read(LocalDate day) {
        Map<String, List<Absence>> away =
                absences.notOverBefore(day).stream().collect(Collectors.groupingBy(Absence::inspectorId));
        Map<String, Set<InspectorSkill>> skills = new HashMap<>();
        jdbc.sql("select inspector_id, skill, first_day, last_day from staff.inspector_skill")
                .query(row -> {
                    skills.computeIfAbsent(row.getString(1), id -> new HashSet<>())
                            .add(new InspectorSkill(
                                    row.getString(2),
                                    row.getObject(3, LocalDate.class),
                                    row.getObject(4, LocalDate.class)));
                });
        return jdbc.sql("""
                        select inspector_id, unit, weekday_minutes from staff.inspector
                        where role = 'INSPECTOR' order by inspector_id
                        """)
                .query((row, number) -> {
                    String id = row.getString(1);
                    Integer[] minutes = (Integer[]) row.getArray(3).getArray();
                    return new OnDuty(
                            new Inspector(
                                    id,
                                    row.getString(2),
                                    Role.INSPECTOR,
                                    List.of(minutes),
                                    Set.copyOf(skills.getOrDefault(id, Set.of()))),
                            away.getOrDefault(id, List.of()));
                })
                .list();
    }
}
