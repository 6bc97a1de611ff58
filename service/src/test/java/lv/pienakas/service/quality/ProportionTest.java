package lv.pienakas.service.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Wilson interval against what is published, and against its definition. */
class ProportionTest {

    /** Newcombe, Stat. Med. 17 (1998) 857–872, table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void the_limits_are_those_that_are_published(long hits, long of, double lower, double upper) {
        Proportion proportion = new Proportion(hits, of);
        assertThat(proportion.lower()).isCloseTo(lower, within(0.00005));
        assertThat(proportion.upper()).isCloseTo(upper, within(0.00005));
    }

    /**
     * The interval is defined as every share that the score test does not reject: those p whose distance from the observed
     * share is at most z standard errors, taken at p. Its ends are found here by halving, without the formula.
     */
    @Property
    void the_limits_are_where_the_score_test_begins_to_reject(
            @ForAll @LongRange(min = 1, max = 100_000) long of, @ForAll @LongRange(min = 0, max = 100_000) long some) {
        long hits = some % (of + 1);
        Proportion proportion = new Proportion(hits, of);
        assertThat(proportion.lower()).isCloseTo(end(hits, of, 0), within(1e-9));
        assertThat(proportion.upper()).isCloseTo(end(hits, of, 1), within(1e-9));
        assertThat(proportion.share()).isBetween(proportion.lower(), proportion.upper());
    }

    @Property
    void one_more_right_raises_the_bound_and_one_more_wrong_lowers_it(
            @ForAll @LongRange(min = 1, max = 5_000) long of, @ForAll @LongRange(min = 0, max = 5_000) long some) {
        long hits = some % (of + 1);
        double bound = new Proportion(hits, of).lower();
        assertThat(new Proportion(hits + 1, of + 1).lower()).isGreaterThan(bound);
        if (hits > 0) {
            assertThat(new Proportion(hits, of + 1).lower()).isLessThan(bound);
        }
    }

    @Example
    void without_any_mistake_it_takes_73_judged_findings_to_be_95_percent_sure() {
        assertThat(new Proportion(72, 72).lower()).isLessThan(0.95);
        assertThat(new Proportion(73, 73).lower()).isGreaterThan(0.95);
    }

    @Example
    void of_nothing_nothing_is_known() {
        assertThat(new Proportion(0, 0).share()).isZero();
        assertThat(new Proportion(0, 0).lower()).isZero();
        assertThat(new Proportion(0, 0).upper()).isEqualTo(1);
    }

    @Example
    void there_are_no_more_hits_than_tries() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Proportion(2, 1))
                .withMessage("2 of 1");
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(-1, 1));
    }

    /** Between the observed share and 0 or 1. */
    private static double end(long hits, long of, double far) {
        double share = (double) hits / of;
        double kept = share;
        double rejected = far;
        for (int i = 0; i < 200; i++) {
            double middle = (kept + rejected) / 2;
            double error = Math.sqrt(middle * (1 - middle) / of);
            if (Math.abs(share - middle) <= 1.959963984540054 * error) {
                kept = middle;
            } else {
                rejected = middle;
            }
        }
        return share == far ? far : kept;
    }
}
