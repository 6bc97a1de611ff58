package lv.pienakas.planner.search;

import java.util.List;

/**
 * Items that go back to who has them now.
 *
 * @param items one, or those of which none could go back without the others
 * @param price what that adds to the penalties
 */
record TakenBack(List<Integer> items, Cost price) {

    TakenBack {
        items = List.copyOf(items);
    }

    /** What the move spares beyond what each of the items has to spare, late minutes first; the least is taken back first. */
    Cost beyond(long gain) {
        return new Cost(price.late(), price.soft() - gain * items.size());
    }
}
