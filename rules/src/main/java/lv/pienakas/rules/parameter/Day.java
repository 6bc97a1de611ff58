package lv.pienakas.rules.parameter;

import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/**
 * The as-of date as one person's evaluation may ask for it: by questions only, each of which keeps the next day on which
 * it will be answered otherwise. So no word of the vocabulary can forget its turning point: nobody else knows the date.
 * Not safe for use by several threads.
 */
public final class Day {

    private static final LocalDate NEVER = LocalDate.MAX;

    private final Law law;
    private LocalDate nextBeginning = NEVER;
    private LocalDate nextEnd = NEVER;

    /** One for each person and evaluation. */
    public Day(Law law) {
        this.law = law;
    }

    /** Whether the day has come: it is the as-of date, or before. */
    public boolean reached(LocalDate day) {
        if (!day.isAfter(law.asOf())) {
            return true;
        }
        turns(day);
        return false;
    }

    /** Whether the last day is over: it is before the as-of date. */
    public boolean passed(LocalDate lastDay) {
        if (lastDay.isBefore(law.asOf())) {
            return true;
        }
        if (lastDay.isBefore(nextEnd)) {
            nextEnd = lastDay;
        }
        return false;
    }

    /** Whether something is in force that begins and ends with these days; null: open. */
    public boolean within(LocalDate first, @Nullable LocalDate last) {
        return reached(first) && (last == null || !passed(last));
    }

    /** Whether somebody has had the birthday that a parameter in years names. */
    public boolean hadBirthday(LocalDate birth, String years) {
        int age = Law.whole(value(years));
        // nearly everybody had it in an earlier year: spare them the date arithmetic
        return birth.getYear() + age < law.asOf().getYear() || reached(birthday(birth, age));
    }

    /** Every birthday of somebody born on 29 February falls on 1 March in a common year. */
    public static LocalDate birthday(LocalDate birth, int years) {
        LocalDate day = birth.plusYears(years);
        return birth.getMonth() == Month.FEBRUARY && birth.getDayOfMonth() == 29 && day.getDayOfMonth() == 28
                ? day.plusDays(1)
                : day;
    }

    /** Whether an age that changes over the years has been reached. */
    public boolean reachedAge(LocalDate birth, String age) {
        AgeTable ages = law.ages(age);
        if (ages.reachedBy(birth, law.asOf())) {
            return true;
        }
        // when children reach it is of no interest before they are of age
        if (ages.firstYear(birth) <= nextBeginning.getYear()) {
            turns(ages.turnsOn(birth));
        }
        return false;
    }

    /**
     * First day of an age that changes over the years, which is the same on every as-of date.
     *
     * @throws MissingValueException if the table ends before the age is reached
     */
    public LocalDate ageReachedOn(LocalDate birth, String age) {
        return law.ages(age).reachedOn(birth);
    }

    /**
     * A parameter's value on the as-of date.
     *
     * @throws MissingValueException if there is none
     */
    public DatedValue value(String parameter) {
        Law.OnTheDay onTheDay = law.onTheDay(parameter);
        turns(onTheDay.changes());
        DatedValue value = onTheDay.value();
        return value == null ? law.valueOn(parameter, law.asOf()) : value;
    }

    /**
     * A parameter's value on another date, which is the same on every as-of date.
     *
     * @throws MissingValueException if there is none
     */
    public DatedValue valueOn(String parameter, LocalDate date) {
        return law.valueOn(parameter, date);
    }

    /**
     * The first day after the as-of date on which one of the questions asked so far is answered otherwise, so that the
     * outcome may change without new facts; null: none will.
     */
    public @Nullable LocalDate turning() {
        LocalDate afterEnd = nextEnd.equals(NEVER) ? NEVER : nextEnd.plusDays(1);
        LocalDate turning = afterEnd.isBefore(nextBeginning) ? afterEnd : nextBeginning;
        return turning.equals(NEVER) ? null : turning;
    }

    private void turns(LocalDate day) {
        if (day.isBefore(nextBeginning)) {
            nextBeginning = day;
        }
    }
}
