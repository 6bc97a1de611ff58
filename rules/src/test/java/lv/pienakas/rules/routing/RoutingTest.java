package lv.pienakas.rules.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import lv.pienakas.rules.catalogue.AgencyService;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.catalogue.Stage;
import lv.pienakas.rules.release.Releases;
import lv.pienakas.rules.source.Problem;
import lv.pienakas.rules.source.RuleSources;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The compiled lines against the plain reading of the table's text. */
class RoutingTest {

    private static final String TABLE = Releases.SOURCES.text(RoutingTable.FILE);
    private static final PlainRouting PLAIN = new PlainRouting(TABLE);
    private static final int SAMPLE = 10_000;

    @TestFactory
    Stream<DynamicTest> everyScenarioOfTheAnalystsHolds() {
        List<Problem> problems = new ArrayList<>();
        List<RoutingScenario> scenarios = RoutingScenario.read(Releases.SOURCES, Catalogue.builtIn(), problems);
        assertThat(problems).isEmpty();
        assertThat(scenarios).hasSizeGreaterThan(100);
        URI file = Path.of("routing", RoutingScenario.FILE).toUri();
        return scenarios.stream()
                .map(scenario -> DynamicTest.dynamicTest(
                        scenario.line() + ": " + scenario.sentence(),
                        URI.create(file + "?line=" + scenario.line()),
                        () -> scenario.failure(Releases.BUILT_IN.routing()).ifPresent(problem -> fail("%s", problem))));
    }

    @Test
    void applicationsOfExactlyTheAutomaticServicesGoToAUnit() {
        for (AgencyService service : Catalogue.builtIn().services()) {
            for (LocalDate day : PLAIN.turningDays()) {
                RoutingFacts application =
                        new RoutingFacts("APPLICATION", service.code(), "PORTAL", Set.of(), Stage.CHECK);
                assertThat(Releases.BUILT_IN.routing().route(application, day).action())
                        .as(service.code())
                        .isEqualTo(service.automatic() ? Route.Action.UNIT : Route.Action.MANUAL);
            }
        }
    }

    @Test
    void everyCombinationOnEveryTurningDayGoesWhereTheTableSays() {
        SortedSet<LocalDate> days = PLAIN.turningDays();
        List<RoutingFacts> everything = new ArrayList<>();
        PlainRouting.everything(everything::add);
        Routing routing = Releases.BUILT_IN.routing();
        assertThat(everything).hasSize(26 * 4 * 18 * 6 * 8);
        assertThat(days).hasSizeGreaterThan(1);
        // by several threads at once, as a release is used
        List<String> differences = everything.parallelStream()
                .flatMap(facts -> days.stream()
                        .filter(day -> !routing.route(facts, day).equals(PLAIN.route(facts, day)))
                        .map(day -> facts + " on " + day + ": " + routing.route(facts, day) + " instead of "
                                + PLAIN.route(facts, day)))
                .toList();
        assertThat(differences).isEmpty();
    }

    @Test
    void whatIsCompiledAtRunTimeGoesTheSameWay() {
        List<RoutingFacts> everything = new ArrayList<>();
        PlainRouting.everything(everything::add);
        Routing routing = Releases.compiled().routing();
        Random random = new Random(3);
        for (int i = 0; i < SAMPLE; i++) {
            RoutingFacts facts = everything.get(random.nextInt(everything.size()));
            LocalDate day = LocalDate.of(2019, 12, 25).plusDays(random.nextInt(3_000));
            assertThat(routing.route(facts, day)).isEqualTo(PLAIN.route(facts, day));
        }
    }

    @Test
    void whatNoLineFitsWaitsInTheManualQueueAndIsDueAtOnce() {
        RoutingFacts facts = new RoutingFacts("APPLICATION", "SICKNESS_BENEFIT", "POST", Set.of("MINOR"), "CHECK");
        Route route = Releases.BUILT_IN.routing().route(facts, LocalDate.of(2019, 12, 31));
        assertThat(route.action()).isEqualTo(Route.Action.MANUAL);
        assertThat(route.line()).isZero();
        assertThat(route.priority()).isEqualTo(1);
        assertThat(route.workingDays()).isZero();
        assertThat(route.skill()).isEqualTo("SICKNESS_BENEFIT/CHECK");
        assertThat(route.englishReason()).contains("no line");
    }

