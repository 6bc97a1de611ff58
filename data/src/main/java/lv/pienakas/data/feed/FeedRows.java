package lv.pienakas.data.feed;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one delivered file, first the names of its columns. Whatever is wrong with the file is a {@link BrokenFileException}. */
interface FeedRows extends AutoCloseable {

    static FeedRows open(Path file) {
        return FileName.of(file).dbf() ? DbfRows.open(file) : CsvRows.open(file);
    }

    /** The next row, or null at the end. */
    @Nullable
    Row next();

    /** What to tell of the file besides, once all of it is read. */
    default List<String> warnings() {
        return List.of();
    }

    @Override
    void close();
}
