package lv.pienakas.data.feed;

import java.sql.SQLException;
import lv.pienakas.data.copy.CopyText;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** Rows on their way into a table by COPY; the connection can do nothing else meanwhile. */
final class CopyRows implements AutoCloseable {

    private final CopyIn copy;
    private final CopyText text = new CopyText();

    /** Names the table with its columns. */
    CopyRows(Transaction transaction, String table) {
        try {
            copy = transaction.copyManager().copyIn("copy " + table + " from stdin");
        } catch (SQLException e) {
            throw LoadFailedException.of(e);
        }
    }

    CopyRows value(@Nullable String value) {
        text.value(value);
        return this;
    }

    CopyRows value(long value) {
        text.value(value);
        return this;
    }

    void endRow() {
        text.endRow();
        if (text.fillsBlock()) {
            write();
        }
    }

    private void write() {
        byte[] bytes = text.drain();
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw LoadFailedException.of(e);
        }
    }

    /** Ends the copying, also where a file turned out to be broken: cancelling would abort the transaction. */
    @Override
    public void close() {
        try {
            if (copy.isActive()) {
                write();
                copy.endCopy();
            }
        } catch (SQLException e) {
            throw LoadFailedException.of(e);
        }
    }
}
