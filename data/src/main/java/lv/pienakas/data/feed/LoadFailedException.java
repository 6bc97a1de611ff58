package lv.pienakas.data.feed;

import java.io.IOException;
import java.sql.SQLException;

/**
 * The database or the disk failed, not the delivery; nothing of the delivery went in. The cause's text
 * is left out on purpose: PostgreSQL quotes the row at fault, and rows are personal data.
 */
public final class LoadFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private LoadFailedException(String message, StackTraceElement[] trace) {
        super(message);
        setStackTrace(trace);
    }

    static LoadFailedException of(SQLException e) {
        return new LoadFailedException(
                "the database failed while a delivery was loaded (SQLSTATE " + e.getSQLState() + ")",
                e.getStackTrace());
    }

    static LoadFailedException of(IOException e) {
        return new LoadFailedException(
                "the disk failed while a delivery was loaded (" + e.getClass().getSimpleName() + ")",
                e.getStackTrace());
    }
}
