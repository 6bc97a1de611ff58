package lv.pienakas.service.differential;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** Seeded chance with a liking for the days around a date. */
final class BoundaryDice {

    private final SplittableRandom random;
    private final LocalDate asOf;

    BoundaryDice(LocalDate asOf, long seed) {
        this.asOf = asOf;
        this.random = new SplittableRandom(seed);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The day before, the day or the day after. */
    LocalDate near(LocalDate day) {
        return day.plusDays(between(-1, 1));
    }

    /** A day at an edge: around the as-of date, the beginning of a parameter, the end of a month, or a leap day. */
    LocalDate edge() {
        return switch (below(8)) {
            case 0, 1, 2, 3 -> near(asOf);
            case 4 -> near(of(BoundaryPopulation.EDGES));
            case 5 -> asOf.withDayOfMonth(1).minusDays(1);
            case 6 -> leapDay(asOf.getYear());
            default -> past();
        };
    }

    /** From yesterday to six years ago, so that what began then has usually begun. */
    LocalDate past() {
        return asOf.minusDays(between(1, 2200));
    }

    LocalDate future() {
        return asOf.plusDays(between(1, 2200));
    }

    /** When something in force today probably began. */
    LocalDate begun() {
        return chance(25) ? near(asOf) : chance(15) ? edge() : past();
    }

    /** When something in force today probably ends; empty if never. */
    String ending() {
        return switch (below(6)) {
            case 0 -> near(asOf).toString();
            case 1 -> edge().toString();
            case 2, 3 -> future().toString();
            default -> "";
        };
    }

    /** The day so many months ago, give or take one, also as the end of a month would have it. */
    LocalDate monthsAgo(int months) {
        LocalDate ago = asOf.minusMonths(months);
        return chance(20) ? ago.withDayOfMonth(ago.lengthOfMonth()) : near(ago);
    }

    /** A birth whose birthday of that age lies around today; on 29 February where that is near. */
    LocalDate bornYearsAgo(int years) {
        LocalDate birth = near(asOf.minusYears(years));
        if (chance(12)) {
            return leapDay(birth.getYear());
        }
        boolean leapDayIsNear = birth.isLeapYear() && Math.abs(birth.getDayOfYear() - 60) <= 2;
        return leapDayIsNear && chance(60) ? LocalDate.of(birth.getYear(), 2, 29) : birth;
    }

    /** 29 February of the leap year that the year is or follows. */
    LocalDate leapDay(int year) {
        return LocalDate.of(year - Math.floorMod(year, 4), 2, 29);
    }

    /** A birth that reaches the required age around today, or around the last day of a year of the transition. */
    LocalDate bornAtQualifyingAge() {
        LocalDate reached = chance(65) ? near(asOf) : near(LocalDate.of(between(2012, 2026), 12, 31));
        if (chance(10)) {
            reached = LocalDate.of(between(2013, 2026), of(2, 5, 8, 11), 28);
        }
        LocalDate birth = reached.minusMonths(OracleParameters.requiredAgeInMonths(reached.getYear()));
        return chance(10) ? birth.withDayOfMonth(birth.lengthOfMonth()) : birth;
    }

    String money(int cents) {
        return cents / 100 + "." + (cents % 100 < 10 ? "0" : "") + cents % 100;
    }
}
