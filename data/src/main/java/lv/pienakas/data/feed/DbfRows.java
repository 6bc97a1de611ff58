package lv.pienakas.data.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Streams {@code contributions.dbf} as rows of the feed. A record's line is its number and one, as if the names of the fields
 * were a line. Records that dBASE marks as deleted are left out: for it they are no longer there.
 */
final class DbfRows implements FeedRows {

    private static final int NOT_SAID = 0;
    private static final int BALTIC_WINDOWS = 0xCC;
    private static final int END_OF_DATA = 0x1A;

    private final InputStream in;
    private final boolean compressed;
    private final DbfHeader header;
    private final List<Optional<DbfColumn>> columns;
    private boolean namesGiven;
    private int read;
    private int markedAsDeleted;

    private DbfRows(InputStream in, boolean compressed, DbfHeader header) {
        this.in = in;
        this.compressed = compressed;
        this.header = header;
        this.columns = header.fields().stream().map(DbfRows::column).toList();
        Set<DbfColumn> missing = EnumSet.allOf(DbfColumn.class);
        columns.forEach(column -> column.ifPresent(missing::remove));
        missing.removeIf(DbfColumn::mayBeMissing);
        if (!missing.isEmpty()) {
            throw new BrokenFileException("header: there is no field " + missing);
        }
    }

    static DbfRows open(Path file) {
        boolean compressed = FileName.of(file).compressed();
        InputStream in;
        try {
            in = CsvRows.bytesOf(file);
        } catch (IOException e) {
            throw new BrokenFileException(reason(false));
        }
        try {
            return new DbfRows(in, compressed, DbfHeader.read(in));
        } catch (IOException e) {
            close(in);
            throw new BrokenFileException("header: " + reason(compressed));
        } catch (BrokenFileException e) {
            close(in);
            throw e;
        }
    }

    private static Optional<DbfColumn> column(DbfHeader.Field field) {
        Optional<DbfColumn> column = DbfColumn.of(field.name());
        if (column.isPresent() && column.get().types().indexOf(field.type()) < 0) {
            throw new BrokenFileException("header: field " + column.get() + " is of type " + printable(field.type())
                    + " instead of " + String.join(" or ", column.get().types().split("")));
        }
        return column;
    }

    private static String printable(char type) {
        return type > ' ' && type <= '~' ? String.valueOf(type) : DbfHeader.hex(type);
    }

    @Override
    public @Nullable Row next() {
        if (!namesGiven) {
            namesGiven = true;
            return names();
        }
        try {
            while (read < header.records()) {
                byte[] record = record();
                if (record[0] == ' ') {
                    return row(record);
                }
                markedAsDeleted++;
            }
            readToTheEnd();
            return null;
        } catch (IOException e) {
            throw broken(reason(compressed));
        }
    }

    /** Fields that the feed doesn't know keep their names: in capitals none is taken for one of its columns. */
    private Row names() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String name = header.fields().get(i).name();
            names.add(columns.get(i).map(DbfColumn::column).orElse(name.toUpperCase(Locale.ROOT)));
        }
        return new Row(1, names, names.size());
    }

    private byte[] record() throws IOException {
        read++;
        byte[] record = in.readNBytes(header.recordLength());
        if (record.length == 0 || record[0] == END_OF_DATA) {
            throw broken("is not there; by the header there are " + header.records() + "; send it whole");
        }
        if (record.length < header.recordLength()) {
            throw broken("the file ends inside of it; send it whole");
        }
        if (record[0] != ' ' && record[0] != '*') {
            throw broken("begins with byte " + DbfHeader.hex(Byte.toUnsignedInt(record[0]))
                    + " instead of the mark of a record; the file is damaged, or its header says wrong lengths");
        }
        return record;
    }

    private Row row(byte[] record) {
        List<String> values = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            DbfColumn column = columns.get(i).orElse(null);
            DbfHeader.Field field = header.fields().get(i);
            values.add(column == null ? "" : column.value(field.text(record)));
        }
        return new Row(read + 1L, values, values.size());
    }

    /** A gz proves itself only at its end, and records that the header does not count may not be lost. */
    private void readToTheEnd() throws IOException {
        byte[] block = new byte[1 << 13];
        for (int count = in.read(block); count >= 0; count = in.read(block)) {
            for (int i = 0; i < count; i++) {
                if (block[i] != END_OF_DATA && block[i] != 0) {
                    throw new BrokenFileException("behind the last of the " + header.records()
                            + " records that the header counts there is more; the file was not closed, or is damaged");
                }
            }
        }
    }

    private BrokenFileException broken(String reason) {
        return new BrokenFileException("record " + read + ": " + reason);
    }

    private static String reason(boolean compressed) {
        return compressed ? CsvRows.BROKEN_COMPRESSION : "cannot be read";
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (header.language() != NOT_SAID && header.language() != BALTIC_WINDOWS) {
            warnings.add("header: names code page " + DbfHeader.hex(header.language())
                    + ", not Baltic Windows (CC); read as windows-1257 all the same");
        }
        if (header.records() == 0) {
            warnings.add("holds no record");
        }
        if (markedAsDeleted > 0) {
            warnings.add(markedAsDeleted + " records are marked as deleted in the dbf and left out; to remove what is"
                    + " known, send a record with DELETED");
        }
        return warnings;
    }

    @Override
    public void close() {
        close(in);
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            // read to its end or refused already: nothing hangs on closing a file that was only read
        }
    }
}
