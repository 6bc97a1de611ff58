package lv.pienakas.rules.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.pienakas.rules.release.Releases;
import lv.pienakas.rules.source.Problem;
import lv.pienakas.rules.source.RuleSources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ParametersTest {

    private static final String FILE = "x.parameters.yaml";
    private static final String GOOD = """
            # a comment
            amount:
              unit: EUR
              reference: Some act, section 1
              tag: "V"
              note: a month
              values:
                - {from: 2020-01-01, until: 2020-12-31, value: "10.00"}
                - {from: 2021-01-01, value: "20.50", tag: "?"}
            """;

    @Test
    void aWellFormedFileHasNoProblems() {
        assertThat(problems(GOOD)).isEmpty();
        Parameter amount = parameters(GOOD).named("x.amount");
        assertThat(amount.on(LocalDate.of(2020, 12, 31)).text()).isEqualTo("10.00");
        assertThat(amount.on(LocalDate.of(2021, 1, 1)).tag()).isEqualTo("?");
        assertThat(amount.on(LocalDate.of(2021, 1, 1)).reference()).isEqualTo("Some act, section 1");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        "2021-01-01, value",
                        "2020-01-01, value",
                        9,
                        "the dates are not in order: 2020-01-01 comes after 2020-01-01"),
                mistake(
                        "from: 2021-01-01",
                        "from: 2019-01-01",
                        9,
                        "the dates are not in order: 2019-01-01 comes after 2020-01-01"),
                mistake(
                        "until: 2020-12-31",
                        "until: 2021-01-01",
                        9,
                        "the periods overlap: the value before holds until 2021-01-01, this one from 2021-01-01"),
                mistake("until: 2020-12-31", "until: 2019-12-31", 8, "'until' 2019-12-31 is before 'from' 2020-01-01"),
                mistake(
                        "  reference: Some act, section 1\n",
                        "",
                        7,
                        "a value of 'x.amount' has no reference to the act that sets it"),
                mistake(
                        "  tag: \"V\"\n",
                        "",
                        7,
                        "a value of 'x.amount' needs a tag: V verified, D derived, M remembered or ? open"),
                mistake(
                        "\"V\"",
                        "\"W\"",
                        8,
                        "a value of 'x.amount' needs a tag: V verified, D derived, M remembered or ? open"),
                mistake(
                        "unit: EUR",
                        "unit: LVL",
                        2,
                        "parameter 'amount' has the unknown unit 'LVL'; known are EUR, years, months, age, factor, year, month-day"),
                mistake(
                        "  unit: EUR\n",
                        "",
                        2,
                        "parameter 'amount' has no unit; known are EUR, years, months, age, factor, year, month-day"),
                mistake("\"20.50\"", "\"20.5\"", 9, "'20.5' is not an amount with two decimals, e.g. 105.00"),
                mistake("\"20.50\"", "twenty", 9, "'twenty' is not an amount with two decimals, e.g. 105.00"),
                mistake(", value: \"10.00\"", "", 8, "'x.amount' lacks a value here"),
                mistake(
                        "from: 2020-01-01, ",
                        "",
                        8,
                        "a value of 'x.amount' needs 'from', the first day on which it holds"),
                mistake("2020-12-31", "2020-13-31", 8, "'2020-13-31' is not a date like 2026-03-01"),
                mistake("2021-01-01, value", "2021-02-29, value", 9, "'2021-02-29' is not a date like 2026-03-01"),
                mistake("note: a month", "unit: EUR", 6, "'unit' stands here a second time"),
                mistake(
                        "note: a month",
                        "nota: a month",
                        6,
                        "'nota' is not known here; known are note, reference, tag, unit, values"),
                mistake(
                        "until: 2020",
                        "bis: 2020",
                        8,
                        "'bis' is not known here; known are from, note, reference, tag, until, value"),
                mistake("amount:", "amount: &a\n  unit: EUR\namount:", 4, "'amount' stands here a second time"),
                mistake("note: a month", "note: [a month", 7, "is no YAML: expected ',' or ']', but got :"),
                mistake("# a comment\n", "- x\n", 2, "is no YAML: expected <block end>, but found '?'"));
    }

    private static Arguments mistake(String part, String wrong, int line, String sentence) {
        return Arguments.of(part, wrong, line, sentence);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsSaidWithFileAndLine(String part, String wrong, int line, String sentence) {
        assertThat(GOOD).contains(part);
        assertThat(problems(GOOD.replace(part, wrong))).contains(FILE + ":" + line + ": " + sentence);
    }

    @Test
    void aParameterWithoutValuesIsRefused() {
        String none = GOOD.substring(0, GOOD.indexOf("values:")) + "values: []\n";
        assertThat(problems(none)).containsExactly(FILE + ":7: parameter 'amount' has no values");
        String missing = GOOD.substring(0, GOOD.indexOf("  values:"));
        assertThat(problems(missing)).containsExactly(FILE + ":2: parameter 'amount' has no values");
    }

    @Test
    void aFileThatIsNoYamlIsRefusedWithoutAStackTrace() {
        assertThat(problems("")).containsExactly(FILE + ": is empty");
        assertThat(problems("just words")).containsExactly(FILE + ":1: should be a list of 'name: value' lines");
        assertThat(problems("a: \u0000")).singleElement().asString().startsWith(FILE + ": is no YAML: ");
        assertThat(problems("[".repeat(200))).singleElement().asString().startsWith(FILE + ": is no YAML: ");
    }

    static Stream<Arguments> valuesOfUnits() {
        return Stream.of(
                Arguments.of("years", "18", "x"),
                Arguments.of("months", "12", "1.5"),
                Arguments.of("age", "64y9m", "64y12m"),
                Arguments.of("age", "65y", "65"),
                Arguments.of("factor", "1.6", "1,6"),
                Arguments.of("year", "2014", "14"),
                Arguments.of("month-day", "04-01", "02-30"));
    }

    @ParameterizedTest
    @MethodSource("valuesOfUnits")
    void eachUnitHasItsForm(String unit, String right, String wrong) {
        String file = "a: {unit: %s, reference: r, tag: V, values: [{from: 2020-01-01, value: '%s'}]}";
        assertThat(problems(file.formatted(unit, right))).isEmpty();
        assertThat(problems(file.formatted(unit, wrong)))
                .singleElement()
                .asString()
                .startsWith(FILE + ":1: '" + wrong + "' is not ");
    }

    @Test
    void aDayWithoutAValueIsAnErrorThatNamesParameterAndDate() {
        assertThatThrownBy(() -> parameters(GOOD).named("x.amount").on(LocalDate.of(2019, 12, 31)))
                .isInstanceOf(MissingValueException.class)
                .hasMessage("parameter x.amount has no value for 2019-12-31; add one to x.parameters.yaml or choose"
                        + " another as-of date")
                .extracting(thrown -> ((MissingValueException) thrown).parameter())
                .isEqualTo("x.amount");
        String gap = GOOD.replace("until: 2020-12-31", "until: 2020-12-30");
        assertThatThrownBy(() -> parameters(gap).named("x.amount").on(LocalDate.of(2020, 12, 31)))
                .isInstanceOf(MissingValueException.class);
    }

    @Test
    void anAgeTableThatEndsIsAnErrorToo() {
        String ages = """
                age:
                  unit: age
                  reference: r
                  tag: V
                  values:
                    - {from: 2000-01-01, until: 2024-12-31, value: 62y}
                """;
        AgeTable table = new AgeTable(parameters(ages).named("x.age"));
        assertThat(table.reachedOn(LocalDate.of(1962, 12, 31))).isEqualTo("2024-12-31");
        assertThat(table.reachedOn(LocalDate.of(1930, 5, 5))).isEqualTo("2000-01-01");
        assertThatThrownBy(() -> table.reachedOn(LocalDate.of(1963, 1, 1)))
                .isInstanceOf(MissingValueException.class)
                .hasMessageContaining("parameter x.age has no value for 2025-01-01");
    }

    @Test
    void aParameterUsedForWhatItIsNotIsRefused() {
        Day day = new Day(new Law(Releases.BUILT_IN.parameters(), LocalDate.of(2026, 3, 1)));
        assertThatThrownBy(() -> Law.period(day.value("transport-allowance.amount")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("parameter transport-allowance.amount is measured in EUR, which does not fit how the rule"
                        + " uses it");
        assertThatThrownBy(() -> day.value("transport-allowance.amont")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyBuiltInValueHasReferenceAndTag() {
        List<Problem> problems = new ArrayList<>();
        Parameters.read(Releases.SOURCES, problems);
        assertThat(problems).isEmpty();
        assertThat(Releases.SOURCES.endingIn(Parameters.SUFFIX)).hasSize(8);
    }

    private static Parameters parameters(String text) {
        return Parameters.read(RuleSources.of(Map.of(FILE, text)), new ArrayList<>());
    }

    private static List<String> problems(String text) {
        List<Problem> problems = new ArrayList<>();
        Parameters.read(RuleSources.of(Map.of(FILE, text)), problems);
        return problems.stream().map(Problem::toString).collect(Collectors.toList());
    }
}
