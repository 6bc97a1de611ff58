package lv.pienakas.data.casework;

import java.util.Optional;
import lv.pienakas.rules.catalogue.Stage;
import lv.pienakas.rules.routing.Route;
import lv.pienakas.rules.routing.RoutingFacts;

/**
 * A document joins a case of the same service, unless its kind is dealt out by hand (a complaint) while the case is not, or
 * the case can't come to what the document asks for (the check of a finding grants nothing). Of circumstances that nobody
 * knew of it may tell: then the case is routed anew.
 */
final class MayJoinCase {

    private MayJoinCase() {}

    /** Why it may not; empty if it may. */
    static Optional<String> refusal(IncomingDocument document, CaseState state, CaseRules rules) {
        if (!document.service().equals(state.service())) {
            return Optional.of(
                    "case " + state.caseId() + " is about " + state.service() + ", not about " + document.service());
        }
        if (!rules.catalogue()
                .outcomes(Stage.CHECK, state.documentKind())
                .equals(rules.catalogue().outcomes(Stage.CHECK, document.documentKind()))) {
            return Optional.of("case " + state.caseId() + " is a " + state.documentKind()
                    + ", which never comes to what documents of the kind " + document.documentKind() + " may come to");
        }
        CaseState then = state.knowing(document.circumstances());
        RoutingFacts own = then.facts(document.documentKind(), document.channel(), Stage.CHECK);
        RoutingFacts opening = then.facts(state.documentKind(), state.channel(), Stage.CHECK);
        return byHand(own, state, rules) && !byHand(opening, state, rules)
                ? Optional.of("documents of the kind " + document.documentKind()
                        + " are dealt out by hand, the work of case " + state.caseId() + " is not")
                : Optional.empty();
    }

    private static boolean byHand(RoutingFacts facts, CaseState state, CaseRules rules) {
        return rules.routing().route(facts, state.received()).action() == Route.Action.MANUAL;
    }
}
