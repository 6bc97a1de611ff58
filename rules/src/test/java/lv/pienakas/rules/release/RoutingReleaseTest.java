package lv.pienakas.rules.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import lv.pienakas.rules.source.BrokenRulesException;
import lv.pienakas.rules.source.Problem;
import lv.pienakas.rules.source.RuleSources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.KieBase;

/** A release with a broken table does not load, whatever is wrong with it. */
class RoutingReleaseTest {

    private static final String TABLE = "documents.csv";
    private static final String TEXT = Releases.SOURCES.text(TABLE);

    @Test
    void anUncoveredCombinationKeepsTheReleaseFromLoading() {
        String broken = TEXT.lines()
                .filter(line -> !line.startsWith("*;STATEMENT;*;*;*;*;PAYMENT;"))
                .collect(Collectors.joining("\n", "", "\n"));
        assertThatThrownBy(() -> RuleRelease.compile(Releases.SOURCES.with(TABLE, broken)))
                .isInstanceOf(BrokenRulesException.class)
                .hasMessageMatching("documents\\.csv: \\d+ combinations have no line, e\\.g\\. APPLICATION, STATEMENT,"
                        + " COUNTER, PAYMENT received on 2020-01-01; add a line, or one with the unit MANUAL");
    }

    @Test
    void norDoesItLoadWhereTheRulesAreCompiledAlready() {
        String broken = TEXT.lines()
                .filter(line -> !line.startsWith("*;STATEMENT;*;*;*;*;PAYMENT;"))
                .collect(Collectors.joining("\n", "", "\n"));
        KieBase compiled = Releases.BUILT_IN.kieBase();
        assertThatThrownBy(() -> RuleRelease.load(Releases.SOURCES.with(TABLE, broken), compiled))
                .isInstanceOf(BrokenRulesException.class)
                .hasMessageContaining("combinations have no line, e.g. APPLICATION, STATEMENT, COUNTER, PAYMENT");
        assertThatThrownBy(() -> RuleRelease.load(
                        Releases.SOURCES.with(
                                "transitions.csv",
                                Releases.SOURCES
                                        .text("transitions.csv")
                                        .replace("CHECK;GRANT;*;REVIEW", "CHECK;GRANT;*;PAYMENT")),
                        compiled))
                .isInstanceOf(BrokenRulesException.class)
                .hasMessageContaining("past the second review");
        RuleSources reworded =
                Releases.SOURCES.with(TABLE, TEXT.replace("Nothing is paid on a statement", "Nobody is paid"));
        assertThat(RuleRelease.load(reworded, compiled).hash()).isEqualTo(reworded.hash());
    }

    @Test
    void theBuildSaysWhichTextsItProved() {
        assertThat(BuildProof.covers(Releases.SOURCES)).isTrue();
        assertThat(BuildProof.covers(Releases.SOURCES.with(TABLE, TEXT + "\n"))).isFalse();
    }

    @Test
    void twoEquallySpecificLinesKeepItFromLoading() {
        String line = "BIRTH_CERTIFICATE;*;COUNTER;*;*;*;ENTRY;MANUAL;*;5;2;2;Act (?);lv;en;2020-01-01;\n";
        int number = (int) TEXT.lines().count() + 1;
        assertThat(RuleRelease.check(Releases.SOURCES.with(TABLE, TEXT + line + line)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(number);
                    assertThat(problem.sentence()).startsWith("this line and line " + (number + 1) + " are equally");
                });
    }

    @Test
    void aWrongCellATransitionAndAScenarioAreAllSaidAtOnce() {
        RuleSources broken = Releases.SOURCES
                .with(TABLE, TEXT.replaceFirst("ENTRY_JELGAVA", "ENTRY_ELSEWHERE"))
                .with(
                        "transitions.csv",
                        Releases.SOURCES.text("transitions.csv").replaceFirst("GRANT", "GRNT"))
                .with(
                        "routing-scenarios.csv",
                        Releases.SOURCES.text("routing-scenarios.csv").replaceFirst("2026-03-02", "3/2/2026"));
        assertThat(RuleRelease.check(broken))
                .extracting(problem -> problem.file() + ":" + problem.line())
                .containsExactly("documents.csv:2", "transitions.csv:5", "routing-scenarios.csv:2");
    }

    @Test
    void aTableSavedWithAnUnclosedQuoteDoesNotLoseItsLastLines() {
        String broken = TEXT.replace(";VSAA iekšējā kārtība (?);Par izziņu", ";\"VSAA iekšējā kārtība (?);Par izziņu");
        assertThat(broken).isNotEqualTo(TEXT);
        assertThat(RuleRelease.check(Releases.SOURCES.with(TABLE, broken)))
                .singleElement()
                .hasToString("documents.csv:" + TEXT.lines().count()
                        + ": can't be read as CSV: Unclosed quoted field at end of input (record starting at line "
                        + TEXT.lines().count() + ")");
    }

    @Test
    void theTablesMayLieInTheirFolder(@TempDir Path folder) throws IOException {
        Path routing = Files.createDirectory(folder.resolve("routing"));
        Path entitlements = Files.createDirectory(folder.resolve("entitlements"));
        for (String suffix : List.of(".drl", ".yaml", ".md", ".csv")) {
            for (String name : Releases.SOURCES.endingIn(suffix)) {
                Files.writeString(
                        (suffix.equals(".csv") ? routing : entitlements).resolve(name), Releases.SOURCES.text(name));
            }
        }
        assertThat(RuleSources.ofFolder(folder).hash()).isEqualTo(Releases.BUILT_IN.hash());

        Files.writeString(folder.resolve(TABLE), TEXT);
        assertThatThrownBy(() -> RuleSources.ofFolder(folder))
                .isInstanceOf(BrokenRulesException.class)
                .hasMessage(TABLE + ": is there twice, in different folders; the folder is no part of the name");
    }

    @Test
    void aMisspeltServiceInAConditionIsRefusedWithFileAndLine() {
        String file = "old-age-pension.drl";
        String condition = "receives(\"DISABILITY_PENSION\")";
        String text = Releases.SOURCES.text(file);
        assertThat(text).contains(condition);
        int line = (int) text.substring(0, text.indexOf(condition) + 1).lines().count();
        List<Problem> problems = RuleRelease.check(
                Releases.SOURCES.with(file, text.replace(condition, "receives(\"DISABILTY_PENSION\")")));
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.sentence())
                    .startsWith("there is no service DISABILTY_PENSION; known are [")
                    .contains("DISABILITY_PENSION");
        });
    }
}
