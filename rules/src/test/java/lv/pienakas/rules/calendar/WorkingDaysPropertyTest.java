package lv.pienakas.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** Against day-by-day counting. */
class WorkingDaysPropertyTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.builtIn();
    private static final PlainCalendar PLAIN = new PlainCalendar();
    private static final LocalDate FIRST = LocalDate.of(1991, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    @Example
    void everyDayOfTwoHundredYearsIsWorkedOrNot() {
        assertThat(FIRST.datesUntil(LAST.plusDays(1)).filter(day -> CALENDAR.isWorkingDay(day) != PLAIN.works(day)))
                .isEmpty();
    }

    @Example
    void easterAndWhitsunHaveTheirNames() {
        for (int year = FIRST.getYear(); year <= LAST.getYear(); year++) {
            LocalDate easter = PlainCalendar.easter(year);
            assertThat(CALENDAR.holiday(easter).orElseThrow().nameEn()).isEqualTo("Easter Sunday");
            assertThat(CALENDAR.holiday(easter.plusDays(49)).orElseThrow().nameEn())
                    .contains("Whitsun");
        }
        assertThat(CALENDAR.holiday(LocalDate.of(2008, 5, 11)).orElseThrow().nameLv())
                .isEqualTo("Vasarsvētki / Mātes diena");
    }

    @Property(tries = 5_000)
    void aTermEndsWhereCountingEnds(@ForAll("days") LocalDate from, @ForAll @IntRange(max = 300) int days) {
        assertThat(CALENDAR.plusWorkingDays(from, days)).isEqualTo(PLAIN.plus(from, days));
    }

    @Property(tries = 2_000)
    void aLongTermEndsWhereCountingEnds(@ForAll("days") LocalDate from, @ForAll @IntRange(max = 5_000) int days) {
        assertThat(CALENDAR.plusWorkingDays(from, days)).isEqualTo(PLAIN.plus(from, days));
    }

    @Property(tries = 5_000)
    void workingDaysBetweenAreThoseCounted(@ForAll("days") LocalDate one, @ForAll("days") LocalDate other) {
        LocalDate from = one.isBefore(other) ? one : other;
        LocalDate to = one.isBefore(other) ? other : one;
        assertThat(CALENDAR.workingDaysBetween(from, to)).isEqualTo(PLAIN.between(from, to));
        assertThat(CALENDAR.workingDaysBetween(to, from)).isEqualTo(-PLAIN.between(from, to));
    }

    @Property(tries = 5_000)
    void aTermIsAsLongAsItWasSet(@ForAll("days") LocalDate from, @ForAll @IntRange(min = 1, max = 5_000) int days) {
        LocalDate end = CALENDAR.plusWorkingDays(from, days);
        assertThat(CALENDAR.workingDaysBetween(from, end)).isEqualTo(days);
        assertThat(CALENDAR.isWorkingDay(end)).isTrue();
    }

    @Property(tries = 5_000)
    void aTermOfTheDaysBetweenEndsOnThatDay(@ForAll("days") LocalDate one, @ForAll("days") LocalDate other) {
        LocalDate from = one.isBefore(other) ? one : other;
        LocalDate to = CALENDAR.plusWorkingDays(one.isBefore(other) ? other : one, 0);
        if (CALENDAR.workingDaysBetween(from, to) > 0) {
            assertThat(CALENDAR.plusWorkingDays(from, CALENDAR.workingDaysBetween(from, to)))
                    .isEqualTo(to);
        }
    }

    @Property(tries = 2_000)
    void aTermInTwoPartsEndsLikeOneInOne(
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(min = 1, max = 300) int one,
            @ForAll @IntRange(max = 300) int more) {
        assertThat(CALENDAR.plusWorkingDays(CALENDAR.plusWorkingDays(from, one), more))
                .isEqualTo(CALENDAR.plusWorkingDays(from, one + more));
    }

    /** Mostly the years with files, whose days are the odd ones. */
    @Provide
    Arbitrary<LocalDate> days() {
        Arbitrary<LocalDate> filed = between(LocalDate.of(2019, 12, 1), LocalDate.of(2027, 2, 1));
        return Arbitraries.frequencyOf(Tuple.of(3, filed), Tuple.of(1, between(FIRST, LocalDate.of(2170, 12, 31))));
    }

    private static Arbitrary<LocalDate> between(LocalDate first, LocalDate last) {
        return Arbitraries.longs()
                .between(first.toEpochDay(), last.toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
