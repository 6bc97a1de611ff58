package lv.pienakas.rules.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableRowTest {

    private final List<Problem> problems = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-01-31",
        "31.01.2026, 2026-01-31",
        "31.01.2026., 2026-01-31",
        "1.2.2026, 2026-02-01",
        "29.02.2024, 2024-02-29"
    })
    void aDayIsReadAsTheStandardOrAsExcelWritesIt(String text, LocalDate day) {
        assertThat(cell(text).day("c", problems)).contains(day);
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1/2/2026", "2026/01/31", "01-31-2026", "31.02.2026", "2026-02-30", "31.1.26", "2026-1-31"})
    void aDayThatCouldBeAnotherIsRefused(String text) {
        assertThat(cell(text).day("c", problems)).isEmpty();
        assertThat(problems)
                .containsExactly(new Problem("t.csv", 7, "c: '" + text + "' is no day like 2026-01-31 or 31.01.2026"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "05", "600"})
    void aNumberWithinTheBoundsIsRead(String text) {
        assertThat(cell(text).number("c", 1, 600, problems)).hasValue(Integer.parseInt(text));
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "601", "-1", "5.0", "5,0", "1e2", "99999999999", "five"})
    void anotherNumberIsRefused(String text) {
        assertThat(cell(text).number("c", 1, 600, problems)).isEmpty();
        assertThat(problems)
                .containsExactly(new Problem("t.csv", 7, "c: '" + text + "' is no whole number from 1 to 600"));
    }

    @ParameterizedTest
    @CsvSource({"yes, true", "no, false", "YES, true", "Jā, true", "nē, false"})
    void yesAndNoAreReadInBothLanguages(String text, boolean yes) {
        assertThat(cell(text).yes("c", problems)).isEqualTo(yes);
        assertThat(problems).isEmpty();
    }

    @Test
    void anotherWordIsNeitherYesNorNo() {
        assertThat(cell("maybe").yes("c", problems)).isFalse();
        assertThat(problems).containsExactly(new Problem("t.csv", 7, "c: 'maybe' is neither yes nor no"));
    }

    @Test
    void aTextThatMustBeThereAndAWordThatMustBeKnownAreMissed() {
        assertThat(cell("").required("c", problems)).isEmpty();
        assertThat(cell("X").oneOf("c", List.of("A", "B"), problems)).isEqualTo("X");
        assertThat(problems)
                .containsExactly(
                        new Problem("t.csv", 7, "c: is empty"), new Problem("t.csv", 7, "c: 'X' is none of [A, B]"));
    }

    @Test
    void aColumnThatNobodyReadIsAMistakeOfTheProgram() {
        assertThatThrownBy(() -> cell("").text("d"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no column d in t.csv");
    }

    private static TableRow cell(String text) {
        return new TableRow("t.csv", 7, Map.of("c", text));
    }
}
