package lv.pienakas.service.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lv.pienakas.data.casework.Reason;
import lv.pienakas.planner.pick.Choice;
import lv.pienakas.planner.search.Move;
import lv.pienakas.service.planning.Bar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReasonsTest {

    static List<String> codes() {
        return Stream.of(Choice.Reason.values(), Move.Why.values(), Bar.values())
                .<Enum<?>>flatMap(Arrays::stream)
                .map(Enum::name)
                .distinct()
                .toList();
    }

    /** Also of those to come. */
    @ParameterizedTest
    @MethodSource("codes")
    void every_code_with_which_work_changes_hands_has_a_sentence_in_each_language(String code) {
        Reason reason = Reasons.of(code);
        assertThat(reason.code()).isEqualTo(code);
        assertThat(reason.latvian())
                .endsWith(".")
                .isNotEqualTo(reason.english())
                .doesNotContain("_");
        assertThat(reason.english()).endsWith(".").doesNotContain("_");
    }

    @Test
    void numbers_are_part_of_the_sentence() {
        assertThat(Reasons.of("LIGHTEST_LOAD of 12"))
                .isEqualTo(new Reason(
                        "LIGHTEST_LOAD of 12",
                        "Inspektoram ir mazākā noslodze no visiem, kas to drīkst darīt (izvēles skaits: 12).",
                        "The inspector has the lightest load of all who may do it (choice of 12)."));
        assertThat(Reasons.of("NOBODY_ELSE of 1").english())
                .isEqualTo("No other inspector who is there may or can do this work.");
        assertThat(Reasons.of("LESS_LATE 35").latvian())
                .isEqualTo("Šādi darbs kavēsies mazāk (ietaupītās kavējuma minūtes: 35).");
    }

    @Test
    void a_persons_words_stay_as_they_are() {
        for (String words : List.of("knows the family", "SLIMO", "NEW YEAR")) {
            assertThat(Reasons.of(words)).isEqualTo(new Reason(null, words, words));
        }
    }
}
