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

/**
 * No case gets stuck, and none gets past what it has to go through: every outcome leads somewhere, skipping ends, from every
 * stage a case of every kind can be closed, and there are no {@link Bypasses}.
 */
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
            Bypasses.check(transitions, catalogue, problems);
            for (Named stage : catalogue.stages()) {
                List<Place> places = Place.all(stage.code(), catalogue.outcomes(Stage.CHECK));
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

    private static List<Place> places(String stage, String kind, Catalogue catalogue) {
        return Place.all(stage, catalogue.outcomes(Stage.CHECK, kind));
    }

    private static List<String> outcomes(String stage, Catalogue catalogue) {
        List<String> outcomes = new ArrayList<>(
                catalogue.outcomes(stage).stream().map(Outcome::code).toList());
        outcomes.addAll(List.of(Transitions.SKIPPED, Transitions.DOCUMENT));
        return outcomes;
    }
}
