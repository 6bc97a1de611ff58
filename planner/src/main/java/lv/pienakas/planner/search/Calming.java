package lv.pienakas.planner.search;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import lv.pienakas.planner.plan.Board;
import lv.pienakas.planner.plan.Ledger;

/** Takes moves back, the one that pays least first, until those that are left are few enough and each pays enough. */
final class Calming {

    private final Ledger ledger;
    private final Board board;
    private final TakingBack takingBack;
    private final Map<Integer, TakenBack> open = new TreeMap<>();

    Calming(Ledger ledger, TakingBack takingBack) {
        this.ledger = ledger;
        this.board = ledger.board();
        this.takingBack = takingBack;
    }

    /**
     * Takes back.
     *
     * @param gain soft penalty that each move has to spare, as the solver counts
     * @param most moves, those left out of account that can't be taken back
     */
    void calm(long gain, int most) {
        int unassigned;
        do {
            unassigned = ledger.unassigned();
            takeBackAll(gain, most);
            // what goes back may leave room for what had to stay without anybody
            new FirstPlan(ledger, Watch.STOPPED).complete();
        } while (ledger.unassigned() < unassigned);
    }

    private void takeBackAll(long gain, int most) {
        List<Integer> moved = IntStream.range(0, board.size())
                .filter(takingBack::hasMoved)
                .boxed()
                .toList();
        open.clear();
        moved.forEach(this::weigh);
        while (!open.isEmpty()) {
            TakenBack least =
                    Collections.min(open.values(), Comparator.comparing(one -> one.beyond(gain), Cost.CHEAPEST_FIRST));
            if (open.size() <= most && !least.beyond(gain).isLessThan(Cost.NOTHING)) {
                return;
            }
            Set<Integer> desks = new HashSet<>();
            for (int item : least.items()) {
                desks.add(ledger.deskOf(item));
                desks.add(board.assigned(item));
            }
            takingBack.takeBack(least.items());
            for (int item : moved) {
                boolean blocksOrIsBlocked = board.partners(item).length > 0;
                if (blocksOrIsBlocked || desks.contains(ledger.deskOf(item)) || desks.contains(board.assigned(item))) {
                    weigh(item);
                }
            }
        }
    }

    private void weigh(int item) {
        TakenBack back = takingBack.hasMoved(item) ? takingBack.of(item) : null;
        if (back == null) {
            open.remove(item);
        } else {
            open.put(item, back);
        }
    }
}
