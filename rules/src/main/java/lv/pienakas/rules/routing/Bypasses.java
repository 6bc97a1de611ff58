package lv.pienakas.rules.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.catalogue.Named;
import lv.pienakas.rules.catalogue.Outcome;
import lv.pienakas.rules.catalogue.Stage;
import lv.pienakas.rules.source.Problem;

/**
 * What would lead a case past the check, the second pair of eyes, its verdict, or a document; looked for at every stage,
 * whatever was decided. A stage is left out by the routing table only, line by line, with the act that allows it.
 */
final class Bypasses {

    private static final String REVIEW_IT = "; lead to REVIEW, which a routing line may SKIP";

    private final Transitions transitions;
    private final Catalogue catalogue;
    private final Collection<Problem> problems;

    private Bypasses(Transitions transitions, Catalogue catalogue, Collection<Problem> problems) {
        this.transitions = transitions;
        this.catalogue = catalogue;
        this.problems = problems;
    }

    static void check(Transitions transitions, Catalogue catalogue, Collection<Problem> problems) {
        Bypasses bypasses = new Bypasses(transitions, catalogue, problems);
        bypasses.ofTheCheck();
        bypasses.ofTheReview();
        bypasses.ofItsVerdict();
        bypasses.ofDocuments();
    }

    private void ofTheCheck() {
        List<String> ways = new ArrayList<>(
                catalogue.outcomes(Stage.ENTRY).stream().map(Named::code).toList());
        ways.add(Transitions.SKIPPED);
        for (String way : ways) {
            leads(Stage.ENTRY, way, Set.of(Stage.CHECK, Stage.ENTRY), "so nobody checks it; lead to CHECK");
        }
    }

    private void ofTheReview() {
        for (Outcome outcome : catalogue.outcomes(Stage.CHECK)) {
            boolean decided = List.of(Outcome.GRANT, Outcome.REFUSE).contains(outcome.code());
            Next next = transitions.after(Stage.CHECK, outcome.code(), outcome.code());
            if (next.stage().equals(Stage.PAYMENT)) {
                problem(next, "leads from the check past the second review" + REVIEW_IT);
            } else if (decided && !next.stage().equals(Stage.REVIEW)) {
                problem(next, "leaves the decision " + outcome.code() + " without a second review" + REVIEW_IT);
            }
        }
        leads(
                Stage.CHECK,
                Transitions.SKIPPED,
                Set.of(Stage.REVIEW),
                "past the second review of what was decided" + REVIEW_IT);
    }

    private void ofItsVerdict() {
        if (catalogue.outcomes(Stage.REVIEW).stream()
                .noneMatch(outcome -> outcome.code().equals(Outcome.REJECTED))) {
            return;
        }
        Place.all(Stage.REVIEW, catalogue.outcomes(Stage.CHECK)).stream()
                .map(place -> transitions.after(Stage.REVIEW, Outcome.REJECTED, place.decision()))
                .filter(next -> !next.stage().equals(Stage.CHECK) || !next.preparer())
                .distinct()
                .forEach(next -> problem(
                        next,
                        "leaves a rejected decision with others than whoever prepared it; lead to CHECK by PREPARER"));
    }

    /** While the application itself is being entered, its further documents wait: overtaken, it would be entered for nothing. */
    private void ofDocuments() {
        leads(
                Stage.ENTRY,
                Transitions.DOCUMENT,
                Set.of(Stage.ENTRY),
                "so a further document overtakes the application; lead to ENTRY");
        for (String stage : List.of(Stage.CHECK, Stage.REVIEW, Stage.PAYMENT, Transitions.END)) {
            leads(
                    stage,
                    Transitions.DOCUMENT,
                    Set.of(Stage.CHECK),
                    "so nobody checks what a further document says; lead to CHECK");
        }
    }

    /**
     * One problem a line, with the first place at which it does harm. What a case of the agency's own comes to is left out:
     * such a case is over then, and takes no documents.
     */
    private void leads(String stage, String way, Set<String> allowed, String harm) {
        Set<Integer> said = new HashSet<>();
        for (Place place : Place.all(stage, catalogue.outcomes(Stage.CHECK, Catalogue.ANY))) {
            Next next = transitions.after(stage, way, place.decision());
            if (!allowed.contains(next.stage()) && said.add(next.line())) {
                problem(next, "leads a case at " + place + ", outcome " + way + ", to " + next.stage() + ", " + harm);
            }
        }
    }

    private void problem(Next next, String sentence) {
        problems.add(new Problem(Transitions.FILE, next.line(), sentence));
    }
}
