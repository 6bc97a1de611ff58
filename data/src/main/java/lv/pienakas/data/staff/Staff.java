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

    Staff(JdbcAggregateOperations rows) {
        this.rows = rows;
    }

    /** New members of staff. */
    @Transactional
    public void add(Collection<Inspector> inspectors) {
        rows.insertAll(List.copyOf(inspectors));
    }

    public Optional<Inspector> find(String id) {
        return Optional.ofNullable(rows.findById(id, Inspector.class));
    }

    public long count() {
        return rows.count(Inspector.class);
    }
}
