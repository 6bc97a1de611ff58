package lv.pienakas.data.feed;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one connection and transaction in which a delivery is loaded; rolled back unless committed. Where the caller has a
 * transaction it is that one, which then ends as the caller wants: whatever is stored with the delivery is stored together with
 * it, and nobody needs two connections.
 */
final class Transaction implements AutoCloseable {

    /** SQLSTATE {@code lock_not_available}. */
    private static final String LOCKED = "55P03";

    private final DataSource dataSource;
    private final Connection connection;
    private final boolean callers;
    private boolean committed;

    private Transaction(DataSource dataSource, Connection connection, boolean callers) {
        this.dataSource = dataSource;
        this.connection = connection;
        this.callers = callers;
    }

    static Transaction begin(DataSource dataSource) {
        try {
            if (TransactionSynchronizationManager.isActualTransactionActive()
                    && TransactionSynchronizationManager.hasResource(dataSource)) {
                return new Transaction(dataSource, DataSourceUtils.doGetConnection(dataSource), true);
            }
            Connection connection = dataSource.getConnection();
            try {
                connection.setAutoCommit(false);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            return new Transaction(dataSource, connection, false);
        } catch (SQLException e) {
            throw LoadFailedException.of(e);
        }
    }

    /** Runs one or several statements; gives the rows changed by the first. */
    int execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return Math.max(0, statement.getUpdateCount());
        } catch (SQLException e) {
            throw LoadFailedException.of(e);
        }
    }

    /** Runs a statement with NOWAIT; false where it would have had to wait, and nothing can follow in this transaction. */
    boolean executeAtOnce(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException e) {
            if (LOCKED.equals(e.getSQLState())) {
                return false;
            }
            throw LoadFailedException.of(e);
        }
    }

    /** Runs a statement with parameters; gives the rows changed. */
    int update(String sql, @Nullable Object... parameters) {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw LoadFailedException.of(e);
        }
    }

    /** The first column of the only row. */
    long number(String sql, @Nullable Object... parameters) {
        try (PreparedStatement statement = prepare(sql, parameters);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw LoadFailedException.of(e);
        }
    }

    /** Hands each row to the reader without holding the result in memory. */
    void each(String sql, RowReader reader, @Nullable Object... parameters) {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            statement.setFetchSize(1_000);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        } catch (SQLException e) {
            throw LoadFailedException.of(e);
        } catch (IOException e) {
            throw LoadFailedException.of(e);
        }
    }

    private PreparedStatement prepare(String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    /** Takes the indexes of an empty table away, so that many rows go in quickly; it must be given them again. */
    void dropIndexes(String table) {
        number("select count(*) from register.drop_indexes(?)", table);
    }

    /** Gives a table its indexes again; {@code sort}ing its rows first in the order in which a scan reads them. */
    void createIndexes(String table, boolean sort) {
        number("select count(*) from register.create_indexes(?, ?)", table, sort);
    }

    /** Hands over each row that the query gives, in COPY's text format, line end included. */
    void copyOut(String query, Consumer<byte[]> reader) {
        try {
            CopyOut copy = copyManager().copyOut("copy (" + query + ") to stdout");
            for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                reader.accept(row);
            }
        } catch (SQLException e) {
            throw LoadFailedException.of(e);
        }
    }

    /** Copies what the writer writes into a table, named with its columns. */
    void copyIn(String table, Consumer<CopyRows> writer) {
        try (CopyRows rows = new CopyRows(this, table)) {
            writer.accept(rows);
        }
    }

    CopyManager copyManager() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    void commit() {
        try {
            if (!callers) {
                connection.commit();
            }
            committed = true;
        } catch (SQLException e) {
            throw LoadFailedException.of(e);
        }
    }

    @Override
    public void close() {
        if (callers) {
            // theirs to end; what is thrown makes them roll back
            DataSourceUtils.releaseConnection(connection, dataSource);
            return;
        }
        try (connection) {
            if (!committed) {
                connection.rollback();
            }
        } catch (SQLException e) {
            // a connection that cannot roll back is broken, and the server rolls back by itself
        }
    }

    /** Reads the row at which the result stands. */
    @FunctionalInterface
    interface RowReader {
        void read(ResultSet row) throws SQLException, IOException;
    }
}
