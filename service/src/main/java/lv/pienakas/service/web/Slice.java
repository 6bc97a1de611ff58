package lv.pienakas.service.web;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a long list.
 *
 * @param number of the part, from 1
 * @param parts at least 1
 * @param first position of its first row in the list, from 0
 * @param all how many rows the list has
 */
record Slice<T>(List<T> rows, int number, int parts, int first, int all) {

    /** Rows of a part; a form sends fewer fields than a server takes. */
    static final int ROWS = 500;

    /** @param number of the part; beyond the last one, the last */
    static <T> Slice<T> of(List<T> list, int number) {
        int parts = Math.max(1, (list.size() + ROWS - 1) / ROWS);
        int part = Math.min(Math.max(1, number), parts);
        int first = (part - 1) * ROWS;
        List<T> rows = list.subList(first, Math.min(first + ROWS, list.size()));
        return new Slice<>(List.copyOf(rows), part, parts, first, list.size());
    }

    <U> Slice<U> map(Function<T, U> view) {
        return new Slice<>(rows.stream().map(view).toList(), number, parts, first, all);
    }

    /** Which rows these are, in words; empty if they are all. */
    String shown(Wording wording) {
        return parts > 1
                ? wording.text(
                        "slice.shown",
                        wording.count(first + 1L),
                        wording.count((long) first + rows.size()),
                        wording.count(all))
                : "";
    }
}
