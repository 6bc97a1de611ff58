package lv.pienakas.data.feed;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the rows of a feed other than persons, each code as the id of its person; somebody never seen gets one. */
final class FactRows {

    private final Feed feed;
    private final Codes codes;
    private final Keys keys;
    private final @Nullable BitSet existing;
    private final Incoming incoming;

    /** @param existing ids of those to whom a relation may be; null: it cannot be said, so anybody */
    FactRows(Feed feed, Codes codes, @Nullable BitSet existing, Incoming incoming) {
        this.feed = feed;
        this.codes = codes;
        this.keys = new Keys(feed.key().get(0).type().equals(ValueType.TEXT));
        this.existing = existing;
        this.incoming = incoming;
    }

    @Nullable
    Reject take(long line, RowCheck row) {
        List<@Nullable String> values = row.values();
        if (feed == Feed.RELATIONS && existing != null && !row.deleted()) {
            for (int i = 0; i < 2; i++) {
                String code = required(values, i);
                if (!existing.get(codes.personOf(code))) {
                    return new Reject(line, feed.columns().get(i).name(), code, "no such person");
                }
            }
        }
        int first = firstLine(line, values);
        if (first != 0) {
            return new Reject(line, feed.key().get(0).name(), required(values, 0), "key already seen in line " + first);
        }
        if (!row.deleted() || incoming.removes()) {
            write(values);
            incoming.endRow(subject(values), row.deleted());
        }
        return null;
    }

    private void write(List<@Nullable String> values) {
        CopyRows rows = incoming.rows();
        List<Column> columns = feed.columns();
        for (int i = 0; i < columns.size(); i++) {
            String value = values.get(i);
            Column column = columns.get(i);
            if (value != null && column.isCode()) {
                rows.value(codes.adopt(value));
            } else {
                rows.value(column.stored(value));
            }
        }
    }

    private int firstLine(long line, List<@Nullable String> values) {
        return switch (feed) {
            case RELATIONS ->
                keys.firstLine(
                        (long) person(values, 1) << 33
                                | (long) person(values, 0) << 2
                                | "PGF".indexOf(required(values, 2).charAt(0)),
                        line);
            case CONTRIBUTIONS ->
                keys.firstLine(
                        (long) person(values, 0) << 32
                                | Long.parseLong(required(values, 1)) << 2
                                | "ESVN".indexOf(required(values, 2).charAt(0)),
                        line);
            case RECORDS, CONTACTS -> keys.firstLine(person(values, 0), line);
            default -> keys.firstLine(required(values, 0), line);
        };
    }

    /** Whose evaluation the row is about; 0: of nobody, as far as it says. */
    private int subject(List<@Nullable String> values) {
        String code = switch (feed) {
            case RELATIONS -> values.get(1);
            case OPINIONS -> values.get(1);
            case BENEFITS -> values.get(4) == null ? values.get(1) : values.get(4);
            case APPLICATIONS -> values.get(3) == null ? values.get(1) : values.get(3);
            default -> values.get(0);
        };
        return code == null ? 0 : codes.adopt(code);
    }

    private int person(List<@Nullable String> values, int column) {
        return codes.adopt(required(values, column));
    }

    private static String required(List<@Nullable String> values, int column) {
        String value = values.get(column);
        if (value == null) {
            throw new IllegalStateException("a checked row lacks column " + (column + 1));
        }
        return value;
    }
}
