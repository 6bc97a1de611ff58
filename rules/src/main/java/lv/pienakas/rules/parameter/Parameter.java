package lv.pienakas.rules.parameter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number of the law through time.
 *
 * @param name full name: file stem and own name, e.g. {@code old-age-pension.age}
 * @param unit of every value
 * @param values in ascending order of {@link DatedValue#from()}, not overlapping, at least one
 */
public record Parameter(String name, Unit unit, List<DatedValue> values) {

    public Parameter {
        values = List.copyOf(values);
    }

    /**
     * The value that holds on a date.
     *
     * @throws MissingValueException if none does
     */
    public DatedValue on(LocalDate date) {
        DatedValue value = holding(date);
        if (value == null) {
            throw new MissingValueException(name, date);
        }
        return value;
    }

    /** The value that holds on a date; null: none does. */
    @Nullable
    DatedValue holding(LocalDate date) {
        for (int i = values.size() - 1; i >= 0; i--) {
            DatedValue value = values.get(i);
            if (!value.from().isAfter(date)) {
                return value.holdsOn(date) ? value : null;
            }
        }
        return null;
    }

    /** First day after the date on which {@link #holding} answers otherwise; {@link LocalDate#MAX}: it never will. */
    LocalDate changesAfter(LocalDate date) {
        LocalDate first = LocalDate.MAX;
        for (DatedValue value : values) {
            LocalDate until = value.until();
            if (value.from().isAfter(date)) {
                return value.from().isBefore(first) ? value.from() : first;
            }
            if (until != null && !until.isBefore(date)) {
                first = until.plusDays(1);
            }
        }
        return first;
    }
}
