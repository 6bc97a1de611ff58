package lv.pienakas.data.feed;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** Streams one file into the temporary table {@code staged}: its good rows, typed, with their lines. */
final class Staging {

    private final Transaction transaction;
    private final Rejects rejects;
    private final boolean full;

    Staging(Transaction transaction, Rejects rejects, boolean full) {
        this.transaction = transaction;
        this.rejects = rejects;
        this.full = full;
    }

    /** Throws {@link BrokenFileException} where the file is broken or has not the feed's columns. Gives the number of rows. */
    long stage(FeedFile file, List<String> warnings) {
        createTable(file.feed());
        try (FeedRows rows = FeedRows.open(file.path())) {
            List<String> names =
                    file.feed().columns().stream().map(Column::name).toList();
            Header header = Header.of(rows.next(), names, true);
            header.ignored().forEach(at -> warnings.add(file.name() + ": column " + at + " is unknown, ignored"));
            RowCheck check = new RowCheck(file.feed(), header);
            long count = copy(file.feed(), rows, check);
            rows.warnings().forEach(warning -> warnings.add(file.name() + ": " + warning));
            if (check.failedChecksums() > 0) {
                warnings.add(file.name() + ": " + check.failedChecksums()
                        + " personal codes fail their checksum, loaded all the same");
            }
            return count;
        } finally {
            rejects.settle();
        }
    }

    private void createTable(Feed feed) {
        String columns = feed.columns().stream()
                .map(column -> column.sqlName() + " " + column.type().sqlType())
                .collect(Collectors.joining(", "));
        transaction.execute("create temp table staged (line bigint, deleted boolean, " + columns + ") on commit drop");
    }

    private long copy(Feed feed, FeedRows rows, RowCheck check) {
        try {
            CopyIn copy = transaction.copyManager().copyIn("copy staged from stdin");
            try {
                return copy(feed, rows, check, copy);
            } finally {
                // also after a broken file: cancelling would abort the transaction that the rejects are in
                if (copy.isActive()) {
                    copy.endCopy();
                }
            }
        } catch (SQLException e) {
            throw LoadFailedException.of(e);
        }
    }

    private long copy(Feed feed, FeedRows rows, RowCheck check, CopyIn copy) throws SQLException {
        CopyText text = new CopyText();
        long count = 0;
        for (Row row = rows.next(); row != null; row = rows.next()) {
            count++;
            Reject reject = check.check(row);
            if (reject != null) {
                rejects.add(feed, reject);
            } else if (!full || !check.deleted()) {
                append(feed, row.line(), check, text);
                if (text.fillsBlock()) {
                    write(text, copy);
                }
            }
        }
        write(text, copy);
        return count;
    }

    private static void write(CopyText text, CopyIn copy) throws SQLException {
        byte[] bytes = text.drain();
        copy.writeToCopy(bytes, 0, bytes.length);
    }

    private static void append(Feed feed, long line, RowCheck check, CopyText text) {
        text.value(Long.toString(line)).value(check.deleted() ? "t" : "f");
        List<Column> columns = feed.columns();
        for (int i = 0; i < columns.size(); i++) {
            text.value(stored(columns.get(i), check.values().get(i)));
        }
        text.endRow();
    }

    private static @Nullable String stored(Column column, @Nullable String value) {
        if (value == null) {
            return column.keepsEmptyText() ? "" : null;
        }
        return column.type().stored().apply(value);
    }
}
