package lv.pienakas.data.staff;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Everybody who works at the agency. */
@Repository
public class Staff {

    private final JdbcAggregateOperations rows;
    private final Roster roster;

    Staff(JdbcAggregateOperations rows, Roster roster) {
        this.rows = rows;
        this.roster = roster;
    }

    /** New members of staff. */
    @Transactional
    public void add(Collection<Inspector> inspectors) {
        roster.change();
        rows.insertAll(List.copyOf(inspectors));
    }

    /** What changed about a member of staff: unit, working time, skills. */
    @Transactional
    public void change(Inspector inspector) {
        roster.change();
        rows.update(inspector);
    }

    public Optional<Inspector> find(String id) {
        return Optional.ofNullable(rows.findById(id, Inspector.class));
    }

    public long count() {
        return rows.count(Inspector.class);
    }
}
