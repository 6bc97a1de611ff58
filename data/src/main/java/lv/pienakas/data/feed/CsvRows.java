package lv.pienakas.data.feed;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** Streams the rows of a CSV file, plain or gz, blank lines left out. */
final class CsvRows implements FeedRows {

    /** The parser holds one field in memory; longer ones end the file. */
    private static final int LONGEST_FIELD = 1 << 24;

    static final String BROKEN_COMPRESSION = "broken compression, not a whole gz file";

    private final RowHandler handler = new RowHandler();
    private final CsvReader<Row> reader;
    private final Iterator<Row> rows;
    private final boolean compressed;

    private CsvRows(InputStream in, boolean compressed) {
        this.compressed = compressed;
        reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_FIELD)
                .build(handler, new Utf8Reader(in));
        rows = reader.iterator();
    }

    static CsvRows open(Path file) {
        try {
            return new CsvRows(bytesOf(file), FileName.of(file).compressed());
        } catch (IOException e) {
            throw new BrokenFileException("cannot be read");
        }
    }

    /** Of any file, decompressed where its name says so. */
    static InputStream bytesOf(Path file) throws IOException {
        InputStream plain = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        if (!FileName.of(file).compressed()) {
            return plain;
        }
        try {
            // Java's own stream ends without a word where a later member of the file is broken
            return new GzipCompressorInputStream(plain, true);
        } catch (IOException e) {
            plain.close();
            throw new BrokenFileException(BROKEN_COMPRESSION);
        }
    }

    @Override
    public @Nullable Row next() {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (UncheckedIOException e) {
            throw BrokenFileException.at(handler.line(), reason(e.getCause()));
        } catch (CsvParseException e) {
            // the parser wraps what its handler throws
            if (e.getCause() instanceof BrokenFileException broken) {
                throw broken;
            }
            throw BrokenFileException.at(
                    handler.line(), "broken quoting, or a field of more than " + LONGEST_FIELD + " characters");
        }
    }

    private String reason(@Nullable Throwable e) {
        if (e instanceof CharacterCodingException) {
            return "not valid UTF-8";
        }
        return compressed ? BROKEN_COMPRESSION : "cannot be read";
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            // read to its end or refused already: nothing hangs on closing a file that was only read
        }
    }
}
