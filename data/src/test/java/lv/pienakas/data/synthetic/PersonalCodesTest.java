package lv.pienakas.data.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PersonalCodesTest {

    private static final LocalDate BIRTH = LocalDate.of(1961, 2, 14);

    private final PersonalCodes codes = new PersonalCodes(1);

    /** Worked out by hand: 1+6*6+3*1+7*1+9*7+10*5+5*1+8*9+4*4+2*4 = 261, and (1101 - 261) mod 11 = 4. */
    @Test
    void the_checksum_follows_the_published_weights() {
        assertThat(PersonalCodes.checksum("161175-1944")).isEqualTo(4);
    }

    @Test
    void one_birth_date_has_some_nine_hundred_old_codes_and_then_goes_over_to_new_ones() {
        List<String> issued =
                IntStream.range(0, 1_200).mapToObj(i -> codes.oldCode(BIRTH)).toList();

        assertThat(issued).doesNotHaveDuplicates();
        assertThat(issued.stream().filter(code -> code.startsWith("140261-1"))).hasSizeBetween(890, 930);
        assertThat(issued.subList(950, 1_200)).allMatch(code -> code.matches("3[2-9]\\d{4}-\\d{5}"));
    }

    @Test
    void a_million_new_codes_are_all_different() {
        assertThat(IntStream.range(0, 1_000_000)
                        .mapToObj(i -> codes.newCode())
                        .distinct()
                        .count())
                .isEqualTo(1_000_000);
    }
}
