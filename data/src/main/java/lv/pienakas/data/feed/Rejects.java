package lv.pienakas.data.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import lv.pienakas.data.copy.CopyText;

/**
 * The rows set aside, of all files of a delivery. Those found while a file streams by wait in a
 * temporary file, because the connection is busy copying; then they join those found by SQL in
 * the temporary table {@code reject}. So their number costs no memory.
 */
final class Rejects implements AutoCloseable {

    private final Transaction transaction;
    private final Path spool;
    private final FileChannel out;
    private final CopyText text = new CopyText();

    Rejects(Transaction transaction) {
        this.transaction = transaction;
        try {
            spool = Files.createTempFile("pienakas-rejects", ".copy");
            out = FileChannel.open(spool, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw LoadFailedException.of(e);
        }
        transaction.execute("""
                create temp table reject (
                    feed text not null,
                    line bigint not null,
                    column_name text not null,
                    value text not null,
                    reason text not null
                ) on commit drop
                """);
    }

    void add(Feed feed, Reject reject) {
        text.value(feed.fileName())
                .value(Long.toString(reject.line()))
                .value(reject.column())
                .value(reject.value())
                .value(reject.reason())
                .endRow();
        if (text.fillsBlock()) {
            flush();
        }
    }

    private void flush() {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(text.drain());
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        } catch (IOException e) {
            throw LoadFailedException.of(e);
        }
    }

    /** Moves what waits into the table, when the connection is free. */
    void settle() {
        flush();
        try (InputStream in = Files.newInputStream(spool)) {
            transaction.copyManager().copyIn("copy reject from stdin", in);
            out.truncate(0);
        } catch (IOException e) {
            throw LoadFailedException.of(e);
        } catch (SQLException e) {
            throw LoadFailedException.of(e);
        }
    }

    long count(Feed feed) {
        return transaction.number("select count(*) from reject where feed = ?", feed.fileName());
    }

    /** Where the first bad row is and why, without its value. */
    String first(Feed feed) {
        List<String> sentence = new ArrayList<>();
        transaction.each(
                "select line, column_name, reason from reject where feed = ? order by line limit 1",
                row -> {
                    String column = row.getString(2).isEmpty() ? "" : ", column " + row.getString(2);
                    sentence.add("line " + row.getLong(1) + column + ": " + row.getString(3));
                },
                feed.fileName());
        return String.join("", sentence);
    }

    @Override
    public void close() {
        try {
            out.close();
            Files.deleteIfExists(spool);
        } catch (IOException e) {
            throw LoadFailedException.of(e);
        }
    }
}
