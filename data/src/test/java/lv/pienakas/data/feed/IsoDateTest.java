package lv.pienakas.data.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoDateTest {

    @Property(tries = 5_000)
    void a_date_is_one_exactly_when_the_calendar_has_it(
            @ForAll @IntRange(min = 0, max = 9999) int year,
            @ForAll @IntRange(min = 0, max = 13) int month,
            @ForAll @IntRange(min = 0, max = 32) int day) {
        String text = "%04d-%02d-%02d".formatted(year, month, day);
        assertThat(IsoDate.isOne(text)).as(text).isEqualTo(year > 0 && exists(year, month, day));
    }

    @ParameterizedTest
    @ValueSource(ints = {1900, 1999, 2000, 2023, 2024, 2100})
    void the_29th_of_february_is_one_in_leap_years(int year) {
        assertThat(IsoDate.isOne(year + "-02-29")).isEqualTo(exists(year, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2020-1-01", "20200101", "2020-01-01 ", "2020/01/01", "+020-01-01", "٢٠٢٠-01-01", "2020-01-0a"})
    void any_other_form_is_none(String text) {
        assertThat(IsoDate.isOne(text)).isFalse();
    }

    private static boolean exists(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).getDayOfMonth() == day;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
