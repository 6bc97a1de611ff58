package lv.pienakas.data.feed;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Collects a record's fields and is stricter about quotes than the parser: RFC 4180 to the letter, one line a row. */
final class RowHandler extends AbstractBaseCsvCallbackHandler<Row> {

    /** Fields beyond these are counted, not kept: no feed is that wide. */
    private static final int MOST_FIELDS = 1_000;

    private long line = 1;
    private List<String> fields = new ArrayList<>();

    /** The line where the record being read starts. */
    long line() {
        return line;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = startingLineNumber;
        fields = new ArrayList<>(12);
    }

    @Override
    protected void handleField(int fieldIndex, char[] buffer, int offset, int length, boolean quoted) {
        for (int i = offset; i < offset + length; i++) {
            char c = buffer[i];
            if (quoted ? c == '\n' || c == '\r' : c == '"') {
                throw BrokenFileException.at(
                        line,
                        quoted
                                ? "broken quoting: a quoted field spans lines"
                                : "broken quoting: a quote inside an unquoted field");
            }
        }
        if (fieldIndex < MOST_FIELDS) {
            fields.add(new String(buffer, offset, length));
        }
    }

    @Override
    protected Row buildRecord() {
        return new Row(line, fields, getFieldCount());
    }
}
