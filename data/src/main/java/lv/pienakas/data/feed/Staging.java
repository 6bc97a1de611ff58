package lv.pienakas.data.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Streams one file, its good rows into a table. */
record Staging(Rejects rejects, boolean full) {

    /** Throws {@link BrokenFileException} where the file is no CSV with the feed's header. Gives the number of rows. */
    long stage(FeedFile file, List<String> warnings, Taker taker) {
        try (FeedRows rows = FeedRows.open(file.path())) {
            List<String> names =
                    file.feed().columns().stream().map(Column::name).toList();
            Header header = Header.of(rows.next(), names, true);
            header.ignored().forEach(at -> warnings.add(file.name() + ": column " + at + " is unknown, ignored"));
            RowCheck check = new RowCheck(file.feed(), header);
            long count = 0;
            for (Row row = rows.next(); row != null; row = rows.next()) {
                count++;
                Reject reject = check.check(row);
                if (reject == null && !(full && check.deleted())) {
                    reject = taker.take(row.line(), check);
                }
                if (reject != null) {
                    rejects.add(file.feed(), reject);
                }
            }
            rows.warnings().forEach(warning -> warnings.add(file.name() + ": " + warning));
            if (check.failedChecksums() > 0) {
                warnings.add(file.name() + ": " + check.failedChecksums()
                        + " personal codes fail their checksum, loaded all the same");
            }
            return count;
        }
    }

    /** Takes a good row, unless something beside its own fields is wrong with it. */
    @FunctionalInterface
    interface Taker {
        @Nullable
        Reject take(long line, RowCheck row);
    }
}
