package lv.pienakas.rules.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.release.Releases;
import lv.pienakas.rules.source.Problem;
import lv.pienakas.rules.source.RuleSources;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingCellsTest {

    private static final String GOOD =
            "APPLICATION;SICKNESS_BENEFIT;POST;yes;no;*;CHECK;SICKNESS_RIGA;*;15;3;10;Act;lv;en;2020-01-01;2021-01-01;V;D;M";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            APPLICATION|APPLICATOIN|document_kind: 'APPLICATOIN' is neither * nor one of
            APPLICATION||document_kind: '' is neither * nor one of
            ;SICKNESS_BENEFIT|;SICK|service: 'SICK' is neither * nor one of
            POST|FAX|channel: 'FAX' is neither * nor one of
            CHECK|CHEKC|stage: 'CHEKC' is neither * nor one of
            yes|maybe|cross_border: 'maybe' is neither yes nor no
            SICKNESS_RIGA|SICKNESS_CESIS|unit: 'SICKNESS_CESIS' is neither a unit of the catalogue nor MANUAL nor SKIP
            RIGA;*|RIGA;SICKNESS|skill: 'SICKNESS' is neither * nor a skill like SICKNESS_BENEFIT/CHECK
            RIGA;*|RIGA;X/CHECK|skill: 'X/CHECK' is neither * nor a skill like SICKNESS_BENEFIT/CHECK
            ;15;|;0;|minutes: '0' is no whole number from 1 to 600
            ;15;|;601;|minutes: '601' is no whole number from 1 to 600
            ;3;|;6;|priority: '6' is no whole number from 1 to 5
            ;10;|;251;|working_days: '251' is no whole number from 1 to 250
            ;10;|;;|working_days: '' is no whole number from 1 to 250
            Act||reference: is empty
            ;lv;|;;|reason_lv: is empty
            ;en;|;;|reason_en: is empty
            2020-01-01|1/1/2020|valid_from: '1/1/2020' is no day like 2026-01-31 or 31.01.2026
            2020-01-01||valid_from: '' is no day like 2026-01-31 or 31.01.2026
            2021-01-01|soon|valid_until: 'soon' is no day like 2026-01-31 or 31.01.2026
            2021-01-01|2019-12-31|valid_until: 2019-12-31 lies before valid_from 2020-01-01
            ;V;D;M|;X;D;M|minutes_tag: 'X' is none of [V, D, M, ?]
            ;V;D;M|;V;sure;M|priority_tag: 'sure' is none of [V, D, M, ?]
            ;V;D;M|;V;D;m|working_days_tag: 'm' is none of [V, D, M, ?]
            SICKNESS_RIGA;*|SKIP;|minutes: must be empty where the unit is SKIP
            """)
    void aWrongCellIsNamedAndTheLineLeftOut(String part, @Nullable String wrong, String sentence) {
        assertThat(GOOD).contains(part);
        List<Problem> problems = new ArrayList<>();
        assertThat(read(GOOD.replace(part, wrong == null ? "" : wrong), problems))
                .isEmpty();
        assertThat(problems).first().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("documents.csv");
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.sentence()).startsWith(sentence);
        });
    }

    @Test
    void anExplicitSkillIsKept() {
        List<Problem> problems = new ArrayList<>();
        List<RoutingLine> lines = read(GOOD.replace("RIGA;*", "RIGA;UNEMPLOYMENT_BENEFIT/CHECK"), problems);
        assertThat(problems).isEmpty();
        RoutingLine line = lines.get(0);
        assertThat(line.skill()).isEqualTo("UNEMPLOYMENT_BENEFIT/CHECK");
        assertThat(line.circumstances()).containsOnly(Map.entry("CROSS_BORDER", true), Map.entry("MINOR", false));
        assertThat(line.specificity()).isEqualTo(6);
        assertThat(Route.of(
                                line,
                                new RoutingFacts(
                                        "APPLICATION",
                                        "SICKNESS_BENEFIT",
                                        "POST",
                                        line.circumstances().keySet(),
                                        "CHECK"))
                        .skill())
                .isEqualTo("UNEMPLOYMENT_BENEFIT/CHECK");
    }

    @Test
    void whatIsNotTaggedIsAssumedAndWhatIsLeftOutHasNoTag() {
        List<Problem> problems = new ArrayList<>();
        assertThat(read(GOOD, problems))
                .singleElement()
                .satisfies(line -> assertThat(line.tags()).isEqualTo(new Tags("V", "D", "M")));
        assertThat(read(GOOD.replace(";V;D;M", ""), problems))
                .singleElement()
                .satisfies(line -> assertThat(line.tags()).isEqualTo(new Tags("?", "?", "?")));
        String skipped = GOOD.replace("SICKNESS_RIGA;*;15;3;10", "SKIP;;;;");
        assertThat(read(skipped.replace(";V;D;M", ""), problems))
                .singleElement()
                .satisfies(line -> assertThat(line.tags()).isEqualTo(new Tags("", "", "")));
        assertThat(problems).isEmpty();
        assertThat(read(skipped, problems)).isEmpty();
        assertThat(problems)
                .extracting(Problem::sentence)
                .contains("minutes_tag: must be empty where the unit is SKIP");
    }

    @Test
    void noFigureOfTheBuildIsSaidToBeSurerThanItsSource() {
        for (Map<String, String> row : PlainCsv.rows(Releases.SOURCES.text(RoutingTable.FILE))) {
            String where = row.toString();
            if (String.valueOf(row.get("unit")).equals("SKIP")) {
                continue;
            }
            assertThat(row.get("minutes_tag")).as(where).isEqualTo("?");
            assertThat(row.get("priority_tag")).as(where).isEqualTo("?");
            String days = String.valueOf(row.get("working_days_tag"));
            assertThat(days.equals("?") || String.valueOf(row.get("reference")).contains("(" + days + ")"))
                    .as(where)
                    .isTrue();
            // the regulation is verified, its period is open
            assertThat(days.equals("?") || !"CONTRIBUTION_REFUND".equals(row.get("service")))
                    .as(where)
                    .isTrue();
        }
    }

    @Test
    void aReleaseWithoutTheTableIsRefused() {
        List<Problem> problems = new ArrayList<>();
        assertThat(RoutingTable.read(RuleSources.of(Map.of()), Catalogue.builtIn(), problems)
                        .lines())
                .isEmpty();
        assertThat(problems)
                .containsExactly(new Problem("documents.csv", 0, "is missing: without it no document finds its unit"));
    }

    private static List<RoutingLine> read(String line, List<Problem> problems) {
        String header =
                Releases.SOURCES.text(RoutingTable.FILE).lines().findFirst().orElseThrow();
        return RoutingTable.read(
                        RuleSources.of(Map.of(RoutingTable.FILE, header + "\n" + line + "\n")),
                        Catalogue.builtIn(),
                        problems)
                .lines();
    }
}
