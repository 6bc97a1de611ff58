package lv.pienakas.data.detection;

import static org.springframework.data.relational.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.Optional;
import lv.pienakas.data.rights.Rights;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.relational.core.query.Query;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every scan that was begun. */
@Repository
public class Scans {

    private final JdbcAggregateOperations rows;
    private final Rights rights;

    Scans(JdbcAggregateOperations rows, Rights rights) {
        this.rows = rows;
        this.rights = rights;
    }

    /** Stores it, and gives it its key where it is new. */
    @Transactional
    public Scan save(Scan scan) {
        rights.onDetection();
        return rows.save(scan);
    }

    @Transactional(readOnly = true)
    public Optional<Scan> findById(int id) {
        rights.onDetection();
        return Optional.ofNullable(rows.findById(id, Scan.class));
    }

    /** The scan of the same day with the same rules on the same facts. */
    @Transactional(readOnly = true)
    public Optional<Scan> findByAsOfAndReleaseHashAndDeliveryId(LocalDate asOf, String releaseHash, int deliveryId) {
        return find(Query.query(where("asOf")
                .is(asOf)
                .and("releaseHash")
                .is(releaseHash)
                .and("deliveryId")
                .is(deliveryId)));
    }

    /** The finished scan of the latest day that is not after a given one; of several that which finished last. */
    @Transactional(readOnly = true)
    public Optional<Scan> findFirstByFinishedAtNotNullAndAsOfLessThanEqualOrderByAsOfDescFinishedAtDesc(LocalDate day) {
        return find(Query.query(where("finishedAt").isNotNull().and("asOf").lessThanOrEquals(day))
                .sort(Sort.by("asOf").descending().and(Sort.by("finishedAt").descending()))
                .limit(1));
    }

    /** The scan that finished last. */
    @Transactional(readOnly = true)
    public Optional<Scan> findFirstByFinishedAtNotNullOrderByFinishedAtDesc() {
        return find(Query.query(where("finishedAt").isNotNull())
                .sort(Sort.by("finishedAt").descending())
                .limit(1));
    }

    private Optional<Scan> find(Query query) {
        rights.onDetection();
        return rows.findOne(query, Scan.class);
    }
}
