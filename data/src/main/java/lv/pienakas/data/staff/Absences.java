package lv.pienakas.data.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every absence that was ever entered. */
@Repository
public class Absences {

    private final JdbcAggregateOperations rows;

    Absences(JdbcAggregateOperations rows) {
        this.rows = rows;
    }

    /** Stores a new or a changed one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Absence save(Absence absence) {
        return rows.save(absence);
    }

    @Transactional(readOnly = true)
    public Optional<Absence> find(long id) {
        return Optional.ofNullable(rows.findById(id, Absence.class));
    }

    /** Those that count and are not over before a day, the earliest first. */
    @Transactional(readOnly = true)
    public List<Absence> notOverBefore(LocalDate day) {
        return new ArrayList<>(rows.findAll(
                Query.query(Criteria.where("cancelledAt")
                                .isNull()
                                .and(Criteria.where("lastDay")
                                        .isNull()
                                        .or("lastDay")
                                        .greaterThanOrEquals(day)))
                        .sort(Sort.by("firstDay", "inspectorId")),
                Absence.class));
    }
}
