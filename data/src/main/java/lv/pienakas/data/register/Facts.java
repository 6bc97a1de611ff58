package lv.pienakas.data.register;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table's facts in the order of their persons, taken person by person: one side of the merge. */
final class Facts<T> implements AutoCloseable {

    private final Stream<Keyed<T>> stream;
    private final Iterator<Keyed<T>> rows;
    private @Nullable Keyed<T> next;

    Facts(Stream<Keyed<T>> stream) {
        this.stream = stream;
        this.rows = stream.iterator();
        advance();
    }

    /** All facts of the person; passes over those of people before, whom the register does not know. */
    List<T> of(int person) {
        Keyed<T> row = next;
        while (row != null && row.person() < person) {
            advance();
            row = next;
        }
        if (row == null || row.person() != person) {
            return List.of();
        }
        List<T> facts = new ArrayList<>(2);
        while (row != null && row.person() == person) {
            facts.add(row.fact());
            advance();
            row = next;
        }
        return facts;
    }

    private void advance() {
        next = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public void close() {
        stream.close();
    }
}
