package lv.pienakas.rules.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.release.Releases;
import lv.pienakas.rules.source.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables broken on purpose; what the proof says is counted again by the plain reading. */
class RoutingProofTest {

    private static final String TABLE = Releases.SOURCES.text(RoutingTable.FILE);
    private static final String REST = ";MANUAL;*;5;2;2;Act (?);lv;en;2020-01-01;\n";
    private static final int ADDED = (int) TABLE.lines().count() + 1;

    @Test
    void theTableOfTheBuildIsWhole() {
        RoutingProof proof = prove(TABLE);
        int days = new PlainRouting(TABLE).turningDays().size();
        assertThat(proof.problems()).isEmpty();
        assertThat(proof.days()).isEqualTo(days);
        assertThat(proof.checked()).isEqualTo(26L * 4 * 18 * 6 * 8 * days);
        assertThat(proof.overlaps()).isNotEmpty();
        PlainRouting plain = new PlainRouting(TABLE);
        proof.overlaps().forEach((pair, witness) -> {
            assertThat(plain.route(witness.facts(), witness.day()).line()).isEqualTo(pair.winner());
            assertThat(plain.line(pair.loser()).matches(witness.facts(), witness.day()))
                    .isTrue();
        });
    }

    /** Paper at a counter, a unit's service, a dated line, a stage left out. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "*;*;COUNTER;*;*;*;ENTRY;",
                "*;OLD_AGE_PENSION;*;*;*;*;CHECK;",
                "*;*;VPVKAC;*;*;*;ENTRY;ENTRY_RIGA",
                "*;STATEMENT;*;*;*;*;PAYMENT;"
            })
    void whatLosesItsLineIsCountedAndShown(String beginning) {
        String broken = without(beginning);
        PlainRouting plain = new PlainRouting(broken);
        Map<String, Set<RoutingFacts>> uncovered = uncovered(plain, plain.turningDays());

        List<Said> said = prove(broken).problems().stream().map(Said::of).toList();

        assertThat(said).isNotEmpty().allSatisfy(one -> {
            assertThat(one.line()).isZero();
            assertThat(plain.matching(one.witness().facts(), one.witness().day()))
                    .isEmpty();
        });
        assertThat(said.stream().collect(Collectors.toMap(one -> skill(one.witness()), Said::combinations)))
                .isEqualTo(uncovered.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, gap -> gap.getValue().size())));
    }

    @Test
    void aHoleBetweenTwoDatesIsFoundOnItsFirstDay() {
        String broken = TABLE.lines()
                .map(line -> line.startsWith("*;*;VPVKAC;") ? line.replace(";2026-01-01;", ";2026-02-01;") : line)
                .collect(Collectors.joining("\n", "", "\n"));
        PlainRouting plain = new PlainRouting(broken);

        List<Said> said = prove(broken).problems().stream().map(Said::of).toList();

        assertThat(said).hasSize(26).allSatisfy(one -> {
            assertThat(one.combinations()).isEqualTo(16 * 8);
            assertThat(one.witness().day()).isEqualTo(LocalDate.of(2026, 1, 1));
            assertThat(one.witness().facts().channel()).isEqualTo("VPVKAC");
            assertThat(plain.matching(one.witness().facts(), one.witness().day()))
                    .isEmpty();
        });
        RoutingFacts hole = said.get(0).witness().facts();
        assertThat(plain.matching(hole, LocalDate.of(2025, 12, 31))).isNotEmpty();
        assertThat(plain.matching(hole, LocalDate.of(2026, 1, 31))).isEmpty();
        assertThat(plain.matching(hole, LocalDate.of(2026, 2, 1))).isNotEmpty();
    }

    @Test
    void twoEquallySpecificLinesAreNamedBoth() {
        String broken = TABLE + "BIRTH_CERTIFICATE;*;COUNTER;*;no;*;ENTRY" + REST
                + "BIRTH_CERTIFICATE;FUNERAL_BENEFIT;COUNTER;*;*;*;ENTRY" + REST;
        PlainRouting plain = new PlainRouting(broken);

        List<Problem> problems = prove(broken).problems();

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).line()).isEqualTo(ADDED);
        assertThat(problems.get(0).sentence())
                .startsWith("this line and line " + (ADDED + 1) + " are equally specific for BIRTH_CERTIFICATE,"
                        + " FUNERAL_BENEFIT, COUNTER, ENTRY received on 2020-01-01");
        RoutingProof.Witness witness = Said.witness(problems.get(0));
        assertThat(plain.matching(witness.facts(), witness.day()))
                .extracting(PlainRouting.Line::number)
                .contains(ADDED, ADDED + 1);
    }

    @Test
    void ofThreeEquallySpecificLinesEachPairIsNamedAndNoneIsSaidToBeMasked() {
        String broken = TABLE + ("BIRTH_CERTIFICATE;*;COUNTER;*;*;*;ENTRY" + REST).repeat(3);
        assertThat(prove(broken).problems())
                .extracting(Problem::line, problem -> problem.sentence().replaceAll(" for .*", ""))
                .containsExactly(
                        tuple(ADDED, "this line and line " + (ADDED + 1) + " are equally specific"),
                        tuple(ADDED, "this line and line " + (ADDED + 2) + " are equally specific"),
                        tuple(ADDED + 1, "this line and line " + (ADDED + 2) + " are equally specific"));
    }

    @Test
    void twoEquallySpecificLinesThatAThirdBeatsAreReportedWithAllThree() {
        String two = TABLE + "BIRTH_CERTIFICATE;*;COUNTER;*;no;*;ENTRY" + REST
                + "BIRTH_CERTIFICATE;FUNERAL_BENEFIT;COUNTER;*;*;*;ENTRY" + REST;
        String third = two + "BIRTH_CERTIFICATE;FUNERAL_BENEFIT;COUNTER;*;no;*;ENTRY" + REST;
        RoutingProof.Pair pair = new RoutingProof.Pair(ADDED, ADDED + 1);

        assertThat(prove(two).problems()).hasSize(1);
        assertThat(prove(two).ties()).doesNotContainKey(pair);
        assertThat(prove(third).problems()).isEmpty();
        assertThat(prove(third).ties()).hasEntrySatisfying(pair, tie -> {
            assertThat(tie.winner()).isEqualTo(ADDED + 2);
            assertThat(new PlainRouting(third)
                            .matching(tie.witness().facts(), tie.witness().day()))
                    .extracting(PlainRouting.Line::number)
                    .contains(ADDED, ADDED + 1, ADDED + 2);
        });
    }

    @Test
    void twoLinesOfDifferentTimesAreNoConflict() {
        String dated = TABLE + "BIRTH_CERTIFICATE;*;COUNTER;*;*;*;ENTRY" + REST.replace(";\n", ";2024-12-31\n")
                + "BIRTH_CERTIFICATE;*;COUNTER;*;*;*;ENTRY" + REST.replace("2020-01-01", "2025-01-01");
        assertThat(prove(dated).problems()).isEmpty();
        String common = dated.replace("2024-12-31", "2025-01-01");
        assertThat(prove(common).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(ADDED);
            assertThat(problem.sentence()).contains("line " + (ADDED + 1)).contains("received on 2025-01-01");
        });
    }

    @Test
    void aLineThatNeverWinsIsSaidWithALineThatTakesItsPlace() {
        String broken = TABLE + "*;*;COUNTER;*;*;*;*" + REST;
        List<Problem> problems = prove(broken).problems();
        assertThat(problems).hasSize(1);
        RoutingProof.Witness witness = Said.witness(problems.get(0));
        int winner =
                new PlainRouting(broken).route(witness.facts(), witness.day()).line();
        assertThat(problems)
                .containsExactly(new Problem(
                        "documents.csv",
                        ADDED,
                        "this line never wins: a more specific line takes everything it matches, e.g. " + witness
                                + " goes by line " + winner));
        assertThat(new PlainRouting(broken).line(ADDED).matches(witness.facts(), witness.day()))
                .isTrue();
    }

    @Test
    void aLineThatExpiredBeforeTheFirstDayNeverWins() {
        String broken =
                TABLE + "BIRTH_CERTIFICATE;*;COUNTER;*;*;*;ENTRY;MANUAL;*;5;2;2;Act (?);lv;en;2018-01-01;2019-12-31\n";
        assertThat(prove(broken).problems())
                .containsExactly(new Problem(
                        "documents.csv", ADDED, "this line never wins: it is valid only before 2020-01-01"));
        assertThat(prove(broken.replace("2019-12-31", "2020-01-01")).problems()).isEmpty();
    }

    @Test
    void anEmptyTableCoversNothing() {
        String header = TABLE.lines().findFirst().orElseThrow() + "\n";
        assertThat(prove(header).problems().stream().map(Said::of))
                .hasSize(26 * 4)
                .allSatisfy(one -> assertThat(one.combinations()).isEqualTo(18 * 6 * 8));
    }

    private static RoutingProof prove(String text) {
        List<Problem> problems = new ArrayList<>();
        RoutingTable table =
                RoutingTable.read(Releases.SOURCES.with(RoutingTable.FILE, text), Catalogue.builtIn(), problems);
        assertThat(problems).isEmpty();
        return RoutingProof.of(table, Catalogue.builtIn());
    }

    private static String without(String beginning) {
        assertThat(TABLE.lines().filter(line -> line.startsWith(beginning))).hasSize(1);
        return TABLE.lines().filter(line -> !line.startsWith(beginning)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static Map<String, Set<RoutingFacts>> uncovered(PlainRouting plain, Collection<LocalDate> days) {
        Map<String, Set<RoutingFacts>> uncovered = new TreeMap<>();
        PlainRouting.everything(facts -> days.stream()
                .filter(day -> plain.matching(facts, day).isEmpty())
                .forEach(day -> uncovered
                        .computeIfAbsent(facts.service() + "/" + facts.stage(), one -> new HashSet<>())
                        .add(facts)));
        return uncovered;
    }

    private static String skill(RoutingProof.Witness witness) {
        return witness.facts().service() + "/" + witness.facts().stage();
    }
}
