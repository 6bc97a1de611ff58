package lv.pienakas.rules.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.release.Releases;
import lv.pienakas.rules.source.Problem;
import lv.pienakas.rules.source.RuleSources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransitionsTest {

    private static final String TEXT = Releases.SOURCES.text(Transitions.FILE);

    @Test
    void theFileOfTheBuildHasNoProblem() {
        assertThat(problems(TEXT)).isEmpty();
        assertThat(problems(PlainCsv.asExcel(TEXT))).isEmpty();
    }

    @Test
    void whatWasDecidedRefinesWhatFollows() {
        Transitions transitions = Releases.BUILT_IN.routing().transitions();
        assertThat(transitions.after("REVIEW", "APPROVED", "GRANT").stage()).isEqualTo("PAYMENT");
        assertThat(transitions.after("REVIEW", "APPROVED", null).stage()).isEqualTo("PAYMENT");
        assertThat(transitions.after("REVIEW", "APPROVED", "REFUSE").isEnd()).isTrue();
        Next rejected = transitions.after("REVIEW", "REJECTED", "GRANT");
        assertThat(rejected.stage()).isEqualTo("CHECK");
        assertThat(rejected.preparer()).isTrue();
        assertThat(rejected.isEnd()).isFalse();
        assertThat(TEXT.lines().toList().get(rejected.line() - 1)).contains(rejected.latvianReason());
        assertThatThrownBy(() -> transitions.after("ENTRY", "PAID", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the stage ENTRY can't come to PAID");
    }

    /** Each line but those that only refine another by decision. */
    static Stream<String> needed() {
        return TEXT.lines().skip(1).filter(line -> line.split(";", -1)[2].equals("*"));
    }

    @ParameterizedTest
    @MethodSource("needed")
    void everyOutcomeNeedsItsLine(String line) {
        String[] cells = line.split(";", -1);
        assertThat(problems(TEXT.replace(line + "\n", "")))
                .containsExactly(new Problem(
                        Transitions.FILE,
                        0,
                        "has no line for stage " + cells[0] + ", outcome " + cells[1] + " with decision *"));
    }

    @Test
    void aRefiningLineMayBeLeftOut() {
        String refining = TEXT.lines()
                .filter(line -> line.startsWith("REVIEW;APPROVED;REFUSE;"))
                .findFirst()
                .orElseThrow();
        assertThat(problems(TEXT.replace(refining + "\n", ""))).isEmpty();
    }

    @Test
    void theSameCaseTwiceIsSaidWithBothLines() {
        assertThat(problems(TEXT + "CHECK;GRANT;*;END;UNIT;lv;en\n"))
                .containsExactly(new Problem(
                        Transitions.FILE,
                        (int) TEXT.lines().count() + 1,
                        "says the same case as line " + lineOf("CHECK;GRANT;*")));
    }

    static Stream<Arguments> wrongCells() {
        return Stream.of(
                Arguments.of("ENTRY;SKIPPED", "ENTRI;SKIPPED", "stage: 'ENTRI' is none of [ENTRY, CHECK, REVIEW,"),
                Arguments.of("ENTRY;ENTERED", "ENTRY;PAID", "outcome: 'PAID' is none of [ENTERED, SKIPPED, DOCUMENT]"),
                Arguments.of("END;DOCUMENT", "END;SKIPPED", "outcome: 'SKIPPED' is none of [DOCUMENT]"),
                Arguments.of(
                        "REVIEW;APPROVED;REFUSE",
                        "REVIEW;APPROVED;NO",
                        "decision: 'NO' is none of [GRANT, REFUSE, CLOSE, RIGHT, WRONG, FACT_FOUND, FACT_NOT_FOUND, *]"),
                Arguments.of(
                        "CHECK;GRANT;*;REVIEW", "CHECK;GRANT;*;", "next: '' is none of [ENTRY, CHECK, REVIEW, PAYMENT"),
                Arguments.of(
                        "CHECK;GRANT;*;REVIEW;UNIT",
                        "CHECK;GRANT;*;REVIEW;BOSS",
                        "assignee: 'BOSS' is none of [UNIT, PREPARER]"),
                Arguments.of("Neko neizmaksā, lieta ir pabeigta.", "", "reason_lv: is empty"),
                Arguments.of("Nothing is paid, the case is finished.", "", "reason_en: is empty"));
    }

    @ParameterizedTest
    @MethodSource("wrongCells")
    void aWrongCellIsSaidWithItsLine(String part, String wrong, String sentence) {
        assertThat(problems(TEXT.replace(part, wrong))).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(Transitions.FILE);
            assertThat(problem.line()).isEqualTo(lineOf(part));
            assertThat(problem.sentence()).startsWith(sentence);
        });
    }

    @Test
    void aReleaseWithoutTheFileIsRefused() {
        List<Problem> problems = new ArrayList<>();
        Transitions.read(RuleSources.of(Map.of()), Catalogue.builtIn(), problems);
        assertThat(problems)
                .containsExactly(
                        new Problem(Transitions.FILE, 0, "is missing: without it no case gets beyond its first stage"));
        assertThat(problems(TEXT.replaceFirst("assignee", "who")))
                .extracting(Problem::sentence)
                .contains("lacks the column assignee");
    }

    @Test
    void skippingInARingIsRefused() {
        assertThat(problems(replaced("REVIEW;SKIPPED;*;PAYMENT", "REVIEW;SKIPPED;*;ENTRY")))
                .containsExactly(
                        ring("ENTRY;SKIPPED", "stage ENTRY without a decision back to stage ENTRY"),
                        ring("CHECK;SKIPPED", "stage CHECK without a decision back to stage CHECK"),
                        ring("REVIEW;SKIPPED", "stage REVIEW without a decision back to stage REVIEW"));
        assertThat(problems(replaced("ENTRY;SKIPPED;*;CHECK", "ENTRY;SKIPPED;*;ENTRY")))
                .containsExactly(ring("ENTRY;SKIPPED", "stage ENTRY without a decision back to stage ENTRY"));
    }

    @Test
    void aRingForOneDecisionIsRefusedToo() {
        assertThat(problems(replaced("REVIEW;SKIPPED;REFUSE;END", "REVIEW;SKIPPED;REFUSE;CHECK")))
                .containsExactly(
                        ring("ENTRY;SKIPPED", "stage ENTRY with decision REFUSE back to stage CHECK"),
                        ring("CHECK;SKIPPED", "stage CHECK with decision REFUSE back to stage CHECK"),
                        new Problem(
                                Transitions.FILE,
                                lineOf("REVIEW;SKIPPED;REFUSE"),
                                "skipping leads in a ring from stage REVIEW with decision REFUSE back to stage REVIEW"));
    }

    @Test
    void aRingOfACaseWithoutADecisionIsRefusedEvenIfEveryDecisionLeavesIt() {
        String decisions = Catalogue.builtIn().outcomes("CHECK").stream()
                .map(decision -> "ENTRY;SKIPPED;" + decision.code() + ";CHECK;UNIT;lv;en\n")
                .collect(Collectors.joining());
        assertThat(problems(replaced("ENTRY;SKIPPED;*;CHECK", "ENTRY;SKIPPED;*;ENTRY") + decisions))
                .containsExactly(ring("ENTRY;SKIPPED", "stage ENTRY without a decision back to stage ENTRY"));
    }

    @Test
    void aStageFromWhichNoCaseCanBeClosedIsRefused() {
        String broken = replaced("PAYMENT;PAID;*;END", "PAYMENT;PAID;*;PAYMENT")
                .replace("PAYMENT;NOT_PAID;*;END", "PAYMENT;NOT_PAID;*;PAYMENT")
                .replace("PAYMENT;RETURNED;*;CHECK", "PAYMENT;RETURNED;*;PAYMENT");
        assertThat(problems(broken))
                .containsExactly(new Problem(
                        Transitions.FILE, 0, "a case at stage PAYMENT without a decision can never be closed"));
    }

    @Test
    void aStageFromWhichOnlyRefusalsCanBeClosedIsRefused() {
        String broken = replaced("REVIEW;APPROVED;*;PAYMENT", "REVIEW;APPROVED;*;REVIEW")
                .replace("REVIEW;REJECTED;*;CHECK", "REVIEW;REJECTED;*;REVIEW");
        assertThat(problems(broken))
                .contains(new Problem(
                        Transitions.FILE, 0, "a case at stage REVIEW without a decision can never be closed"));
    }

    @Test
    void aStageFromWhichOnlyCasesOfOneKindCantBeClosedIsRefused() {
        String broken = replaced("CHECK;RIGHT;*;END", "CHECK;RIGHT;*;CHECK")
                .replace("CHECK;WRONG;*;END", "CHECK;WRONG;*;CHECK");
        assertThat(problems(broken))
                .extracting(Problem::sentence)
                .containsExactly(
                        "a case of the kind FINDING_CHECK at stage ENTRY without a decision can never be closed",
                        "a case of the kind FINDING_CHECK at stage CHECK without a decision can never be closed");
    }

    @Test
    void aWayFromTheCheckPastTheSecondReviewIsRefused() {
        assertThat(problems(replaced("CHECK;GRANT;*;REVIEW", "CHECK;GRANT;*;PAYMENT")))
                .containsExactly(new Problem(
                        Transitions.FILE,
                        lineOf("CHECK;GRANT;*"),
                        "leads from the check past the second review; lead to REVIEW, which a routing line may SKIP"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GRANT", "REFUSE"})
    void aDecisionThatNobodyReviewsIsRefused(String decision) {
        String line = "CHECK;" + decision + ";*";
        for (String stage : List.of("END", "CHECK", "ENTRY")) {
            assertThat(problems(replaced(line + ";REVIEW", line + ";" + stage)))
                    .contains(new Problem(
                            Transitions.FILE,
                            lineOf(line),
                            "leaves the decision " + decision
                                    + " without a second review; lead to REVIEW, which a routing line may SKIP"));
        }
        String refined = TEXT + "CHECK;" + decision + ";" + decision + ";END;UNIT;lv;en\n";
        assertThat(problems(refined))
                .singleElement()
                .satisfies(problem -> assertThat(problem.line())
                        .isEqualTo((int) refined.lines().count()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAYMENT;PREPARER", "END;PREPARER", "CHECK;UNIT", "PAYMENT;UNIT"})
    void aRejectedDecisionThatDoesNotGoBackToWhoPreparedItIsRefused(String instead) {
        assertThat(problems(replaced("REVIEW;REJECTED;*;CHECK;PREPARER", "REVIEW;REJECTED;*;" + instead)))
                .containsExactly(new Problem(
                        Transitions.FILE,
                        lineOf("REVIEW;REJECTED;*"),
                        "leaves a rejected decision with others than whoever prepared it; lead to CHECK by PREPARER"));
    }

    @Test
    void norMayItBeSoForOneDecisionOnly() {
        String refined = TEXT + "REVIEW;REJECTED;REFUSE;END;UNIT;lv;en\n";
        assertThat(problems(refined)).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo((int) refined.lines().count());
            assertThat(problem.sentence()).startsWith("leaves a rejected decision");
        });
    }

    static Stream<Arguments> bypasses() {
        String unread = ", so nobody checks what a further document says; lead to CHECK";
        String unchecked = ", so nobody checks it; lead to CHECK";
        String overtaken = ", so a further document overtakes the application; lead to ENTRY";
        String unreviewed =
                ", past the second review of what was decided; lead to REVIEW, which a routing line may SKIP";
        return Stream.of(
                Arguments.of("ENTRY;ENTERED;*;CHECK", "PAYMENT", unchecked),
                Arguments.of("ENTRY;ENTERED;*;CHECK", "END", unchecked),
                Arguments.of("ENTRY;ENTERED;*;CHECK", "REVIEW", unchecked),
                Arguments.of("ENTRY;SKIPPED;*;CHECK", "PAYMENT", unchecked),
                Arguments.of("ENTRY;SKIPPED;*;CHECK", "END", unchecked),
                Arguments.of("ENTRY;DOCUMENT;*;ENTRY", "CHECK", overtaken),
                Arguments.of("ENTRY;DOCUMENT;*;ENTRY", "END", overtaken),
                Arguments.of("CHECK;SKIPPED;*;REVIEW", "PAYMENT", unreviewed),
                Arguments.of("CHECK;SKIPPED;*;REVIEW", "END", unreviewed),
                Arguments.of("CHECK;DOCUMENT;*;CHECK", "PAYMENT", unread),
                Arguments.of("CHECK;DOCUMENT;*;CHECK", "REVIEW", unread),
                Arguments.of("CHECK;DOCUMENT;*;CHECK", "ENTRY", unread),
                Arguments.of("REVIEW;DOCUMENT;*;CHECK", "PAYMENT", unread),
                Arguments.of("REVIEW;DOCUMENT;*;CHECK", "REVIEW", unread),
                Arguments.of("PAYMENT;DOCUMENT;*;CHECK", "END", unread),
                Arguments.of("PAYMENT;DOCUMENT;*;CHECK", "PAYMENT", unread),
                Arguments.of("END;DOCUMENT;*;CHECK", "END", unread),
                Arguments.of("END;DOCUMENT;*;CHECK", "PAYMENT", unread));
    }

    @ParameterizedTest
    @MethodSource("bypasses")
    void aWayPastTheCheckOrTheReviewIsRefused(String line, String instead, String harm) {
        String[] cells = line.split(";");
        String broken = replaced(line, String.join(";", cells[0], cells[1], cells[2], instead));

        assertThat(problems(broken)).containsExactly(bypass(lineOf(line), cells, "without a decision", instead, harm));
    }

    @ParameterizedTest
    @MethodSource("bypasses")
    void norMayItBeThereForOneDecisionOnly(String line, String instead, String harm) {
        String[] cells = line.split(";");
        String refined = TEXT + String.join(";", cells[0], cells[1], "GRANT", instead) + ";UNIT;lv;en\n";

        assertThat(problems(refined))
                .containsExactly(bypass((int) TEXT.lines().count() + 1, cells, "with decision GRANT", instead, harm));
    }

    @Test
    void whatTheAgencysOwnCasesComeToLeadsPastNothing() {
        assertThat(problems(TEXT + "END;DOCUMENT;RIGHT;END;UNIT;lv;en\n")).isEmpty();
    }

    private static Problem bypass(int line, String[] cells, String place, String instead, String harm) {
        return new Problem(
                Transitions.FILE,
                line,
                "leads a case at stage " + cells[0] + " " + place + ", outcome " + cells[1] + ", to " + instead + harm);
    }

    private static Problem ring(String line, String sentence) {
        return new Problem(Transitions.FILE, lineOf(line + ";*"), "skipping leads in a ring from " + sentence);
    }

    private static List<Problem> problems(String text) {
        List<Problem> problems = new ArrayList<>();
        Transitions.read(RuleSources.of(Map.of(Transitions.FILE, text)), Catalogue.builtIn(), problems);
        return problems;
    }

    private static String replaced(String part, String other) {
        assertThat(TEXT).contains(part);
        return TEXT.replace(part, other);
    }

    private static int lineOf(String part) {
        return (int)
                TEXT.substring(0, TEXT.indexOf(part) + part.length()).lines().count();
    }
}
