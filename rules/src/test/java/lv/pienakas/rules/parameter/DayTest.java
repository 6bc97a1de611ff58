package lv.pienakas.rules.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lv.pienakas.rules.source.Problem;
import lv.pienakas.rules.source.RuleSources;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each question and the day on which its answer is another one. */
class DayTest {

    private static final String VALUES = """
            part:
              unit: EUR
              reference: act
              tag: "V"
              values:
                - {from: 2024-01-01, until: 2024-12-31, value: "1.00"}
                - {from: 2026-01-01, value: "2.00"}
            years:
              unit: years
              reference: act
              tag: "V"
              values:
                - {from: 2000-01-01, value: "18"}
                - {from: 2030-01-01, value: "21"}
            age:
              unit: age
              reference: act
              tag: "V"
              values:
                - {from: 2000-01-01, value: "62y"}
                - {from: 2024-01-01, until: 2029-12-31, value: "63y6m"}
            """;
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 1);

    @Test
    void aDayToComeTurnsWhenItComes() {
        assertThat(turning(day -> assertThat(day.reached(TODAY.plusDays(1))).isFalse()))
                .isEqualTo("2024-03-02");
        assertThat(turning(day -> assertThat(day.reached(TODAY)).isTrue())).isNull();
    }

    @Test
    void aLastDayTurnsOnceItIsOver() {
        assertThat(turning(day -> assertThat(day.passed(TODAY)).isFalse())).isEqualTo("2024-03-02");
        assertThat(turning(day -> assertThat(day.passed(TODAY.minusDays(1))).isTrue()))
                .isNull();
    }

    @Test
    void ofSeveralTheFirstCounts() {
        assertThat(turning(day -> {
                    day.within(TODAY, LocalDate.of(2025, 5, 4));
                    day.reached(LocalDate.of(2025, 5, 6));
                    day.within(LocalDate.of(2025, 5, 7), LocalDate.of(2024, 5, 4));
                }))
                .isEqualTo("2025-05-05");
    }

    @Test
    void aValueTurnsWhenItEndsAndWhenTheNextOneBegins() {
        assertThat(turning(day -> day.value("x.part"))).isEqualTo("2025-01-01");
        assertThat(turning(
                        LocalDate.of(2025, 1, 1),
                        day -> assertThatThrownBy(() -> day.value("x.part")).isInstanceOf(MissingValueException.class)))
                .isEqualTo("2026-01-01");
        assertThat(turning(
                        LocalDate.of(2023, 1, 1),
                        day -> assertThatThrownBy(() -> day.value("x.part")).isInstanceOf(MissingValueException.class)))
                .isEqualTo("2024-01-01");
        assertThat(turning(LocalDate.of(2026, 1, 1), day -> day.value("x.part")))
                .isNull();
    }

    @Test
    void anotherAgeTurnsThoseTooWhoHaveHadTheirBirthday() {
        assertThat(turning(day -> assertThat(day.hadBirthday(LocalDate.of(1990, 1, 1), "x.years"))
                        .isTrue()))
                .isEqualTo("2030-01-01");
        assertThat(turning(day -> assertThat(day.hadBirthday(LocalDate.of(2008, 2, 29), "x.years"))
                        .isFalse()))
                .isEqualTo("2026-03-01");
    }

    @Test
    void anAgeTurnsWhenItIsReached() {
        assertThat(turning(day -> assertThat(day.reachedAge(LocalDate.of(1962, 8, 31), "x.age"))
                        .isFalse()))
                .isEqualTo("2026-02-28");
        assertThat(turning(day -> assertThat(day.reachedAge(LocalDate.of(1950, 8, 31), "x.age"))
                        .isTrue()))
                .isNull();
    }

    /** Where the table ends before, the first look at it fails; until then nobody looks. */
    @Test
    void anAgeThatNobodyKnowsYetTurnsInTheYearInWhichItIsLookedUp() {
        LocalDate birth = LocalDate.of(1970, 8, 31);
        LocalDate lookedUp = LocalDate.of(2032, 1, 1);
        assertThat(turning(day -> assertThat(day.reachedAge(birth, "x.age")).isFalse()))
                .isEqualTo(lookedUp);
        assertThatThrownBy(() -> day(lookedUp).reachedAge(birth, "x.age")).isInstanceOf(MissingValueException.class);
        assertThat(day(lookedUp.minusDays(1)).reachedAge(birth, "x.age")).isFalse();
    }

    private static @Nullable LocalDate turning(Consumer<Day> question) {
        return turning(TODAY, question);
    }

    private static @Nullable LocalDate turning(LocalDate asOf, Consumer<Day> question) {
        Day day = day(asOf);
        question.accept(day);
        return day.turning();
    }

    private static Day day(LocalDate asOf) {
        List<Problem> problems = new ArrayList<>();
        Parameters parameters = Parameters.read(RuleSources.of(Map.of("x" + Parameters.SUFFIX, VALUES)), problems);
        assertThat(problems).isEmpty();
        return new Day(new Law(parameters, asOf));
    }
}
