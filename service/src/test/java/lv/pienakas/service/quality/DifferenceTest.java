package lv.pienakas.service.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Newcombe's interval for a difference against what is published. */
class DifferenceTest {

    /** Newcombe, Stat. Med. 17 (1998) 873–890, table II, method 10. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void the_limits_are_those_that_are_published(long a, long m, long b, long n, double lower, double upper) {
        Difference difference = new Difference(new Proportion(a, m), new Proportion(b, n));
        assertThat(difference.lower()).isCloseTo(lower, within(0.00005));
        assertThat(difference.upper()).isCloseTo(upper, within(0.00005));
        assertThat(difference.isKnown()).isTrue();
    }

    @Property
    void the_other_way_round_it_is_the_same_with_the_other_sign(
            @ForAll @LongRange(min = 1, max = 500) long m,
            @ForAll @LongRange(min = 0, max = 500) long a,
            @ForAll @LongRange(min = 1, max = 500) long n,
            @ForAll @LongRange(min = 0, max = 500) long b) {
        Proportion one = new Proportion(a % (m + 1), m);
        Proportion other = new Proportion(b % (n + 1), n);
        Difference there = new Difference(one, other);
        Difference back = new Difference(other, one);
        assertThat(there.value()).isBetween(there.lower(), there.upper());
        assertThat(there.lower()).isCloseTo(-back.upper(), within(1e-12)).isBetween(-1.0, 1.0);
        assertThat(there.upper()).isCloseTo(-back.lower(), within(1e-12)).isBetween(-1.0, 1.0);
    }

    @Example
    void of_a_group_without_people_nothing_is_known() {
        assertThat(new Difference(new Proportion(1, 2), new Proportion(0, 0)).isKnown())
                .isFalse();
        assertThat(new Difference(new Proportion(0, 0), new Proportion(1, 2)).isKnown())
                .isFalse();
    }
}
