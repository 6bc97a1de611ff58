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

/** No case gets stuck: every outcome leads somewhere, skipping ends, and from every stage a case can be closed. */
final class TransitionsProof {

    private TransitionsProof() {}

    static void check(Transitions transitions, Catalogue catalogue, Collection<Problem> problems) {
        List<Problem> gaps = new ArrayList<>();
        for (Named stage : catalogue.stages()) {
            outcomes(stage.code(), catalogue).forEach(outcome -> lines(stage.code(), outcome, transitions, gaps));
        }
        lines(Transitions.END, Transitions.DOCUMENT, transitions, gaps);
        problems.addAll(gaps);
        if (gaps.isEmpty()) {
            for (Named stage : catalogue.stages()) {
                skippingEnds(stage.code(), transitions, catalogue, problems);
                canEnd(stage.code(), transitions, catalogue, problems);
            }
        }
    }

    /** One line for whatever was decided, which further lines may refine by decision. */
    private static void lines(String stage, String outcome, Transitions transitions, Collection<Problem> problems) {
        if (transitions.find(stage, outcome, null) == null) {
            problems.add(new Problem(
                    Transitions.FILE,
                    0,
                    "has no line for stage " + stage + ", outcome " + outcome + " with decision *"));
        }
    }

    private static void skippingEnds(
            String start, Transitions transitions, Catalogue catalogue, Collection<Problem> problems) {
        for (Outcome decision : catalogue.outcomes(Stage.CHECK)) {
            Set<String> seen = new HashSet<>();
            String stage = start;
            while (!stage.equals(Transitions.END)) {
                if (!seen.add(stage)) {
                    problems.add(new Problem(
                            Transitions.FILE,
                            transitions
                                    .after(start, Transitions.SKIPPED, decision.code())
                                    .line(),
                            "skipping leads in a ring from " + start + " back to " + stage + " (decision "
                                    + decision.code() + ")"));
                    return;
                }
                stage = transitions
                        .after(stage, Transitions.SKIPPED, decision.code())
                        .stage();
            }
        }
    }

    private static void canEnd(
            String start, Transitions transitions, Catalogue catalogue, Collection<Problem> problems) {
        Set<String> reached = new HashSet<>(Set.of(start));
        List<String> open = new ArrayList<>(List.of(start));
        while (!open.isEmpty()) {
            String stage = open.remove(open.size() - 1);
            for (Outcome outcome : catalogue.outcomes(stage)) {
                for (Outcome decision : catalogue.outcomes(Stage.CHECK)) {
                    Next next = transitions.after(stage, outcome.code(), decision.code());
                    if (reached.add(next.stage()) && !next.isEnd()) {
                        open.add(next.stage());
                    }
                }
            }
        }
        if (!reached.contains(Transitions.END)) {
            problems.add(new Problem(Transitions.FILE, 0, "a case at stage " + start + " can never be closed"));
        }
    }

    private static List<String> outcomes(String stage, Catalogue catalogue) {
        List<String> outcomes = new ArrayList<>(
                catalogue.outcomes(stage).stream().map(Outcome::code).toList());
        outcomes.addAll(List.of(Transitions.SKIPPED, Transitions.DOCUMENT));
        return outcomes;
    }
}
