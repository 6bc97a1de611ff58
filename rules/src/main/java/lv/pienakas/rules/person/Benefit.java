package lv.pienakas.rules.person;

import java.time.LocalDate;
import lv.pienakas.rules.parameter.Day;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code benefits.csv}; whose it is and for which child is said by the place where it stands in
 * {@link PersonFacts}.
 *
 * @param service service code, interned: rules compare many
 * @param reason reason of the social security benefit; empty otherwise
 * @param from first day
 * @param until last day; null: open
 * @param status {@code PAID}, {@code SUSPENDED} or {@code ENDED}
 * @param amountCents in cents; null: not known
 */
public record Benefit(
        String service,
        String reason,
        LocalDate from,
        @Nullable LocalDate until,
        Status status,
        @Nullable Long amountCents) {

    /** Names as in {@code benefits.csv}. */
    public enum Status {
        PAID,
        SUSPENDED,
        ENDED
    }

    boolean inForce(Day day) {
        return status != Status.ENDED && day.within(from, until);
    }
}
