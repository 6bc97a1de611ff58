package lv.pienakas.rules.parameter;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The first day on which somebody has reached an age that rises over the years (law "On State Pensions", section 11).
 * Reaching 64 years and 9 months in a year that already asks for 65 does not count.
 */
public final class AgeTable {

    private final String parameter;
    private final List<DatedValue> values;
    private final Period[] required;
    private final LocalDate[] lastDay;
    private final int lastBirthYearBeforeTheLast;
    private final int fewestYears;
    private final int mostYears;
    private final boolean gapless;

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
        this.lastBirthYearBeforeTheLast = IntStream.range(0, required.length - 1)
                .map(i -> lastDay[i].getYear() - required[i].getYears())
                .max()
                .orElse(Integer.MIN_VALUE);
        IntSummaryStatistics years =
                Arrays.stream(required).mapToInt(Period::getYears).summaryStatistics();
        this.fewestYears = years.getMin();
        this.mostYears = years.getMax() + 1;
        this.gapless = values.stream().allMatch(value -> value.until() == null);
    }

    /**
     * The qualifying day of somebody born on {@code birth}. An age in years and months is reached on the day of the
     * month of birth, or on the last day of the month where there is none.
     *
     * @throws MissingValueException if the table ends before the age is reached
     */
    public LocalDate reachedOn(LocalDate birth) {
        // whoever is young reaches the last age only: spare them the search
        for (int i = birth.getYear() > lastBirthYearBeforeTheLast ? required.length - 1 : 0; i < required.length; i++) {
            if (birth.getYear() + required[i].getYears() > lastDay[i].getYear()) {
                continue;
            }
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
        // nearly everybody is far younger or older: spare them the date arithmetic
        int years = date.getYear() - birth.getYear();
        return years >= fewestYears
                && (farOlder(birth, years) || !reachedOn(birth).isAfter(date));
    }

    /** The calendar year in which {@link #reachedBy} may say yes at the earliest. */
    int firstYear(LocalDate birth) {
        return birth.getYear() + fewestYears;
    }

    /** For somebody who has not reached the age: the day on which {@link #reachedBy} says something else. */
    LocalDate turnsOn(LocalDate birth) {
        try {
            return reachedOn(birth);
        } catch (MissingValueException e) {
            return LocalDate.of(firstYear(birth), 1, 1);
        }
    }

    /** Reached the highest age of all in an earlier year, and so the one that was required then. */
    private boolean farOlder(LocalDate birth, int years) {
        return gapless && years > mostYears && !birth.isBefore(values.get(0).from());
    }

    private LocalDate reaching(LocalDate birth, int i) {
        return birth.plusMonths(required[i].toTotalMonths());
    }
}
