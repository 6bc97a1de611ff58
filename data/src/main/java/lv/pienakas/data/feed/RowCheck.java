package lv.pienakas.data.feed;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Validates the rows of one file field by field; the first thing wrong, in the contract's column order, is reported. */
final class RowCheck {

    private static final int LONGEST_FIELD = 10_000;

    private final Feed feed;
    private final Header header;
    private final List<Integer> codes;
    private final List<@Nullable String> values = new ArrayList<>();
    private boolean deleted;
    private long failedChecksums;

    RowCheck(Feed feed, Header header) {
        this.feed = feed;
        this.header = header;
        this.codes = feed.columns().stream()
                .filter(Column::isCode)
                .map(column -> feed.index(column.name()))
                .toList();
        feed.columns().forEach(column -> values.add(null));
    }

    /** The last good row's values in the feed's column order, null where empty. */
    List<@Nullable String> values() {
        return values;
    }

    /** Whether the last good row removes its key. */
    boolean deleted() {
        return deleted;
    }

    long failedChecksums() {
        return failedChecksums;
    }

    @Nullable
    Reject check(Row row) {
        if (row.count() != header.count()) {
            return Reject.of(row, "", "", row.count() + " fields instead of " + header.count());
        }
        if (header.hasDeleted()) {
            String mark = row.field(header.deletedPosition());
            deleted = mark.equals("true");
            if (!deleted && !mark.equals("false") && !mark.isEmpty()) {
                return Reject.of(row, "deleted", mark, "not one of true, false");
            }
        }
        List<Column> columns = feed.columns();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (deleted && i >= feed.key().size()) {
                values.set(i, null);
                continue;
            }
            String value = row.field(header.positions().get(i));
            String problem = problem(column, value);
            if (problem != null) {
                return Reject.of(row, column.name(), value, problem);
            }
            values.set(i, value.isEmpty() ? null : value);
        }
        if (!deleted) {
            Reject reject = new CrossCheck(feed, row, values).reject();
            if (reject != null) {
                return reject;
            }
        }
        countChecksums();
        return null;
    }

    private static @Nullable String problem(Column column, String value) {
        if (value.isEmpty()) {
            return column.optional() ? null : "must not be empty";
        }
        if (value.length() > LONGEST_FIELD && value.codePointCount(0, value.length()) > LONGEST_FIELD) {
            return "longer than " + LONGEST_FIELD + " characters";
        }
        if (value.indexOf('\0') >= 0) {
            return "holds a NUL character";
        }
        return column.type().problem().apply(value);
    }

    private void countChecksums() {
        for (int position : codes) {
            String value = values.get(position);
            if (value != null && !PersonalCode.passesChecksum(value)) {
                failedChecksums++;
            }
        }
    }
}
