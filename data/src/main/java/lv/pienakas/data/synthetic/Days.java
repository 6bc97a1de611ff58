package lv.pienakas.data.synthetic;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The earlier of two days. */
final class Days {

    private Days() {}

    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** An end that is open comes after every other. */
    static @Nullable LocalDate earlierEnd(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return earlier(one, other);
    }
}
