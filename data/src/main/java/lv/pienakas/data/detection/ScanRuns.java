package lv.pienakas.data.detection;

import java.util.Collection;
import java.util.Optional;
import javax.sql.DataSource;
import lv.pienakas.data.rights.Rights;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every scan that was asked for. What is stored here is seen at once, also while the scan's own transaction is open.
 */
@Repository
public class ScanRuns {

    private final JdbcAggregateOperations rows;
    private final Rights rights;
    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    ScanRuns(
            JdbcAggregateOperations rows,
            Rights rights,
            DataSource dataSource,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.rights = rights;
        this.jdbc = JdbcClient.create(dataSource);
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Stores a new one, in the transaction of whoever asks. */
    @Transactional
    public ScanRun add(ScanRun asked) {
        rights.onDetection();
        return rows.save(asked);
    }

    /** Stores what became of one. */
    public void update(ScanRun run) {
        apart.executeWithoutResult(status -> {
            rights.onDetection();
            rows.save(run);
        });
    }

    /** So many persons of so many are evaluated. */
    public void progress(long id, long persons, long ofPersons) {
        apart.executeWithoutResult(status -> {
            rights.onDetection();
            jdbc.sql("update detection.scan_run set persons = :persons, of_persons = :of where scan_run_id = :id")
                    .param("persons", persons)
                    .param("of", ofPersons)
                    .param("id", id)
                    .update();
        });
    }

    @Transactional(readOnly = true)
    public Optional<ScanRun> find(long id) {
        rights.onDetection();
        return Optional.ofNullable(rows.findById(id, ScanRun.class));
    }

    /** The next one to be run: first of all one that is left from a node that died. */
    @Transactional(readOnly = true)
    public Optional<ScanRun> next() {
        rights.onDetection();
        Collection<Long> ids = jdbc.sql(
                        "select scan_run_id from detection.scan_run where state in ('WAITING', 'RUNNING')"
                                + " order by scan_run_id limit 1")
                .query(Long.class)
                .list();
        return ids.stream().findFirst().flatMap(this::find);
    }
}
