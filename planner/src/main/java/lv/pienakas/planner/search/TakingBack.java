package lv.pienakas.planner.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lv.pienakas.planner.plan.Board;
import lv.pienakas.planner.plan.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * Finds what it takes to leave an item with who has it now. Where one that must be in other hands came to lie there, that one
 * has to go back as well: two that changed places force each other, though nothing forces both.
 */
final class TakingBack {

    private final Ledger ledger;
    private final Board board;

    TakingBack(Ledger ledger) {
        this.ledger = ledger;
        this.board = ledger.board();
    }

    /** What goes back with an item that moved; null if it can't go back. */
    @Nullable
    TakenBack of(int item) {
        Set<Integer> together = new LinkedHashSet<>();
        Deque<Integer> next = new ArrayDeque<>(List.of(item));
        while (!next.isEmpty()) {
            int one = next.remove();
            if (!together.add(one)) {
                continue;
            }
            int before = board.assigned(one);
            if (!hasMoved(one) || board.isPinned(one) || before == Board.NOBODY || !board.mayDo(one, before)) {
                return null;
            }
            for (int partner : board.partners(one)) {
                if (ledger.deskOf(partner) == before) {
                    next.add(partner);
                }
            }
        }
        return isAllowed(together) ? new TakenBack(new ArrayList<>(together), price(together)) : null;
    }

    boolean hasMoved(int item) {
        return ledger.deskOf(item) != Board.NOBODY && ledger.deskOf(item) != board.assigned(item);
    }

    private boolean isAllowed(Set<Integer> items) {
        for (int item : items) {
            for (int partner : board.partners(item)) {
                if (items.contains(partner) && board.assigned(partner) == board.assigned(item)) {
                    return false;
                }
            }
        }
        return true;
    }

    private Cost price(Set<Integer> items) {
        long late = ledger.medium();
        long soft = ledger.soft();
        List<Integer> all = List.copyOf(items);
        int[] now = all.stream().mapToInt(ledger::deskOf).toArray();
        takeBack(all);
        Cost price = new Cost(ledger.medium() - late, ledger.soft() - soft);
        for (int i = 0; i < now.length; i++) {
            ledger.move(all.get(i), now[i]);
        }
        return price;
    }

    void takeBack(List<Integer> items) {
        items.forEach(item -> ledger.move(item, board.assigned(item)));
    }
}
