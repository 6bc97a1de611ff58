package lv.pienakas.data.audit;

import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import lv.pienakas.data.audit.ChainCheck.Fault;
import lv.pienakas.data.rights.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes through all audit records and recomputes the hash of each. */
@Repository
public class AuditChain {

    private static final int FETCH = 2_000;

    private final Rights rights;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    AuditChain(DataSource dataSource) {
        JdbcTemplate template = new JdbcTemplate(dataSource);
        template.setFetchSize(FETCH);
        this.rights = new Rights(dataSource);
        this.jdbc = JdbcClient.create(template);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        transaction.setReadOnly(true);
    }

    /** In the database of the address, which is left as it is: nothing is migrated. */
    public static AuditChain in(String jdbcUrl) {
        return new AuditChain(new DriverManagerDataSource(jdbcUrl));
    }

    /**
     * Verifies every record, in one pass and little memory.
     *
     * @param noted head that somebody noted at an earlier time; {@link ChainHead#NONE}: nobody did
     */
    public ChainCheck verify(ChainHead noted) {
        return Objects.requireNonNull(transaction.execute(status -> {
            rights.onAudit();
            try (Stream<AuditRecord> records = jdbc
                    .sql("select " + AuditLog.COLUMNS + " from audit.record order by number")
                    .query(AuditLog::record)
                    .stream()) {
                return verify(records, noted);
            }
        }));
    }

    private static ChainCheck verify(Stream<AuditRecord> records, ChainHead noted) {
        Seal seal = new Seal();
        ChainHead head = ChainHead.NONE;
        for (AuditRecord next : (Iterable<AuditRecord>) records::iterator) {
            Fault fault = fault(head, next, noted, seal);
            if (fault != null) {
                return new ChainCheck(head.number() + 1, head, fault, head.number() + 1);
            }
            head = next.asHead();
        }
        return head.number() < noted.number()
                ? new ChainCheck(head.number(), head, Fault.CUT_OFF, head.number() + 1)
                : new ChainCheck(head.number(), head, null, 0);
    }

    private static @Nullable Fault fault(ChainHead head, AuditRecord next, ChainHead noted, Seal seal) {
        if (next.number() != head.number() + 1) {
            return Fault.MISSING;
        }
        HexFormat hex = HexFormat.of();
        if (!next.hash().equals(hex.formatHex(seal.hash(hex.parseHex(head.hash()), next.number(), next.look())))) {
            return Fault.CHANGED;
        }
        return next.number() == noted.number() && !next.hash().equals(noted.hash()) ? Fault.NOT_AS_NOTED : null;
    }
}
