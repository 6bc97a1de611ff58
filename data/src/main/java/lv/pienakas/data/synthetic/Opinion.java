package lv.pienakas.data.synthetic;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code opinions.csv}. */
record Opinion(
        Kind kind,
        Disability.@Nullable Group group,
        Disability.@Nullable Cause cause,
        LocalDate from,
        @Nullable LocalDate until) {

    enum Kind {
        DISABILITY,
        TRANSPORT,
        SPECIAL_CARE
    }

    static Opinion indication(Kind kind, LocalDate from, @Nullable LocalDate until) {
        return new Opinion(kind, null, null, from, until);
    }
}
