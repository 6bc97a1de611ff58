package lv.pienakas.planner.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import lv.pienakas.planner.plan.Board;
import lv.pienakas.planner.plan.Desk;
import lv.pienakas.planner.plan.Ledger;
import lv.pienakas.planner.plan.WorkPlan;
import lv.pienakas.planner.problem.Inspector;
import lv.pienakas.planner.problem.Problem;

/**
 * Somebody who could take what nobody does, if only he or she had the skill, or were asked.
 *
 * @param lateMinutes what all of it would add to the medium penalty there
 * @param soft the same for the soft penalty
 */
public record Rescue(String inspector, long lateMinutes, long soft) {

    /**
     * Those who would take all of some items at the least price, cheapest first.
     *
     * @param assignments inspector by item
     * @param wanted ids of the items, wherever they lie
     * @param able who comes into question, besides being present and not barred from any of the items
     * @param most how many to name
     */
    public static List<Rescue> of(
            Problem problem, Map<String, String> assignments, Set<String> wanted, Predicate<Inspector> able, int most) {
        Board board = new Board(problem);
        Ledger ledger = new Ledger(WorkPlan.of(board, assignments));
        List<Integer> items = new ArrayList<>();
        for (int item = 0; item < board.size(); item++) {
            if (wanted.contains(problem.items().get(item).id())) {
                items.add(item);
            }
        }
        return items.isEmpty()
                ? List.of()
                : board.desks().stream()
                        .filter(Desk::isPresent)
                        .filter(desk -> able.test(desk.inspector()))
                        .filter(desk -> items.stream()
                                .noneMatch(item ->
                                        problem.items().get(item).notBy().contains(desk.getId())))
                        .map(desk -> price(ledger, items, desk))
                        .sorted(Comparator.comparingLong(Rescue::lateMinutes)
                                .thenComparingLong(Rescue::soft)
                                .thenComparing(Rescue::inspector))
                        .limit(most)
                        .toList();
    }

    private static Rescue price(Ledger ledger, List<Integer> items, Desk desk) {
        int[] now = items.stream().mapToInt(ledger::deskOf).toArray();
        items.forEach(item -> ledger.move(item, Board.NOBODY));
        long late = ledger.medium();
        long soft = ledger.soft();
        items.forEach(item -> ledger.put(item, desk.index()));
        Rescue price = new Rescue(
                desk.getId(),
                ledger.medium() - late,
                (ledger.soft() - soft) / ledger.board().resolution().unit());
        for (int i = 0; i < now.length; i++) {
            ledger.move(items.get(i), now[i]);
        }
        return price;
    }
}
