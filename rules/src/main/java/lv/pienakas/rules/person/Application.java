package lv.pienakas.rules.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code applications.csv}.
 *
 * @param service service code, interned
 * @param status where it stands
 * @param decided day of the decision; null: not yet
 */
public record Application(
        String service, Status status, @Nullable LocalDate decided) {

    /** Names as in {@code applications.csv}. */
    public enum Status {
        PENDING,
        GRANTED,
        REFUSED,
        WITHDRAWN
    }
}
