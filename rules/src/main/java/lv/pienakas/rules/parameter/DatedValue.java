package lv.pienakas.rules.parameter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A parameter's value and when it holds.
 *
 * @param parameter full name, e.g. {@code transport-allowance.amount}
 * @param unit what the value is measured in
 * @param from first day on which it holds
 * @param until last day on which it holds; null: until the next value
 * @param value of the Java type of the unit
 * @param text the value as the analyst wrote it
 * @param reference the act and paragraph that set it
 * @param tag {@code V} verified in a public source, {@code D} derived, {@code M} remembered, {@code ?} open
 */
public record DatedValue(
        String parameter,
        Unit unit,
        LocalDate from,
        @Nullable LocalDate until,
        Object value,
        String text,
        String reference,
        String tag) {

    boolean holdsOn(LocalDate date) {
        return !from.isAfter(date) && (until == null || !until.isBefore(date));
    }

    @Override
    public String toString() {
        return parameter + "@" + from;
    }
}
