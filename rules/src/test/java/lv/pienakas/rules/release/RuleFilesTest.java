package lv.pienakas.rules.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lv.pienakas.rules.source.BrokenRulesException;
import lv.pienakas.rules.source.Problem;
import lv.pienakas.rules.source.RuleSources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RuleFilesTest {

    private static final String FILE = "old-age-pension.drl";
    private static final String RECORD =
            "possible(hasRecordOnReaching(\"old-age-pension.age\", \"old-age-pension.record\"))";

    @Test
    void theReleaseOfTheBuildHasNoProblem() {
        assertThat(RuleRelease.check(Releases.SOURCES)).isEmpty();
    }

    @Test
    void everyConditionOfTheBuiltInReleaseHasItsSentences() {
        assertThat(Releases.BUILT_IN.services()).hasSize(7).allSatisfy(service -> {
            assertThat(service.latvian()).isNotBlank();
            assertThat(service.english()).isNotBlank();
            assertThat(service.conditions()).hasSizeGreaterThan(4).allSatisfy(condition -> {
                assertThat(condition.latvian()).isNotBlank().isNotEqualTo(condition.english());
                assertThat(condition.english()).isNotBlank();
                assertThat(condition.reference()).isNotBlank();
                assertThat(condition.line()).isPositive();
            });
        });
    }

    private static final String FOREIGN = "functions, declarations, attributes, annotations, further 'then' and"
            + " 'extends' are outside the vocabulary of rule files";

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("\nend", "\nthen[other] System.exit(findings.hashCode());\nend", FOREIGN),
                Arguments.of("rule \"OLD_AGE_PENSION\"", "rule \"OLD_AGE_PENSION\" extends \"OTHER\"", FOREIGN),
                Arguments.of("rule \"OLD_AGE_PENSION\"", "rule \"OLD_AGE_PENSION\" @Propagation(IMMEDIATE)", FOREIGN),
                Arguments.of(
                        "global Findings findings",
                        "global Findings findings\nglobal java.lang.Runtime possible",
                        FOREIGN),
                Arguments.of(
                        "permanentResident(),",
                        "facts().id() > \"20\",",
                        "'facts().id() > \"20\"' is no condition: write word(...) or !word(...), and compare nothing"),
                Arguments.of(
                        "permanentResident(),",
                        "facts().code() matches \"x\",",
                        "'facts().code() matches \"x\"' is no condition: write word(...) or !word(...), and compare nothing"),
                Arguments.of(
                        RECORD,
                        "possible(hasRecord(20))",
                        "the number 20 belongs into old-age-pension.parameters.yaml with its date and reference"),
                Arguments.of(
                        "// en: The insurance record is as long as the year of reaching the pension age asks for",
                        "//",
                        "the condition " + RECORD
                                + " needs a line '// en: ...' above it: its sentence in Latvian (lv), in English (en), its paragraph (§)"),
                Arguments.of(
                        "permanentResident(),",
                        "permanentResident() && present(),",
                        "write each condition on its own, without && or ||, so that each can be explained"),
                Arguments.of(
                        "permanentResident(),",
                        "permanentResident() || present(),",
                        "write each condition on its own, without && or ||, so that each can be explained"),
                Arguments.of(
                        "permanentResident(),",
                        "permanentResident(), present(),",
                        "write each condition on a line of its own, under its own sentences"),
                Arguments.of(
                        RECORD,
                        "!" + RECORD,
                        "a missing fact would become a 'no': write possible(....negated()) instead of !possible(...)"),
                Arguments.of(
                        RECORD,
                        "! possible (hasRecord(\"old-age-pension.record\"))",
                        "a missing fact would become a 'no': write possible(....negated()) instead of !possible(...)"),
                Arguments.of(
                        "import lv.pienakas.rules.finding.Findings",
                        "import lv.pienakas.rules.finding.Findings\nimport java.io.File",
                        "import java.io.File is outside the vocabulary of rule files"),
                Arguments.of(
                        "package lv.pienakas.rules.entitlements",
                        "package lv.pienakas.rules.other",
                        "needs the line: package lv.pienakas.rules.entitlements"),
                Arguments.of("\nwhen", "\n    no-loop true\nwhen", FOREIGN),
                Arguments.of("rule \"OLD_AGE_PENSION\"", "function void f() {}\nrule \"OLD_AGE_PENSION\"", FOREIGN),
                Arguments.of("rule \"OLD_AGE_PENSION\"", "declare X\nend\nrule \"OLD_AGE_PENSION\"", FOREIGN),
                Arguments.of(
                        "rule \"OLD_AGE_PENSION\"",
                        "rule \"OLD_AGE_PENSIONS\"",
                        "needs exactly one rule, and its name must be \"OLD_AGE_PENSION\""),
                Arguments.of(
                        "\nend",
                        "\nend\nrule \"B\" when then end",
                        "needs exactly one rule, and its name must be \"OLD_AGE_PENSION\""),
                Arguments.of("\nthen", "\n    Person()\nthen", "needs exactly one pattern: $person : Person( ... )"),
                Arguments.of("$person : Person(", "not Person(", "needs exactly one pattern: $person : Person( ... )"),
                Arguments.of(
                        "\nend",
                        "\n    System.exit(findings.hashCode());\nend",
                        "'then' needs exactly one statement, findings.found(\"OLD_AGE_PENSION\", ...);"),
                Arguments.of(
                        "findings.found(\"OLD",
                        "findings.found(\"NEW",
                        "'then' needs exactly one statement, findings.found(\"OLD_AGE_PENSION\", ...);"),
                Arguments.of("\"common.refusal\"", "\"common.refusel\"", "there is no parameter common.refusel"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aRuleFileOutsideTheDialectIsRefused(String part, String wrong, String sentence) {
        assertThat(text()).contains(part);
        assertThat(problems(text().replace(part, wrong)))
                .extracting(Problem::sentence)
                .contains(sentence);
    }

    @Test
    void whatIsRefusedIsSaidWithTheLine() {
        String wrong = text().replace(RECORD, "possible(hasRecord(20))");
        assertThat(problems(wrong))
                .extracting(Problem::toString)
                .contains(FILE + ":" + lineOf(RECORD)
                        + ": the number 20 belongs into old-age-pension.parameters.yaml with its date and reference");
        String unknown = text().replace("\"common.refusal\"", "\"common.refusel\"");
        assertThat(problems(unknown))
                .containsExactly(new Problem(FILE, lineOf("common.refusal"), "there is no parameter common.refusel"));
        String both = text().replace("permanentResident(),", "permanentResident() && present(),");
        assertThat(problems(both))
                .containsExactly(new Problem(
                        FILE,
                        lineOf("permanentResident()"),
                        "write each condition on its own, without && or ||, so that each can be explained"));
        String twice = text().replace("findings.found(", "System.gc(); findings.found(");
        assertThat(problems(twice))
                .containsExactly(new Problem(
                        FILE,
                        lineOf("\nthen"),
                        "'then' needs exactly one statement, findings.found(\"OLD_AGE_PENSION\", ...);"));
    }

    static Stream<Arguments> compilerErrors() {
        return Stream.of(
                Arguments.of("a syntax error", "permanentResident(),", "permanentResident(,"),
                Arguments.of("a misspelt word", "permanentResident()", "permanentResidnet()"),
                Arguments.of("a word of another type", "permanentResident()", "possible(present())"),
                Arguments.of("a word without its answer", "permanentResident()", "own()"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("compilerErrors")
    void theCompilerSaysWhere(String name, String part, String wrong) {
        assertThatThrownBy(() -> RuleRelease.compile(Releases.SOURCES.with(FILE, text().replace(part, wrong))))
                .isInstanceOfSatisfying(
                        BrokenRulesException.class,
                        broken -> assertThat(broken.problems()).first().satisfies(problem -> {
                            assertThat(problem.file()).isEqualTo(FILE);
                            assertThat(problem.line()).isEqualTo(lineOf("permanentResident()"));
                            assertThat(problem.sentence()).isNotBlank();
                        }));
    }

    @Test
    void theCompilersReasonIsSaid() {
        assertThat(problems(text().replace("permanentResident(),", "permanentResidnet(),")))
                .containsExactly(new Problem(
                        FILE,
                        lineOf("permanentResident()"),
                        "'permanentResidnet' is not in the vocabulary of rule files: the public methods of Person"));
        assertThat(problems(text().replace(".notBefore(", ".notBeforre(")))
                .first()
                .satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo(FILE);
                    assertThat(problem.line()).isBetween(lineOf("\nthen"), lineOf("\nend"));
                    assertThat(problem.sentence()).contains("notBeforre");
                });
        assertThat(problems(text().replace("permanentResident(),", "permanentResident(")))
                .first()
                .satisfies(problem ->
                        assertThat(problem.line()).isBetween(lineOf("permanentResident()"), lineOf("\nend")));
    }

    @Test
    void aNoticeThatCannotBeWrittenToSomebodyIsRefused() {
        String notice = "old-age-pension.notice.en.md";
        String links = "\n{form} {explanation}\n";
        assertThat(RuleRelease.check(
                        Releases.SOURCES.with(notice, "# Pension\n\nDear {name}, since {since}\n" + links)))
                .containsExactly(new Problem(
                        notice,
                        3,
                        "the placeholder {name} is not known; known are [amount, explanation, form, since, until]"));
        assertThat(RuleRelease.check(Releases.SOURCES.with(notice, "Pension\n")))
                .containsExactly(new Problem(notice, 1, "should begin with the name of the service: # ..."));
        assertThat(RuleRelease.check(Releases.SOURCES.with(notice, "# Pension\n\n{form}\n")))
                .containsExactly(new Problem(notice, 0, "lacks the link {explanation}"));
        assertThat(RuleRelease.check(Releases.SOURCES.with(notice, "# Pension since {since}\n" + links)))
                .containsExactly(new Problem(notice, 1, "the name of the service can't have the placeholder {since}"));
    }

    @Test
    void aNoticeMayOnlyPromiseWhatTheRuleGives() {
        String notice = "old-age-pension.notice.en.md";
        assertThat(RuleRelease.check(Releases.SOURCES.with(
                        notice, "# Pension\n\nEUR {amount} until {until}, since {since}\n{form} {explanation}\n")))
                .extracting(Problem::toString)
                .containsExactly(
                        notice + ":3: has the placeholder {amount}, but the rule gives no such value: "
                                + "[.amount(, .amountAtStart(, .amountByCause(]",
                        notice + ":3: has the placeholder {until}, but the rule gives no such value: "
                                + "[.notAfter(, .claimableFor(]");
    }

    @Test
    void aMissingSiblingIsNamed() {
        Map<String, String> files = new HashMap<>();
        for (String suffix : List.of(".drl", ".yaml", ".md", ".csv")) {
            Releases.SOURCES.endingIn(suffix).forEach(name -> files.put(name, Releases.SOURCES.text(name)));
        }
        files.remove("childbirth-benefit.scenarios.yaml");
        files.remove("childbirth-benefit.notice.lv.md");
        assertThat(RuleRelease.check(RuleSources.of(files)))
                .extracting(Problem::toString)
                .containsExactly(
                        "childbirth-benefit.scenarios.yaml: is missing beside childbirth-benefit.drl",
                        "childbirth-benefit.notice.lv.md: is missing: each service needs its notice in both languages");
        assertThat(RuleRelease.check(RuleSources.of(Map.of())))
                .containsExactly(
                        new Problem("*.drl", 0, "is missing: a release has at least one rule file"),
                        new Problem("documents.csv", 0, "is missing: without it no document finds its unit"),
                        new Problem("transitions.csv", 0, "is missing: without it no case gets beyond its first stage"),
                        new Problem("routing-scenarios.csv", 0, "is missing: a routing table needs examples"));
    }

    @Test
    void aBrokenRuleFileFailsTheBuildWithFileAndLine(@TempDir Path folder) throws IOException {
        for (String suffix : List.of(".drl", ".yaml", ".md", ".csv")) {
            for (String name : Releases.SOURCES.endingIn(suffix)) {
                Files.writeString(folder.resolve(name), Releases.SOURCES.text(name));
            }
        }
        Files.writeString(
                folder.resolve(FILE),
                text().replace("!own().receives(\"DISABILITY_PENSION\")", "!own().recieves(\"DISABILITY_PENSION\")"));
        int line = lineOf("!own().receives(\"DISABILITY_PENSION\")");
        assertThatThrownBy(
                        () -> BuildRelease.main(new String[] {folder.toString(), folder.toString(), folder.toString()}))
                .isInstanceOf(BrokenRulesException.class)
                .hasMessageContaining(FILE + ":" + line + ": ")
                .hasMessageContaining("recieves");
    }

    @Test
    void theBuildPutsTheCheckedFilesBesideTheClasses(@TempDir Path folder) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("lv/pienakas/rules/release"));
        BuildRelease.main(new String[] {".", folder.toString(), folder.toString()});
        try (var zip = Files.newInputStream(classes.resolve(RuleRelease.BUILT_IN))) {
            assertThat(RuleSources.ofZip(zip).hash()).isEqualTo(Releases.BUILT_IN.hash());
        }
    }

    private static List<Problem> problems(String drl) {
        return RuleRelease.check(Releases.SOURCES.with(FILE, drl));
    }

    private static String text() {
        return Releases.SOURCES.text(FILE);
    }

    private static int lineOf(String part) {
        String before = text().substring(0, text().indexOf(part) + part.length());
        return (int) before.lines().count();
    }
}
