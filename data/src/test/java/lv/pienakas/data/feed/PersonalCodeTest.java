package lv.pienakas.data.feed;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalCodeTest {

    private static final String OLD = "(0[1-9]|[12]\\d|3[01])(0[1-9]|1[0-2])\\d\\d-[012]\\d{4}";
    private static final String NEW = "3[2-9]\\d{4}-\\d{5}";

    @Property(tries = 5_000)
    void a_code_has_the_old_form_or_the_new(
            @ForAll @IntRange(min = 0, max = 399_999) int front, @ForAll @IntRange(min = 0, max = 39_999) int back) {
        String code = "%06d-%05d".formatted(front, back);
        assertThat(PersonalCode.isOne(code)).as(code).isEqualTo(code.matches(OLD + "|" + NEW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "32000000000", "320000 00000", "320000-0000", "320000-000000", "32O000-00000", "٣20000-00000"
            })
    void anything_else_is_none(String text) {
        assertThat(PersonalCode.isOne(text)).isFalse();
    }

    @Test
    void the_last_digit_of_an_old_code_is_its_checksum() {
        // 1*1 + 6*6 + 3*1 + 7*2 + 9*7 + 10*5 + 5*1 + 8*9 + 4*9 + 2*9 = 298; (1101 - 298) mod 11 = 0
        assertThat(PersonalCode.passesChecksum("161275-19990")).isTrue();
        assertThat(PersonalCode.passesChecksum("161275-19991")).isFalse();
    }

    @Property
    void a_remainder_of_ten_is_never_issued(@ForAll @IntRange(min = 0, max = 2999) int serial) {
        String stem = "010180-1" + "%04d".formatted(serial).substring(0, 3);
        long passing = java.util.stream.IntStream.range(0, 10)
                .filter(digit -> PersonalCode.passesChecksum(stem + digit))
                .count();
        assertThat(passing).isLessThanOrEqualTo(1);
    }

    @Test
    void a_new_code_has_no_checksum() {
        assertThat(PersonalCode.passesChecksum("320000-00000")).isTrue();
        assertThat(PersonalCode.passesChecksum("320000-00001")).isTrue();
    }
}