    @Test
    void theSameDocumentAtAnotherStageKeepsItsCircumstances() {
        RoutingFacts facts = new RoutingFacts("APPLICATION", "SICKNESS_BENEFIT", "POST", Set.of("MINOR"), "ENTRY");
        assertThat(facts.at("CHECK"))
                .isEqualTo(new RoutingFacts("APPLICATION", "SICKNESS_BENEFIT", "POST", Set.of("MINOR"), "CHECK"))
                .hasToString("APPLICATION, SICKNESS_BENEFIT, POST, MINOR, CHECK");
    }

    @Test
    void aTableSavedBySpreadsheetsSaysTheSame() {
        for (String saved : List.of(PlainCsv.asExcel(TABLE), PlainCsv.asLibreOffice(TABLE))) {
            assertThat(lines(Releases.SOURCES.with(RoutingTable.FILE, saved)))
                    .isEqualTo(Releases.BUILT_IN.routing().table().lines());
        }
        String excel = PlainCsv.asExcel(Releases.SOURCES.text(RoutingScenario.FILE));
        List<Problem> problems = new ArrayList<>();
        assertThat(RoutingScenario.read(
                        Releases.SOURCES.with(RoutingScenario.FILE, excel), Catalogue.builtIn(), problems))
                .isEqualTo(RoutingScenario.read(Releases.SOURCES, Catalogue.builtIn(), problems));
        assertThat(problems).isEmpty();
    }

    @Test
    void aScenarioThatFailsSaysWhichLineGaveWhat() {
        String header =
                Releases.SOURCES.text(RoutingScenario.FILE).lines().findFirst().orElseThrow();
        String text = header + "\nWrong minutes;2026-03-02;APPLICATION;OLD_AGE_PENSION;COUNTER;no;no;no;ENTRY;"
                + "ENTRY_JELGAVA;;6;;\n";
        List<Problem> problems = new ArrayList<>();
        List<RoutingScenario> scenarios =
                RoutingScenario.read(RuleSources.of(Map.of(RoutingScenario.FILE, text)), Catalogue.builtIn(), problems);
        assertThat(problems).isEmpty();
        assertThat(scenarios.get(0).failure(Releases.BUILT_IN.routing()))
                .contains(new Problem(
                        RoutingScenario.FILE,
                        2,
                        "Wrong minutes: expected {minutes=6, unit=ENTRY_JELGAVA}, but line 2 of documents.csv gives"
                                + " {minutes=5, unit=ENTRY_JELGAVA}"));
    }

    @Test
    void aBrokenScenarioIsSaidWithItsLine() {
        String header =
                Releases.SOURCES.text(RoutingScenario.FILE).lines().findFirst().orElseThrow();
        String text = header + "\n;1/2/2026;APPLICATOIN;X;Y;maybe;no;no;Z;;;;;\n";
        List<Problem> problems = new ArrayList<>();
        RoutingScenario.read(RuleSources.of(Map.of(RoutingScenario.FILE, text)), Catalogue.builtIn(), problems);
        assertThat(problems)
                .allSatisfy(problem -> assertThat(problem.line()).isEqualTo(2))
                .extracting(problem -> problem.sentence().replaceAll("(is none of) .*", "$1"))
                .containsExactlyInAnyOrder(
                        "sentence: is empty",
                        "day: '1/2/2026' is no day like 2026-01-31 or 31.01.2026",
                        "document_kind: 'APPLICATOIN' is none of",
                        "service: 'X' is none of",
                        "channel: 'Y' is none of",
                        "cross_border: 'maybe' is neither yes nor no",
                        "stage: 'Z' is none of",
                        "unit: is empty");
        problems.clear();
        RoutingScenario.read(RuleSources.of(Map.of()), Catalogue.builtIn(), problems);
        assertThat(problems)
                .containsExactly(new Problem(RoutingScenario.FILE, 0, "is missing: a routing table needs examples"));
    }

    @Test
    void aLineThatIsNotThereIsAMistakeOfTheProgram() {
        assertThatThrownBy(() -> Releases.BUILT_IN.routing().table().line(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no line 1 in documents.csv");
    }

    private static List<RoutingLine> lines(RuleSources sources) {
        List<Problem> problems = new ArrayList<>();
        List<RoutingLine> lines =
                RoutingTable.read(sources, Catalogue.builtIn(), problems).lines();
        assertThat(problems).isEmpty();
        return lines;
    }
}
