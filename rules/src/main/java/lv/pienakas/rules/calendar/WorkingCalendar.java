package lv.pienakas.rules.calendar;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import lv.pienakas.rules.source.BrokenRulesException;
import org.jspecify.annotations.Nullable;

/**
 * The working days of institutions paid from the state's budget, from 1991 to 2199. A year with a reviewed file (they
 * lie in {@code data/calendar}) is as the file says; another follows from the fixed rules, without the days that an
 * order may move, so whoever answers with it says so. Immutable as seen from outside; safe for many threads.
 */
public final class WorkingCalendar {

    /** The law on holidays is of October 1990. */
    static final int FIRST_YEAR = 1991;

    static final int LAST_YEAR = 2199;

    private static final WorkingCalendar BUILT_IN = new WorkingCalendar(CalendarFiles.builtIn());

    private final Map<Integer, List<CalendarDay>> reviewed;
    private final AtomicReferenceArray<@Nullable CalendarYear> years =
            new AtomicReferenceArray<>(LAST_YEAR - FIRST_YEAR + 1);

    private WorkingCalendar(Map<Integer, List<CalendarDay>> reviewed) {
        this.reviewed = Map.copyOf(reviewed);
    }

    /** The calendar of the build's files. */
    public static WorkingCalendar builtIn() {
        return BUILT_IN;
    }

    /**
     * The build's files, and those of a folder, which win over the build's of the same year.
     *
     * @param folder with files named like {@code 2027.csv}; others that don't end in {@code .csv} may lie there too
     * @throws BrokenRulesException naming every problem with file and line
     * @throws IOException if the folder can't be read
     */
    public static WorkingCalendar of(Path folder) throws IOException {
        return new WorkingCalendar(CalendarFiles.ofFolder(folder));
    }

    /**
     * Whether institutions work on a day.
     *
     * @throws IllegalArgumentException if the day is not within 1991 to 2199
     */
    public boolean isWorkingDay(LocalDate day) {
        return year(day).isWorkingDay(day);
    }

    /**
     * The day on which a term ends. The day itself does not count (Administrative Procedure Law s. 43, to be
     * confirmed): one working day from a Friday is Monday, from a Saturday too.
     *
     * @param days 0 or more; 0 is the day itself, or the next working day if it is none
     * @throws IllegalArgumentException if {@code days} is negative, or the term begins or ends outside 1991 to 2199
     */
    public LocalDate plusWorkingDays(LocalDate from, int days) {
        if (days < 0) {
            throw new IllegalArgumentException(days + " working days; a term has 0 or more");
        }
        CalendarYear year = year(from);
        if (days == 0 && year.isWorkingDay(from)) {
            return from;
        }
        long number = (long) year.workedUntil(from) + Math.max(days, 1);
        for (int next = from.getYear() + 1; number > year.workingDays(); next++) {
            number -= year.workingDays();
            if (next > LAST_YEAR) {
                throw new IllegalArgumentException(
                        days + " working days from " + from + " end after " + LAST_YEAR + "; no calendar goes so far");
            }
            year = year(next);
        }
        return year.workingDay((int) number);
    }

    /**
     * How many working days come after {@code from} until {@code to}, which itself counts: the inverse of
     * {@link #plusWorkingDays}. Negative where {@code to} is before {@code from}, as for a term that has passed.
     *
     * @throws IllegalArgumentException if a day is not within 1991 to 2199
     */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        int days = year(to).workedUntil(to) - year(from).workedUntil(from);
        for (int year = from.getYear(); year < to.getYear(); year++) {
            days += year(year).workingDays();
        }
        return days;
    }

    /**
     * Whether the year has a reviewed file, so that moved days are known.
     *
     * @throws IllegalArgumentException if the year is not within 1991 to 2199
     */
    public boolean isReviewed(int year) {
        return year(year).isReviewed();
    }

    /**
     * The years that a term touches and that have no reviewed file, in order; empty where it can be relied on.
     *
     * @throws IllegalArgumentException if a day is not within 1991 to 2199
     */
    public List<Integer> unreviewedYears(LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(Math.min(from.getYear(), to.getYear()), Math.max(from.getYear(), to.getYear()))
                .filter(year -> !isReviewed(year))
                .boxed()
                .toList();
    }

    /**
     * Why nobody works on a day, other than that it is a weekend; a holiday on a Sunday is named all the same.
     *
     * @throws IllegalArgumentException if the day is not within 1991 to 2199
     */
    public Optional<DayOff> holiday(LocalDate day) {
        return year(day).dayOff(day);
    }

    private CalendarYear year(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException(outside(day));
        }
        return year(day.getYear());
    }

    private CalendarYear year(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException(outside(year));
        }
        CalendarYear known = years.get(year - FIRST_YEAR);
        if (known == null) { // two threads may both build it: they get the same
            List<CalendarDay> days = reviewed.get(year);
            known = new CalendarYear(year, days != null, days != null ? days : FixedRules.of(year));
            years.set(year - FIRST_YEAR, known);
        }
        return known;
    }

    private static String outside(Object value) {
        return "the calendar knows " + FIRST_YEAR + " to " + LAST_YEAR + ", not " + value;
    }
}
