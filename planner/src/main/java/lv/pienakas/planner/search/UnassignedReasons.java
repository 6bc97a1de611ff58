package lv.pienakas.planner.search;

import java.util.ArrayList;
import java.util.List;
import lv.pienakas.planner.plan.Board;
import lv.pienakas.planner.plan.Ledger;
import lv.pienakas.planner.problem.Inspector;
import lv.pienakas.planner.problem.Item;

/** Why an item has no inspector, in a sentence that says whose absence, skill or other item is in the way. */
final class UnassignedReasons {

    private static final int MOST_NAMES = 5;

    private UnassignedReasons() {}

    static List<Plan.Unassigned> of(Ledger ledger) {
        List<Plan.Unassigned> found = new ArrayList<>();
        for (int item = 0; item < ledger.board().size(); item++) {
            if (ledger.deskOf(item) == Board.NOBODY) {
                Item wanted = ledger.board().problem().items().get(item);
                found.add(new Plan.Unassigned(wanted.id(), reason(ledger, item, wanted)));
            }
        }
        return found;
    }

    private static String reason(Ledger ledger, int item, Item wanted) {
        List<Inspector> inspectors = ledger.board().problem().inspectors();
        int[] candidates = ledger.board().candidates(item);
        if (candidates.length > 0) {
            return "each inspector who may do it has an item that needs other eyes: "
                    + inTheWay(ledger, item, candidates);
        }
        List<Inspector> skilled = inspectors.stream()
                .filter(inspector -> inspector.skills().contains(wanted.skill()))
                .toList();
        if (skilled.isEmpty()) {
            return "no inspector has the skill " + wanted.skill();
        }
        boolean anyPresent = skilled.stream().anyMatch(inspector -> inspector.totalCapacity() > 0);
        return anyPresent
                ? "each present inspector with the skill " + wanted.skill() + " must not get it (notBy)"
                : "each inspector with the skill " + wanted.skill() + " is absent";
    }

    private static String inTheWay(Ledger ledger, int item, int[] candidates) {
        List<String> names = new ArrayList<>();
        for (int desk : candidates) {
            for (int partner : ledger.board().partners(item)) {
                if (ledger.deskOf(partner) == desk) {
                    names.add(ledger.board().desk(desk).getId() + " has "
                            + ledger.board().problem().items().get(partner).id());
                    break;
                }
            }
        }
        String all = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
        return names.size() > MOST_NAMES ? all + " and " + (names.size() - MOST_NAMES) + " more" : all;
    }
}
