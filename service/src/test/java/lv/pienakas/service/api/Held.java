package lv.pienakas.service.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A transaction of somebody else, who holds locks for which calls have to wait. */
final class Held implements AutoCloseable {

    private static final String WAITING =
            "select pid from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))";

    private final Connection connection;
    private final JdbcTemplate jdbc;

    Held(DataSource dataSource) throws SQLException {
        this.connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    }

    /** Locks a case, after those that are held already. */
    void lockCase(long id) {
        jdbc.queryForList("select 1 from casework.case_file where case_id = ? for update", id);
    }

    void execute(String sql) {
        jdbc.execute(sql);
    }

    void awaitSomebodyWaiting(Future<?> call) {
        while (jdbc.queryForList(WAITING).isEmpty()) {
            assertThat(call).as("has to wait for what is locked").isNotDone();
            Thread.onSpinWait();
        }
    }

    /** Ends the connections of those who wait, as the end of their node would. */
    void killWhoeverWaits() {
        List<Integer> killed =
                jdbc.queryForList("select pg_terminate_backend(pid)::int from (" + WAITING + ") w", Integer.class);
        assertThat(killed).isNotEmpty();
    }

    void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
