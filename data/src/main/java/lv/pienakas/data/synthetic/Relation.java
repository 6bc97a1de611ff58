package lv.pienakas.data.synthetic;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code relations.csv}. */
record Relation(
        Person adult,
        Person child,
        Kind kind,
        LocalDate since,
        @Nullable LocalDate until) {

    enum Kind {
        PARENT,
        GUARDIAN,
        FOSTER
    }

    boolean inForce(LocalDate asOf) {
        return until == null || !until.isBefore(asOf);
    }
}
