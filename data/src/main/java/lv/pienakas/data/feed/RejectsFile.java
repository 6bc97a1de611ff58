package lv.pienakas.data.feed;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code rejects.csv}. Opened before anything is loaded, so that a path that cannot be written costs no load. */
final class RejectsFile implements AutoCloseable {

    private final @Nullable CsvWriter csv;

    private RejectsFile(@Nullable CsvWriter csv) {
        this.csv = csv;
    }

    /** Without a path the rejects are counted but not written. */
    static RejectsFile open(@Nullable Path path) {
        if (path == null) {
            return new RejectsFile(null);
        }
        try {
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(path);
            csv.writeRecord("file", "line", "column", "value", "reason");
            return new RejectsFile(csv);
        } catch (IOException | UncheckedIOException e) {
            throw new RefusedDeliveryException(List.of("the rejects file cannot be written: " + path));
        }
    }

    void write(Transaction transaction, List<FeedFile> files) {
        CsvWriter target = csv;
        if (target == null) {
            return;
        }
        for (FeedFile file : files) {
            transaction.each(
                    "select line, column_name, value, reason from reject where feed = ? order by line",
                    row -> target.writeRecord(
                            file.name(), row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                    file.feed().fileName());
        }
    }

    @Override
    public void close() {
        if (csv != null) {
            try {
                csv.close();
            } catch (IOException e) {
                throw LoadFailedException.of(e);
            }
        }
    }
}
