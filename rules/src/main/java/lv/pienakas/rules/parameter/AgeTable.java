package lv.pienakas.rules.parameter;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/**
 * The first day on which somebody has reached an age that rises over the years (law "On State Pensions", section 11).
 * Reaching 64 years and 9 months in a year that already asks for 65 does not count.
 */
public final class AgeTable {

    private final String parameter;
    private final List<DatedValue> values;
    private final Period[] required;
    private final LocalDate[] lastDay;
    private final int fewestYears;

    AgeTable(Parameter parameter) {
        this.parameter = parameter.name();
        this.values = parameter.values();
        this.required = values.stream().map(Law::period).toArray(Period[]::new);
        this.lastDay = new LocalDate[required.length];
        for (int i = 0; i < required.length; i++) {
            LocalDate until = values.get(i).until();
            LocalDate next = i + 1 < required.length ? values.get(i + 1).from().minusDays(1) : LocalDate.MAX;
            lastDay[i] = until == null ? next : until;
        }
        int fewest = Integer.MAX_VALUE;
        for (Period period : required) {
            fewest = Math.min(fewest, period.getYears());
        }
        this.fewestYears = fewest;
    }

    /**
     * The qualifying day of somebody born on {@code birth}. An age in years and months is reached on the day of the
     * month of birth, or on the last day of the month where there is none.
     *
     * @throws MissingValueException if the table ends before the age is reached
     */
    public LocalDate reachedOn(LocalDate birth) {
        for (int i = 0; i < required.length; i++) {
            LocalDate reached = reaching(birth, i);
            LocalDate from = values.get(i).from();
            LocalDate day = reached.isAfter(from) ? reached : from;
            if (!day.isAfter(lastDay[i])) {
                return day;
            }
        }
        throw new MissingValueException(parameter, reaching(birth, required.length - 1));
    }

    /** Whether the qualifying day is on or before {@code date}. */
    public boolean reachedBy(LocalDate birth, LocalDate date) {
        // nearly everybody is far younger: spare them the date arithmetic
        return birth.getYear() + fewestYears <= date.getYear()
                && !reachedOn(birth).isAfter(date);
    }

    private LocalDate reaching(LocalDate birth, int i) {
        return birth.plusMonths(required[i].toTotalMonths());
    }
}
