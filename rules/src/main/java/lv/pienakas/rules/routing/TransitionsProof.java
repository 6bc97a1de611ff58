package lv.pienakas.rules.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.catalogue.Named;
import lv.pienakas.rules.catalogue.Outcome;
import lv.pienakas.rules.catalogue.Stage;
import lv.pienakas.rules.source.Problem;
import org.jspecify.annotations.Nullable;

/** No case gets stuck: every outcome leads somewhere, skipping ends, and from every stage a case of every kind can be closed. */
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
            bypasses(transitions, catalogue, problems);
            for (Named stage : catalogue.stages()) {
                List<Place> places = places(stage.code(), catalogue.outcomes(Stage.CHECK));
                first(places, place -> ring(place, transitions)).ifPresent(problems::add);
                kinds(catalogue).stream()
                        .map(kind -> first(
                                places(stage.code(), kind, catalogue),
                                place -> deadEnd(place, kind, transitions, catalogue)))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .ifPresent(problems::add);
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

    /** What would leave out the second pair of eyes, its verdict, or a document. */
    private static void bypasses(Transitions transitions, Catalogue catalogue, Collection<Problem> problems) {
        unreviewed(transitions, catalogue, problems);
        overruled(transitions, catalogue, problems);
        for (Outcome outcome : catalogue.outcomes(Stage.CHECK)) {
            Next next = transitions.after(Stage.CHECK, outcome.code(), outcome.code());
            if (next.stage().equals(Stage.PAYMENT)) {
                problems.add(new Problem(
                        Transitions.FILE,
                        next.line(),
                        "leads from the check past the second review; lead to REVIEW, which a routing line may SKIP"));
            }
        }
        for (String stage : List.of(Stage.CHECK, Stage.REVIEW, Stage.PAYMENT, Transitions.END)) {
            Next next = transitions.after(stage, Transitions.DOCUMENT, null);
            if (next.stage().equals(Stage.ENTRY) || (stage.equals(Transitions.END) && next.isEnd())) {
                problems.add(new Problem(
                        Transitions.FILE,
                        next.line(),
                        "leaves a further document unread; lead to CHECK, REVIEW or PAYMENT"));
            }
        }
    }

    private static void unreviewed(Transitions transitions, Catalogue catalogue, Collection<Problem> problems) {
        for (Outcome outcome : catalogue.outcomes(Stage.CHECK)) {
            if (List.of(Outcome.GRANT, Outcome.REFUSE).contains(outcome.code())) {
                Next next = transitions.after(Stage.CHECK, outcome.code(), outcome.code());
                if (!List.of(Stage.REVIEW, Stage.PAYMENT).contains(next.stage())) { // past the review is said below
                    problems.add(new Problem(
                            Transitions.FILE,
                            next.line(),
                            "leaves the decision " + outcome.code()
                                    + " without a second review; lead to REVIEW, which a routing line may SKIP"));
                }
            }
        }
    }

    private static void overruled(Transitions transitions, Catalogue catalogue, Collection<Problem> problems) {
        if (catalogue.outcomes(Stage.REVIEW).stream()
                .noneMatch(outcome -> outcome.code().equals(Outcome.REJECTED))) {
            return;
        }
        places(Stage.REVIEW, catalogue.outcomes(Stage.CHECK)).stream()
                .map(place -> transitions.after(Stage.REVIEW, Outcome.REJECTED, place.decision()))
                .filter(next -> !next.stage().equals(Stage.CHECK) || !next.preparer())
                .distinct()
                .forEach(next -> problems.add(new Problem(
                        Transitions.FILE,
                        next.line(),
                        "leaves a rejected decision with others than whoever prepared it; lead to CHECK by PREPARER")));
    }

    /** One problem a stage is enough, whatever was decided. */
    private static Optional<Problem> first(List<Place> places, Function<Place, Optional<Problem>> check) {
        return places.stream().map(check).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Problem> ring(Place start, Transitions transitions) {
        Set<String> seen = new HashSet<>();
        String stage = start.stage();
        while (seen.add(stage)) {
            stage = transitions
                    .after(stage, Transitions.SKIPPED, start.decision())
                    .stage();
            if (stage.equals(Transitions.END)) {
                return Optional.empty();
            }
        }
        int line = transitions
                .after(start.stage(), Transitions.SKIPPED, start.decision())
                .line();
        return Optional.of(new Problem(
                Transitions.FILE, line, "skipping leads in a ring from " + start + " back to stage " + stage));
    }

    /** Kinds of cases that may come to different outcomes; the ordinary ones first. */
    private static List<String> kinds(Catalogue catalogue) {
        Set<String> kinds = new LinkedHashSet<>(List.of(Catalogue.ANY));
        catalogue.outcomes().forEach(outcome -> kinds.add(outcome.documentKind()));
        return List.copyOf(kinds);
    }

    private static Optional<Problem> deadEnd(Place start, String kind, Transitions transitions, Catalogue catalogue) {
        Set<Place> reached = new HashSet<>(Set.of(start));
        List<Place> open = new ArrayList<>(List.of(start));
        while (!open.isEmpty()) {
            Place place = open.remove(open.size() - 1);
            for (Outcome outcome : catalogue.outcomes(place.stage(), kind)) {
                // a check's outcome is the decision, before it is asked what follows
                String decision = place.stage().equals(Stage.CHECK) ? outcome.code() : place.decision();
                Next next = transitions.after(place.stage(), outcome.code(), decision);
                if (next.isEnd()) {
                    return Optional.empty();
                }
                Place then = new Place(next.stage(), decision);
                if (reached.add(then)) {
                    open.add(then);
                }
            }
        }
        String what = kind.equals(Catalogue.ANY) ? "a case at " : "a case of the kind " + kind + " at ";
        return Optional.of(new Problem(Transitions.FILE, 0, what + start + " can never be closed"));
    }

    /** Where a case can be, with what the last check came to; null: there was none yet. */
    private record Place(String stage, @Nullable String decision) {
        @Override
        public String toString() {
            return "stage " + stage + (decision == null ? " without a decision" : " with decision " + decision);
        }
    }

    private static List<Place> places(String stage, String kind, Catalogue catalogue) {
        return places(stage, catalogue.outcomes(Stage.CHECK, kind));
    }

    private static List<Place> places(String stage, List<Outcome> decisions) {
        List<Place> places = new ArrayList<>(List.of(new Place(stage, null)));
        decisions.forEach(decision -> places.add(new Place(stage, decision.code())));
        return places;
    }

    private static List<String> outcomes(String stage, Catalogue catalogue) {
        List<String> outcomes = new ArrayList<>(
                catalogue.outcomes(stage).stream().map(Outcome::code).toList());
        outcomes.addAll(List.of(Transitions.SKIPPED, Transitions.DOCUMENT));
        return outcomes;
    }
}
