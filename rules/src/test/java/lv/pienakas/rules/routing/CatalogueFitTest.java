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
            + "working_days;reference;reason_lv;reason_en;valid_from;valid_until\n";
    private static final String REST = ";Act (?);lv;en;2020-01-01;\n";
    private static final String WHOLE = HEADER + "*;*;*;*;*;U1;*;5;3;10" + REST;

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
        String shared = WHOLE + "*;S2;*;*;CHECK;U1;S1/CHECK;5;3;10" + REST;
        assertThat(problems(shared, SmallCatalogue.all()))
                .extracting(Problem::sentence)
                .containsExactly(
                        "no line of documents.csv needs the skill S2/CHECK; remove it, or route something to it");
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
