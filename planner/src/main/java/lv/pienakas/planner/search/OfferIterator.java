package lv.pienakas.planner.search;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import lv.pienakas.planner.plan.Board;
import lv.pienakas.planner.plan.Ledger;
import lv.pienakas.planner.plan.WorkItem;
import lv.pienakas.planner.plan.WorkPlan;
import org.jspecify.annotations.Nullable;

/**
 * Draws an item and a desk for it, and offers the best of laying it there or exchanging it for one of the items there. Ten
 * alternatives are weighed on the running totals in the time in which the solver tries one, and a plan that is even but for a
 * few minutes improves by exchanges that are rare among random ones.
 */
final class OfferIterator implements Iterator<Shift> {

    /** Where more items lie on a desk, as many of them are looked at. */
    private static final int MOST_EXCHANGES = 16;

    private static final int MOST_DRAWS = 64;
    /** After so many draws in vain there is nothing to be moved. */
    private static final int MOST_VAIN_OFFERS = 1_000;

    private final WorkPlan plan;
    private final Board board;
    private final List<WorkItem> items;
    private final Random random;
    private final int[] movable;
    private int vain;

    OfferIterator(WorkPlan plan, Random random) {
        this.plan = plan;
        this.board = plan.board();
        this.items = plan.getItems();
        this.random = random;
        this.movable = IntStream.range(0, board.size())
                .filter(item -> !board.isPinned(item)
                        && board.candidates(item).length > (board.partners(item).length > 0 ? 0 : 1))
                .toArray();
    }

    @Override
    public boolean hasNext() {
        return movable.length > 0 && vain < MOST_VAIN_OFFERS;
    }

    /** A move; one that changes nothing when none was found. */
    @Override
    public Shift next() {
        Ledger ledger = Objects.requireNonNull(plan.ledger());
        for (int i = 0; i < MOST_DRAWS; i++) {
            int item = draw(ledger);
            int from = ledger.deskOf(item);
            int to = drawDesk(item);
            if (from == Board.NOBODY) {
                Shift shift = fetch(ledger, item, to);
                if (shift != null) {
                    vain = 0;
                    return shift;
                }
            } else if (from != to) {
                Offer offer = new Offer(ledger, item, from, to);
                weighExchanges(ledger, offer);
                if (offer.isPossible()) {
                    vain = 0;
                    return shift(ledger, offer);
                }
            }
        }
        vain++;
        WorkItem any = items.get(movable[0]);
        return new Shift(any, any.getDesk(), null, null);
    }

    /** Lays an item that lies nowhere onto a desk, in exchange for the one item there that needs other eyes. */
    private @Nullable Shift fetch(Ledger ledger, int item, int to) {
        int blocker = Board.NOBODY;
        for (int partner : board.partners(item)) {
            if (ledger.deskOf(partner) == to) {
                if (blocker != Board.NOBODY || board.isPinned(partner)) {
                    return null;
                }
                blocker = partner;
            }
        }
        return new Shift(items.get(item), board.desk(to), blocker == Board.NOBODY ? null : items.get(blocker), null);
    }

    private Shift shift(Ledger ledger, Offer offer) {
        int exchanged = offer.exchanged();
        @Nullable WorkItem other = exchanged == Board.NOBODY ? null : items.get(exchanged);
        return new Shift(
                items.get(offer.item()),
                board.desk(offer.to()),
                other,
                other == null ? null : board.desk(ledger.deskOf(offer.item())));
    }

    /** While anything is late, every fourth draw looks for an item on a desk that is late. */
    private int draw(Ledger ledger) {
        int item = movable[random.nextInt(movable.length)];
        if (ledger.medium() > 0 && random.nextInt(4) == 0) {
            for (int i = 0; i < 20 && !isLate(ledger, item); i++) {
                item = movable[random.nextInt(movable.length)];
            }
        }
        return item;
    }

    private static boolean isLate(Ledger ledger, int item) {
        int desk = ledger.deskOf(item);
        return desk != Board.NOBODY && ledger.late(desk) > 0;
    }

    /** Every fourth draw is for who knows the case or had the item. */
    private int drawDesk(int item) {
        int dice = random.nextInt(8);
        int wish = dice == 0 ? board.preferred(item) : dice == 1 ? board.assigned(item) : Board.NOBODY;
        if (wish != Board.NOBODY && board.mayDo(item, wish)) {
            return wish;
        }
        int[] candidates = board.candidates(item);
        return candidates[random.nextInt(candidates.length)];
    }

    private void weighExchanges(Ledger ledger, Offer offer) {
        int to = offer.to();
        int count = ledger.countOn(to);
        int at = count <= MOST_EXCHANGES ? 0 : random.nextInt(count);
        for (int i = Math.min(count, MOST_EXCHANGES); i > 0; i--) {
            offer.exchangeFor(ledger.itemOn(to, at));
            at = at + 1 == count ? 0 : at + 1;
        }
    }
}
