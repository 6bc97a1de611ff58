package lv.pienakas.data.synthetic;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One file of the delivery, written row by row. No field ever needs quoting: names come from lists of letters only,
 * all else is codes, dates and numbers, so fields go out as they are.
 */
final class CsvFile implements Closeable {

    private final BufferedWriter writer;
    private final StringBuilder row = new StringBuilder(160);
    private long rows;

    CsvFile(Path file, String header) throws IOException {
        this.writer = Files.newBufferedWriter(file);
        writer.append(header).append('\n');
    }

    CsvFile text(@Nullable String value) {
        if (value != null) {
            row.append(value);
        }
        row.append(',');
        return this;
    }

    CsvFile number(int value) {
        row.append(value).append(',');
        return this;
    }

    CsvFile date(@Nullable LocalDate value) {
        if (value != null) {
            row.append(value.getYear()).append('-');
            twoDigits(value.getMonthValue());
            row.append('-');
            twoDigits(value.getDayOfMonth());
        }
        row.append(',');
        return this;
    }

    CsvFile money(long cents) {
        row.append(cents / 100).append('.');
        twoDigits((int) (cents % 100));
        row.append(',');
        return this;
    }

    CsvFile flag(boolean value) {
        row.append(value).append(',');
        return this;
    }

    void end() throws IOException {
        row.setCharAt(row.length() - 1, '\n');
        writer.append(row);
        row.setLength(0);
        rows++;
    }

    long rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private void twoDigits(int value) {
        row.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
    }
}
