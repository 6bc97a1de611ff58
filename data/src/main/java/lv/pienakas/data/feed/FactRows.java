package lv.pienakas.data.feed;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the rows of a feed other than persons, each code as the id of its person; somebody never seen gets one. */
final class FactRows {

    private final Feed feed;
    private final List<Column> columns;
    private final Codes codes;
    private final Keys keys;
    private final boolean ofText;
    private final @Nullable BitSet existing;
    private final Incoming incoming;
    /** By column: id of the person whose code it holds; 0: none. */
    private final int[] persons;

    private String lastKey = "";
    private int lastPerson;

    /** @param existing ids of those to whom a relation may be; null: it cannot be said, so anybody */
    FactRows(Feed feed, Codes codes, @Nullable BitSet existing, Incoming incoming) {
        this.feed = feed;
        this.columns = feed.columns();
        this.persons = new int[columns.size()];
        this.codes = codes;
        this.ofText = feed.key().get(0).type().equals(ValueType.TEXT);
        this.keys = new Keys(ofText);
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
                    return new Reject(line, columns.get(i).name(), code, "no such person");
                }
            }
        }
        for (int i = 0; i < persons.length; i++) {
            String code = values.get(i);
            persons[i] = code == null || !columns.get(i).isCode() ? 0 : codes.adopt(code);
        }
        int first = firstLine(line, values);
        if (first != 0) {
            return new Reject(line, columns.get(0).name(), required(values, 0), "key already seen in line " + first);
        }
        if (!row.deleted() || incoming.removes()) {
            write(values);
            incoming.endRow(subject(), isAscending(values), row.deleted());
        }
        return null;
    }

    private void write(List<@Nullable String> values) {
        CopyRows rows = incoming.rows();
        for (int i = 0; i < persons.length; i++) {
            if (persons[i] != 0) {
                rows.value(persons[i]);
            } else {
                rows.value(columns.get(i).stored(values.get(i)));
            }
        }
    }

    private int firstLine(long line, List<@Nullable String> values) {
        return switch (feed) {
            case RELATIONS ->
                keys.firstLine(
                        ((long) persons[1] << 33)
                                | ((long) persons[0] << 2)
                                | "PGF".indexOf(required(values, 2).charAt(0)),
                        line);
            case CONTRIBUTIONS ->
                keys.firstLine(
                        ((long) persons[0] << 32)
                                | (Long.parseLong(required(values, 1)) << 2)
                                | "ESVN".indexOf(required(values, 2).charAt(0)),
                        line);
            case RECORDS, CONTACTS -> keys.firstLine(persons[0], line);
            default -> keys.firstLine(required(values, 0), line);
        };
    }

    /** Whose evaluation the row is about; 0: of nobody, as far as it says. */
    private int subject() {
        return switch (feed) {
            case RELATIONS, OPINIONS -> persons[1];
            case BENEFITS -> persons[4] == 0 ? persons[1] : persons[4];
            case APPLICATIONS -> persons[3] == 0 ? persons[1] : persons[3];
            default -> persons[0];
        };
    }

    /** By the first column of the table's key. */
    private boolean isAscending(List<@Nullable String> values) {
        if (ofText) {
            String key = required(values, 0);
            boolean ascending = key.compareTo(lastKey) >= 0;
            lastKey = key;
            return ascending;
        }
        int person = persons[feed == Feed.RELATIONS ? 1 : 0];
        boolean ascending = person >= lastPerson;
        lastPerson = person;
        return ascending;
    }

    private static String required(List<@Nullable String> values, int column) {
        String value = values.get(column);
        if (value == null) {
            throw new IllegalStateException("a checked row lacks column " + (column + 1));
        }
        return value;
    }
}
