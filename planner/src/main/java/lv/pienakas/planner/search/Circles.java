package lv.pienakas.planner.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lv.pienakas.planner.plan.Board;
import lv.pienakas.planner.plan.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * Finds moves each of which pays as long as the others are made, though all of them together pay too little: two desks exchanged
 * items of nearly the same length, three passed them on in a circle, or one handed on what it got.
 */
final class Circles {

    private static final int MOST_DESKS = 3;
    /** Of what came to a desk, those that replace best what goes back there are looked at. */
    private static final int MOST_ARRIVALS = 16;

    private final Ledger ledger;
    private final Board board;
    private final TakingBack takingBack;

    Circles(Ledger ledger, TakingBack takingBack) {
        this.ledger = ledger;
        this.board = ledger.board();
        this.takingBack = takingBack;
    }

    /**
     * A circle with the item that spares less than its moves have to.
     *
     * @param gain soft penalty that each move has to spare, as the solver counts
     * @return what is to go back together; null if there is none
     */
    @Nullable
    TakenBack vain(int item, long gain) {
        Search search = new Search(ledger.deskOf(item), gain);
        search.follow(item, MOST_DESKS);
        return search.found;
    }

    private final class Search {

        private final int gap;
        private final long gain;
        private final long late = ledger.medium();
        private final long soft = ledger.soft();
        private final List<Integer> taken = new ArrayList<>();
        private @Nullable TakenBack found;

        /** @param gap desk that the first item leaves */
        Search(int gap, long gain) {
            this.gap = gap;
            this.gain = gain;
        }

        /** Takes an item back, and then one that came to where it goes; leaves everything as it was. */
        void follow(int item, int desks) {
            TakenBack back = takingBack.of(item);
            if (back == null) {
                return;
            }
            int[] now = back.items().stream().mapToInt(ledger::deskOf).toArray();
            takingBack.takeBack(back.items());
            taken.addAll(back.items());
            TakenBack all = new TakenBack(taken, new Cost(ledger.medium() - late, ledger.soft() - soft));
            if (all.beyond(gain).isLessThan(Cost.NOTHING)) {
                found = all;
            } else if (desks > 1 && board.assigned(item) != gap) {
                for (int next : arrivals(item, desks == 2)) {
                    follow(next, desks - 1);
                    if (found != null) {
                        break;
                    }
                }
            }
            for (int i = 0; i < now.length; i++) {
                ledger.move(back.items().get(i), now[i]);
            }
            taken.subList(taken.size() - now.length, taken.size()).clear();
        }

        /** What came to the desk to which an item went back; those that fill the gap, if so wanted, or they first. */
        private List<Integer> arrivals(int item, boolean closing) {
            int desk = board.assigned(item);
            List<Integer> arrivals = new ArrayList<>();
            for (int i = 0; i < ledger.countOn(desk); i++) {
                int other = ledger.itemOn(desk, i);
                if (takingBack.hasMoved(other) && (!closing || board.assigned(other) == gap)) {
                    arrivals.add(other);
                }
            }
            arrivals.sort(Comparator.<Integer, Boolean>comparing(other -> board.assigned(other) != gap)
                    .thenComparing(other -> Math.abs(board.minutes(other) - board.minutes(item)))
                    .thenComparing(other -> Math.abs(board.due(other) - board.due(item)))
                    .thenComparing(Comparator.naturalOrder()));
            return arrivals.size() > MOST_ARRIVALS ? arrivals.subList(0, MOST_ARRIVALS) : arrivals;
        }
    }
}
