package lv.pienakas.data.rights;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The program's own user may read neither what was found nor who looked at it. Code that has to puts on a role, which the
 * database takes off at the end of the transaction, so that no connection of the pool keeps it (decision 17).
 */
@Component
public class Rights {

    private final JdbcTemplate jdbc;

    public Rights(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** What was found may be read and written until the transaction ends, besides everything else. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void onDetection() {
        jdbc.execute("set local role pienakas_detection");
    }

    /** The audit records may be read until the transaction ends, and nothing else. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void onAudit() {
        jdbc.execute("set local role pienakas_auditor");
    }
}
