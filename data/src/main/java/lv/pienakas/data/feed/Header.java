package lv.pienakas.data.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a file's header has the columns asked for; {@code ignored} are the positions of unknown ones, from 1. */
record Header(List<Integer> positions, int deletedPosition, int count, List<Integer> ignored) {

    private static final String DELETED = "deleted";

    /** Throws {@link BrokenFileException} on a missing or repeated column, and where there is no header at all. */
    static Header of(@Nullable Row row, List<String> expected, boolean mayDelete) {
        if (row == null) {
            throw new BrokenFileException("the file is empty, not even a header");
        }
        Map<String, Integer> found = positionsByName(row, expected);
        List<Integer> positions = new ArrayList<>();
        for (String name : expected) {
            Integer position = found.remove(name);
            if (position == null) {
                throw BrokenFileException.at(row.line(), "column " + name + " is missing");
            }
            positions.add(position);
        }
        Integer deleted = mayDelete ? found.remove(DELETED) : null;
        List<Integer> ignored =
                found.values().stream().map(index -> index + 1).sorted().toList();
        return new Header(positions, deleted == null ? -1 : deleted, row.count(), ignored);
    }

    private static Map<String, Integer> positionsByName(Row row, List<String> expected) {
        if (row.count() > row.fields().size()) {
            throw BrokenFileException.at(row.line(), "the header has " + row.count() + " columns");
        }
        Map<String, Integer> found = new HashMap<>();
        for (int i = 0; i < row.count(); i++) {
            Integer first = found.putIfAbsent(row.field(i), i);
            if (first != null) {
                // unknown ones by position: where the header is missing, a name would be a value
                String name = expected.contains(row.field(i)) ? " (" + row.field(i) + ")" : "";
                throw BrokenFileException.at(row.line(), "column " + (i + 1) + name + " repeats column " + (first + 1));
            }
        }
        return found;
    }

    boolean hasDeleted() {
        return deletedPosition >= 0;
    }
}
