package lv.pienakas.data.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import lv.pienakas.data.database.EmbeddedDatabase;
import lv.pienakas.data.rights.Rights;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The one database of these tests; it stops with the JVM. */
final class AuditDatabase {

    static final EmbeddedDatabase DATABASE = start();
    static final AuditLog LOG = new AuditLog(new Rights(DATABASE.dataSource()), DATABASE.dataSource());
    static final AuditChain CHAIN = new AuditChain(DATABASE.dataSource());
    /** One connection, because there are thousands of statements. */
    static final DataSource SUPERUSER = new SingleConnectionDataSource(DATABASE.jdbcUrl(), true);

    private AuditDatabase() {}

    private static EmbeddedDatabase start() {
        EmbeddedDatabase database = EmbeddedDatabase.temporary();
        database.migrate();
        return database;
    }

    /** A chain of these looks only. */
    static void chain(List<Look> looks) {
        tamper("truncate audit.record");
        looks.forEach(LOG::append);
    }

    static ChainHead head() {
        return CHAIN.verify(ChainHead.NONE).head();
    }

    /** As the superuser, who keeps triggers from firing. */
    static void tamper(String... statements) {
        execute(SUPERUSER, "set local session_replication_role = replica", statements);
    }

    static void execute(DataSource user, String first, String... statements) {
        try (Connection connection = user.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(first);
            for (String one : statements) {
                statement.execute(one);
            }
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
