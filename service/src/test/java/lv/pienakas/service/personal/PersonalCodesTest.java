package lv.pienakas.service.personal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalCodesTest {

    private static final String[] BETWEEN = {
        "",
        "-",
        " ",
        " - ",
        "\u2013",
        "\u2014",
        "\u2011",
        "\u2212",
        "\u00a0",
        "\u00a0\u2013\u00a0",
        "\t",
        "%2D",
        "%2d",
        "%20",
        "%20-%20"
    };

    @Property
    void code_is_hidden_however_it_is_written(
            @ForAll @IntRange(max = 999_999) int first,
            @ForAll @IntRange(max = 99_999) int second,
            @ForAll @IntRange(max = 14) int how) {
        String code = String.format("%06d%s%05d", first, BETWEEN[how], second);

        assertThat(PersonalCodes.areIn("about " + code + ".")).isTrue();
        assertThat(PersonalCodes.hiddenIn("about " + code + ".", "$")).isEqualTo("about $.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "123456-1234",
                "12345-12345",
                "1234567-12345",
                "123456-123456",
                "2026-03-02 10:15",
                "123456/12345"
            })
    void other_figures_stay(String text) {
        assertThat(PersonalCodes.areIn(text)).isFalse();
        assertThat(PersonalCodes.hiddenIn(text, "$")).isEqualTo(text);
    }
}
