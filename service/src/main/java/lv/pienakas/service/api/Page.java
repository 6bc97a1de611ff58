package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next where the next part begins; null: this is the last one
 */
public record Page<T>(
        @Schema(description = "The entries, in the order of the list.")
        List<T> items,

        @Schema(
                description = "Send it as `after` to get what follows; left out at the end of the list.",
                example = "MjAyNi0wMy0xNnw1MDAy")
        @Nullable
        String next) {

    /**
     * A page of rows.
     *
     * @param rows one more than are to be shown, if there are more
     */
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, T> shown, Function<R, Cursor> place) {
        boolean more = rows.size() > limit;
        List<R> page = more ? rows.subList(0, limit) : rows;
        return new Page<>(
                page.stream().map(shown).toList(),
                more ? place.apply(page.get(limit - 1)).toString() : null);
    }
}
