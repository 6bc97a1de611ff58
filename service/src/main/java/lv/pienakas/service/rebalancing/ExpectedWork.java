package lv.pienakas.service.rebalancing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.casework.RefusedChangeException;
import lv.pienakas.planner.problem.Item;
import lv.pienakas.rules.catalogue.Stage;
import lv.pienakas.rules.routing.Route;
import lv.pienakas.rules.routing.RoutingFacts;
import lv.pienakas.rules.routing.Transitions;
import lv.pienakas.service.planning.OpenWork;
import lv.pienakas.service.rebalancing.Wishes.ImaginedDocuments;
import org.jspecify.annotations.Nullable;

/**
 * Work that imagined documents bring: of each stage through which their cases are expected to run, as if each came to the first of
 * its outcomes in the catalogue, which leads on. Routed and due as today's tables say. What is done in other units than those that
 * are planned, or dealt out by hand, is counted in notes.
 */
final class ExpectedWork {

    /** Begins the id of an item that is only imagined; real ones are numbers. */
    private static final String IMAGINED = "imagined-";

    private final CaseRules rules;
    private final Wishes wishes;
    private final LocalDate day;
    private final List<Item> items = new ArrayList<>();
    private final Map<String, Integer> outside = new TreeMap<>();
    private final Map<String, Integer> byHand = new TreeMap<>();

    /** @throws RefusedChangeException if none of the documents would be planned */
    ExpectedWork(CaseRules rules, Wishes wishes, LocalDate day) {
        this.rules = rules;
        this.wishes = wishes;
        this.day = day;
        wishes.documents().forEach(this::add);
        if (items.isEmpty() && !outside.isEmpty()) {
            throw new RefusedChangeException("the imagined documents go to " + outside.keySet()
                    + ", of which none is planned; choose one of these units too");
        }
        if (items.isEmpty() && !byHand.isEmpty()) {
            throw new RefusedChangeException(
                    "the imagined documents are dealt out by hand, so nobody's load follows; choose other ones");
        }
    }

    static boolean isImagined(String item) {
        return item.startsWith(IMAGINED);
    }

    List<Item> items() {
        return items;
    }

    /** A code, a number of items and a unit or stage each. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        outside.forEach((unit, count) -> notes.add("OUTSIDE " + count + " " + unit));
        byHand.forEach((stage, count) -> notes.add("BY_HAND " + count + " " + stage));
        return notes;
    }

    private void add(ImaginedDocuments documents) {
        List<Route> routes = new ArrayList<>();
        List<String> stages = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        @Nullable String decision = null;
        for (String stage = Stage.ENTRY; !stage.equals(Transitions.END) && seen.add(stage); ) {
            Route route = rules.routing().route(facts(documents, stage), day);
            String outcome = Transitions.SKIPPED;
            if (route.action() != Route.Action.SKIP) {
                routes.add(route);
                stages.add(stage);
                outcome = rules.catalogue().outcomes(stage).get(0).code();
                decision = stage.equals(Stage.CHECK) ? outcome : decision;
            }
            stage = rules.routing()
                    .transitions()
                    .after(stage, outcome, decision)
                    .stage();
        }
        for (int i = 0; i < documents.count(); i++) {
            add(stages, routes);
        }
    }

    private static RoutingFacts facts(ImaginedDocuments documents, String stage) {
        return new RoutingFacts(documents.documentKind(), documents.service(), documents.channel(), Set.of(), stage);
    }

    /** One document. Whoever prepares its decision may not review it. */
    private void add(List<String> stages, List<Route> routes) {
        Map<String, String> byStage = new HashMap<>();
        for (int i = 0; i < stages.size(); i++) {
            String stage = stages.get(i);
            Route route = routes.get(i);
            if (route.action() == Route.Action.MANUAL) {
                byHand.merge(stage, 1, Integer::sum);
            } else if (!wishes.units().isEmpty() && !wishes.units().contains(route.unit())) {
                outside.merge(route.unit(), 1, Integer::sum);
            } else {
                String id = IMAGINED + (items.size() + 1);
                byStage.put(stage, id);
                items.add(new Item(
                        id,
                        OpenWork.skill(route.unit(), route.skill()),
                        route.minutes(),
                        rules.calendar().plusWorkingDays(day, route.workingDays()),
                        wishes.excludedInspectors(),
                        stage.equals(Stage.REVIEW) ? byStage.get(Stage.CHECK) : null,
                        null,
                        null,
                        false));
            }
        }
    }
}
