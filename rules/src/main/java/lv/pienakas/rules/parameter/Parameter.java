package lv.pienakas.rules.parameter;

import java.time.LocalDate;
import java.util.List;

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
        for (int i = values.size() - 1; i >= 0; i--) {
            DatedValue value = values.get(i);
            if (!value.from().isAfter(date)) {
                if (value.holdsOn(date)) {
                    return value;
                }
                break;
            }
        }
        throw new MissingValueException(name, date);
    }
}
