package lv.pienakas.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.pienakas.rules.parameter.Parameters;
import lv.pienakas.rules.release.Releases;
import lv.pienakas.rules.release.RuleRelease;
import lv.pienakas.rules.source.BrokenRulesException;
import lv.pienakas.rules.source.Problem;
import lv.pienakas.rules.source.RuleSources;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScenariosTest {

    private static final String FILE = "old-age-pension.scenarios.yaml";

    @TestFactory
    Stream<DynamicContainer> everyScenarioOfTheAnalystsHolds() {
        Scenarios scenarios = new Scenarios(Releases.BUILT_IN);
        Map<String, List<Scenario>> byFile = scenarios.all().stream().collect(Collectors.groupingBy(Scenario::file));
        assertThat(byFile).hasSize(7);
        return byFile.entrySet().stream()
                .map(file -> DynamicContainer.dynamicContainer(
                        file.getKey(), file.getValue().stream().map(scenario -> test(scenarios, scenario))));
    }

    private static DynamicTest test(Scenarios scenarios, Scenario scenario) {
        URI place = URI.create(Path.of("entitlements", scenario.file()).toUri() + "?line=" + scenario.line());
        return DynamicTest.dynamicTest(
                scenario.line() + ": " + scenario.sentence(),
                place,
                () -> scenarios.failure(scenario).ifPresent(sentence -> fail("%s", sentence)));
    }

    @Test
    void everyConditionIsTheOnlyOneToFailInSomeScenario() {
        List<String> deciding = new Scenarios(Releases.BUILT_IN)
                .all().stream()
                        .filter(scenario -> scenario.expected().because().size() == 1)
                        .map(scenario -> scenario.service() + " "
                                + squeezed(scenario.expected().because().get(0)))
                        .toList();
        // nobody overpaid who paid as an employee only, and nobody claims in time where nobody may claim
        List<String> neverAlone = List.of(
                "CONTRIBUTION_REFUND paidBesidesEmployment()",
                "CHILDBIRTH_BENEFIT carerOfInfant(\"childbirth-benefit.infancy\").exists()",
                "CHILDBIRTH_BENEFIT child()",
                "DISABILITY_PENSION opinion(OpinionKind.DISABILITY).inForce()");
        assertThat(Releases.BUILT_IN.services())
                .allSatisfy(service -> assertThat(service.conditions())
                        .extracting(condition -> service.code() + " " + squeezed(condition.text()))
                        .filteredOn(condition -> !neverAlone.contains(condition))
                        .isSubsetOf(deciding));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void everyDayOnWhichALawChangesHasAScenarioOnItAndOnTheDayBefore() {
        Parameters parameters = Releases.BUILT_IN.parameters();
        for (String name : List.of(
                "transport-allowance.amount",
                "special-care-allowance.amount",
                "special-care-allowance.amount-childhood",
                "disability-pension.base",
                "disabled-child-care-allowance.amount")) {
            String file = name.substring(0, name.indexOf('.')) + Scenario.SUFFIX;
            assertThat(parameters.named(name).values())
                    .filteredOn(value -> value.from().getYear() > 1)
                    .allSatisfy(value -> assertThat(new Scenarios(Releases.BUILT_IN).all())
                            .filteredOn(scenario -> scenario.file().equals(file))
                            .extracting(Scenario::asOf)
                            .contains(value.from(), value.from().minusDays(1)));
        }
    }

    @Test
    void aWrongExpectationIsExplained() {
        assertThat(failures("""
                        # Two mistakes
                        - sentence: Nineteen years are enough
                          as-of: 2026-03-01
                          person: {birth_date: 1961-03-01, record_months: 228}
                          expect: {outcome: ENTITLED, since: 2026-03-01}
                        - sentence: Nobody knows the record
                          as-of: 2026-03-01
                          person: {birth_date: 1961-03-01}
                          expect: {outcome: NONE, because: 'permanentResident()'}
                        - sentence: This one is right
                          as-of: 2026-03-01
                          person: {birth_date: 1961-03-01, record_months: 240}
                          expect: {outcome: ENTITLED, since: 2026-03-01}
                        """)).containsExactly("""
                        old-age-pension.scenarios.yaml:2: Nineteen years are enough
                          expected as of 2026-03-01: entitled since 2026-03-01
                          found: nothing, because of possible(hasRecordOnReaching("old-age-pension.age", "old-age-pension.record"))
                          not true: The insurance record is as long as the year of reaching the pension age asks for (possible(hasRecordOnReaching("old-age-pension.age", "old-age-pension.record")))
                            records.csv, record_months: 228
                            old-age-pension.record@2025-01-01: 20 years\
                        """, """
                        old-age-pension.scenarios.yaml:6: Nobody knows the record
                          expected as of 2026-03-01: nothing, because of permanentResident()
                          found: unknown for want of record_months
                          not known: The insurance record is as long as the year of reaching the pension age asks for (possible(hasRecordOnReaching("old-age-pension.age", "old-age-pension.record")))
                            records.csv, record_months: empty
                            old-age-pension.record@2025-01-01: 20 years\
                        """);
    }

    @Test
    void theConditionThatDecidesAndTheClaimantAreChecked() {
        assertThat(failures("""
                        - sentence: The wrong reason
                          as-of: 2026-02-28
                          person: {birth_date: 1961-03-01, record_months: 240}
                          expect: {outcome: NONE, because: permanentResident()}
                        - sentence: One reason too few
                          as-of: 2026-02-28
                          person: {birth_date: 1961-03-01, record_months: 240, country: EE}
                          expect: {outcome: NONE, because: permanentResident()}
                        - sentence: Another claimant
                          as-of: 2026-03-01
                          person: {birth_date: 1961-03-01, record_months: 240, code: 320000-00007}
                          expect: {outcome: ENTITLED, since: 2026-03-01, claimant: 320000-00008}
                        - sentence: An end where there is none
                          as-of: 2026-03-01
                          person: {birth_date: 1961-03-01, record_months: 240}
                          expect: {outcome: ENTITLED, since: 2026-03-01, until: 2026-03-31, amount: 1.00}
                        """))
                .extracting(failure ->
                        failure.lines().skip(1).limit(2).map(String::strip).collect(Collectors.joining(" | ")))
                .containsExactly(
                        "expected as of 2026-02-28: nothing, because of permanentResident() | found: nothing, because of possible(reached(\"old-age-pension.age\"))",
                        "expected as of 2026-02-28: nothing, because of permanentResident() | found: nothing, because of permanentResident() and possible(reached(\"old-age-pension.age\"))",
                        "expected as of 2026-03-01: entitled since 2026-03-01, claimed by 320000-00008 | found: entitled since 2026-03-01, claimed by 320000-00007",
                        "expected as of 2026-03-01: entitled since 2026-03-01 until 2026-03-31, EUR 1.00 | found: entitled since 2026-03-01");
    }

    static Stream<Arguments> mistakes() {
        String good = "- {sentence: a, as-of: 2026-03-01, person: {}, expect: {outcome: ENTITLED}}";
        return Stream.of(
                mistake(
                        good.replace("person: {}", "person: {age: 3}"),
                        "'age' is not known here; known are code, birth_date, death_date, country, permit, state_care_since, record_months, opinions, contributions, benefits, applications, child_benefits, child_applications, carers"),
                mistake(
                        good.replace("person: {}", "person: {birth_date: 31.02.2020}"),
                        "'birth_date' should be a date like 2026-03-01, not '31.02.2020'"),
                mistake(
                        good.replace("person: {}", "person: {record_months: many}"),
                        "'record_months' should be a whole number, not 'many'"),
                mistake(
                        good.replace("person: {}", "person: {permit: NONE}"),
                        "'permit' should be one of CITIZEN, NON_CITIZEN, PERMANENT, TEMPORARY, not 'NONE'"),
                mistake(
                        good.replace("person: {}", "person: {opinions: [{kind: CAR, valid_from: 2020-01-01}]}"),
                        "'kind' should be one of DISABILITY, TRANSPORT, SPECIAL_CARE, not 'CAR'"),
                mistake(
                        good.replace("person: {}", "person: {opinions: [{kind: TRANSPORT}]}"),
                        "'valid_from' is missing"),
                mistake(good.replace("person: {}", "person: {opinions: no}"), "should be a list of '- ' items"),
                mistake(
                        good.replace(
                                "person: {}",
                                "person: {contributions: [{year: 2020, status: EMPLOYEE, object: 5, contributions: 1.00}]}"),
                        "'object' should be an amount with two decimals, e.g. 105.00, not '5'"),
                mistake(
                        good.replace("person: {}", "person: {benefits: [{granted_from: 2020-01-01}]}"),
                        "'service' is missing"),
                mistake(good.replace("person: {}", "person: [1]"), "should be a list of 'name: value' lines"),
                mistake(good.replace("sentence: a, ", ""), "'sentence' is missing"),
                mistake(good.replace("as-of: 2026-03-01, ", ""), "'as-of' is missing"),
                mistake(
                        good.replace("ENTITLED", "NONE"),
                        "'because' is missing: the condition, as in the rule file, that is false"),
                mistake(good.replace("ENTITLED", "UNKNOWN"), "'missing' is missing: the feed columns that are empty"),
                mistake(
                        good.replace("ENTITLED", "MAYBE"),
                        "'outcome' should be one of ENTITLED, UNKNOWN, NONE, NO_VALUE, not 'MAYBE'"),
                mistake(good.replace("outcome: ENTITLED", ""), "'outcome' is missing"),
                mistake("a: b", "should be a list of '- ' items"));
    }

    private static Arguments mistake(String text, String sentence) {
        return Arguments.of(text, sentence);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsSaidWithFileAndLine(String text, String sentence) {
        List<Problem> problems = new ArrayList<>();
        Scenario.read(RuleSources.of(Map.of(FILE, "# first line\n" + text)), problems);
        assertThat(problems).contains(new Problem(FILE, 2, sentence));
    }

    @Test
    void aScenarioWithoutPersonOrExpectationIsRefused() {
        List<Problem> problems = new ArrayList<>();
        Scenario.read(RuleSources.of(Map.of(FILE, "- {sentence: a, as-of: 2026-03-01}")), problems);
        assertThat(problems)
                .containsExactly(
                        new Problem(FILE, 1, "'person' is missing"), new Problem(FILE, 1, "'expect' is missing"));
    }

    @Test
    void scenariosOfNoServiceAreRefused() {
        String orphan = "- {sentence: a, as-of: 2026-03-01, person: {}, expect: {outcome: ENTITLED}}";
        RuleRelease release = RuleRelease.compile(Releases.SOURCES.with("no-such.scenarios.yaml", orphan));
        assertThatThrownBy(() -> new Scenarios(release).all())
                .isInstanceOf(BrokenRulesException.class)
                .hasMessage("no-such.scenarios.yaml:1: there is no service NO_SUCH");
    }

    private static List<String> failures(String yaml) {
        List<Problem> problems = new ArrayList<>();
        List<Scenario> scenarios = Scenario.read(RuleSources.of(Map.of(FILE, yaml)), problems);
        assertThat(problems).isEmpty();
        Scenarios runner = new Scenarios(Releases.BUILT_IN);
        return scenarios.stream().flatMap(one -> runner.failure(one).stream()).toList();
    }
}
