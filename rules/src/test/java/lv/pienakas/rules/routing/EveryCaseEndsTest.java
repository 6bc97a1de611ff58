package lv.pienakas.rules.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.catalogue.Named;
import lv.pienakas.rules.catalogue.Stage;
import lv.pienakas.rules.release.Releases;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Cases of every kind, handled at random. */
class EveryCaseEndsTest {

    /** A case goes back with even odds, so that longer ones than this don't happen. */
    private static final int MANY_STEPS = 500;

    private static final Routing ROUTING = Releases.BUILT_IN.routing();
    private static final List<RoutingFacts> EVERYTHING = new ArrayList<>();

    static {
        PlainRouting.everything(EVERYTHING::add);
    }

    @Property(tries = 2_000)
    void aCaseWithMoreAndMoreDocumentsIsClosed(@ForAll long seed) {
        Random random = new Random(seed);
        Walk walk = new Walk(random);
        for (int document = random.nextInt(4); document >= 0; document--) {
            walk.steps(random.nextInt(4));
            walk.document();
        }
        walk.steps(MANY_STEPS);
        assertThat(walk.stage).isEqualTo(Transitions.END);
    }

    @Example
    void ofEveryKindServiceAndChannelOneCaseIsClosed() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        for (RoutingFacts facts : EVERYTHING) {
            if (facts.stage().equals(Stage.ENTRY) && facts.circumstances().isEmpty()) {
                Walk walk = new Walk(new Random(1), facts, day);
                walk.steps(MANY_STEPS);
                assertThat(walk.stage).as(facts.toString()).isEqualTo(Transitions.END);
            }
        }
    }

    private static final class Walk {

        private final Random random;
        private RoutingFacts facts;
        private final LocalDate day;
        private String stage = Stage.ENTRY;
        private @Nullable String decision;

        Walk(Random random) {
            this(random, any(random), LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2_500)));
        }

        Walk(Random random, RoutingFacts facts, LocalDate day) {
            this.random = random;
            this.facts = facts;
            this.day = day;
        }

        /** Another document of the same service, wherever the case is. */
        void document() {
            RoutingFacts other = any(random);
            facts = new RoutingFacts(
                    other.documentKind(), facts.service(), other.channel(), other.circumstances(), Stage.ENTRY);
            stage = ROUTING.transitions()
                    .after(stage, Transitions.DOCUMENT, decision)
                    .stage();
        }

        void steps(int most) {
            for (int i = 0; i < most && !stage.equals(Transitions.END); i++) {
                String outcome = Transitions.SKIPPED;
                if (ROUTING.route(facts.at(stage), day).action() != Route.Action.SKIP) {
                    List<String> outcomes = Catalogue.builtIn().outcomes(stage, facts.documentKind()).stream()
                            .map(Named::code)
                            .toList();
                    outcome = outcomes.get(random.nextInt(outcomes.size()));
                    decision = stage.equals(Stage.CHECK) ? outcome : decision;
                }
                stage = ROUTING.transitions().after(stage, outcome, decision).stage();
            }
        }

        private static RoutingFacts any(Random random) {
            return EVERYTHING.get(random.nextInt(EVERYTHING.size()));
        }
    }
}
