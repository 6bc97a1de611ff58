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

/**
 * Takes moves back, the one that pays least first, until those that are left are few enough and each pays enough, alone and in the
 * circles of which it is part.
 */
final class Calming {

    private final Ledger ledger;
    private final Board board;
    private final TakingBack takingBack;
    private final Circles circles;
    private List<Integer> moved = List.of();
    private final Map<Integer, TakenBack> open = new TreeMap<>();

    Calming(Ledger ledger, TakingBack takingBack) {
        this.ledger = ledger;
        this.board = ledger.board();
        this.takingBack = takingBack;
        this.circles = new Circles(ledger, takingBack);
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
        moved = IntStream.range(0, board.size())
                .filter(takingBack::hasMoved)
                .boxed()
                .toList();
        open.clear();
        moved.forEach(this::weigh);
        // a circle costs less than any of its moves, so that too many are taken back only when none is left
        takeBackVain(gain);
        while (open.size() > most) {
            takeBackSingly(gain, most);
            takeBackVain(gain);
        }
    }

    private void takeBackVain(long gain) {
        do {
            takeBackSingly(gain, Integer.MAX_VALUE);
        } while (takeBackCircles(gain));
    }

    private void takeBackSingly(long gain, int most) {
        while (!open.isEmpty()) {
            TakenBack least =
                    Collections.min(open.values(), Comparator.comparing(one -> one.beyond(gain), Cost.CHEAPEST_FIRST));
            if (open.size() <= most && !least.beyond(gain).isLessThan(Cost.NOTHING)) {
                return;
            }
            takeBack(least);
        }
    }

    private boolean takeBackCircles(long gain) {
        boolean any = false;
        for (int item : List.copyOf(open.keySet())) {
            TakenBack circle = open.containsKey(item) ? circles.vain(item, gain) : null;
            if (circle != null) {
                takeBack(circle);
                any = true;
            }
        }
        return any;
    }

    private void takeBack(TakenBack back) {
        Set<Integer> desks = new HashSet<>();
        for (int item : back.items()) {
            desks.add(ledger.deskOf(item));
            desks.add(board.assigned(item));
        }
        takingBack.takeBack(back.items());
        for (int item : moved) {
            boolean blocksOrIsBlocked = board.partners(item).length > 0;
            if (blocksOrIsBlocked || desks.contains(ledger.deskOf(item)) || desks.contains(board.assigned(item))) {
                weigh(item);
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
