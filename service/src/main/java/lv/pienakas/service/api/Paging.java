package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted; an argument of a controller, with {@code @Valid @ParameterObject}.
 *
 * @param after place in the list ({@link Cursor}); null: the beginning
 * @param limit 1 to {@link #MOST}; null: {@link #ROWS}
 */
public record Paging(
        @Parameter(description = Paging.AFTER) @Nullable String after,

        @Parameter(description = Paging.LIMIT, example = "50") @Min(1) @Max(Paging.MOST) @Nullable
        Integer limit) {

    /** Entries of a page, where the caller does not say. */
    public static final int ROWS = 50;

    /** Entries of a page, at most. */
    public static final int MOST = 200;

    static final String AFTER = "Where to go on: `next` of the page before. Left out: from the beginning.";
    static final String LIMIT = "How many entries, 1 to 200; 50 where left out.";

    public int rows() {
        return Objects.requireNonNullElse(limit, ROWS);
    }
}
