package lv.pienakas.rules.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.release.Releases;
import lv.pienakas.rules.source.Problem;
import lv.pienakas.rules.source.RuleSources;
import org.junit.jupiter.api.Test;

/** A table that is whole and still says what the catalogue does not. */
class CatalogueFitTest {

    private static final String HEADER = "document_kind;service;channel;minor;stage;unit;skill;minutes;priority;"
            + "working_days;reference;reason_lv;reason_en;valid_from;valid_until;minutes_tag;priority_tag;working_days_tag\n";
    private static final String REST = ";Act (?);lv;en;2020-01-01;\n";
    private static final String WHOLE = HEADER + "*;*;*;*;*;U1;*;5;3;10" + REST
            + "*;*;C1;*;ENTRY;SKIP;;;;" + REST
            + "*;S2;*;*;CHECK;MANUAL;*;5;3;10" + REST;

    @Test
    void aSkillThatIsRoutedButNotListedIsNamedWithWhoNeedsIt() {
        Catalogue lacking =
                SmallCatalogue.with("skills.csv", SmallCatalogue.SKILLS.replace("S1/REVIEW;S1;REVIEW;a;a;D\n", ""));
        assertThat(problems(WHOLE, SmallCatalogue.all())).isEmpty();
        assertThat(problems(WHOLE, lacking)).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("documents.csv");
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.sentence())
                    .startsWith("this line needs the skill S1/REVIEW, e.g. for K1, S1, ")
                    .endsWith("received on 2020-01-01; add it to skills.csv of the catalogue");
            assertThat(Said.witness(problem).facts().stage()).isEqualTo("REVIEW");
        });
    }

    @Test
    void aSkillThatNothingIsRoutedToIsNamed() {
        String skipping = WHOLE + "*;S2;*;*;PAYMENT;SKIP;;;;" + REST;
        assertThat(problems(skipping, SmallCatalogue.all()))
                .containsExactly(new Problem(
                        "skills.csv",
                        0,
                        "no line of documents.csv needs the skill S2/PAYMENT; remove it, or route something to it"));
        assertThat(problems(
                        skipping,
                        SmallCatalogue.with(
                                "skills.csv", SmallCatalogue.SKILLS.replace("S2/PAYMENT;S2;PAYMENT;a;a;D\n", ""))))
                .isEmpty();
    }

    @Test
    void theSkillThatALineNamesIsTheOneThatIsNeeded() {
        String shared = WHOLE.replace("*;S2;*;*;CHECK;MANUAL;*;", "*;S2;*;*;CHECK;MANUAL;S1/CHECK;");
        assertThat(problems(shared, SmallCatalogue.all()))
                .extracting(Problem::sentence)
                .containsExactly(
                        "no line of documents.csv needs the skill S2/CHECK; remove it, or route something to it");
    }

    @Test
    void whatComesAsDataIsNotEnteredByAUnitButMayWaitForAManager() {
        String entered = WHOLE + "K1;*;C1;*;ENTRY;U1;*;5;3;10" + REST;
        assertThat(problems(entered, SmallCatalogue.all())).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(5);
            assertThat(problem.sentence())
                    .isEqualTo("this line has a unit enter what comes as data, e.g. K1, S1, C1, ENTRY received on"
                            + " 2020-01-01; SKIP it, or make it MANUAL on purpose");
        });
        assertThat(problems(entered.replace("ENTRY;U1;", "ENTRY;MANUAL;"), SmallCatalogue.all()))
                .isEmpty();
        assertThat(problems(entered.replace("K1;*;C1;", "K1;*;C2;"), SmallCatalogue.all()))
                .isEmpty();
    }

    @Test
    void whatIsNotDistributedAutomaticallyIsCheckedByNoUnitWhateverTheWay() {
        String dealt = WHOLE + "*;S2;C1;*;CHECK;U1;*;5;3;10" + REST;
        assertThat(problems(dealt, SmallCatalogue.all())).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(5);
            assertThat(problem.sentence())
                    .isEqualTo("this line gives to a unit what is not distributed automatically, e.g. K1, S2, C1, CHECK"
                            + " received on 2020-01-01; make it MANUAL, or the service automatic in services.csv");
        });
        assertThat(problems(dealt.replace("CHECK;U1;*;5;3;10", "CHECK;SKIP;;;;"), SmallCatalogue.all()))
                .isEmpty();
    }

    @Test
    void anAutomaticServiceThatNoUnitChecksIsNamed() {
        String byHand = WHOLE + "*;S1;*;*;CHECK;MANUAL;*;5;3;10" + REST;
        assertThat(problems(byHand, SmallCatalogue.all()))
                .containsExactly(new Problem(
                        "documents.csv",
                        0,
                        "no line gives the check of S1 to a unit, though services.csv says that it is distributed"
                                + " automatically"));
    }

    @Test
    void theTableOfTheBuildNeedsEachSkillOfTheCatalogueAndNoOther() {
        PlainRouting plain = new PlainRouting(Releases.SOURCES.text(RoutingTable.FILE));
        Set<String> needed = new TreeSet<>();
        PlainRouting.everything(facts -> plain.turningDays().forEach(day -> {
            Route route = plain.route(facts, day);
            if (route.action() != Route.Action.SKIP) {
                needed.add(route.skill());
            }
        }));
        assertThat(Catalogue.builtIn().skills())
                .extracting(skill -> skill.code())
                .containsExactlyInAnyOrderElementsOf(needed);
    }

    private static List<Problem> problems(String text, Catalogue catalogue) {
        List<Problem> problems = new ArrayList<>();
        RoutingTable table = RoutingTable.read(RuleSources.of(Map.of(RoutingTable.FILE, text)), catalogue, problems);
        assertThat(problems).isEmpty();
        return RoutingProof.of(table, catalogue).problems();
    }
}
