package lv.pienakas.service.planning;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.pienakas.data.casework.OpenItem;
import lv.pienakas.planner.problem.Problem;
import lv.pienakas.planner.search.Move;
import org.jspecify.annotations.Nullable;

/**
 * Open work as of a moment, as the planner wants it.
 *
 * @param items of the problem by their ids there
 * @param started items, which stay where they are and are load in the problem
 * @param bars by item and inspector, why the problem bars the one from the other, where it is not for four eyes
 * @param rosterVersion on which capacities and skills rest
 */
public record OpenWork(
        Problem problem,
        Map<String, OpenItem> items,
        List<OpenItem> started,
        Map<String, Map<String, Bar>> bars,
        long rosterVersion) {

    /** Copies the collections. */
    public OpenWork {
        items = Map.copyOf(items);
        started = List.copyOf(started);
        bars = Map.copyOf(bars);
    }

    /** Why an item moves, as a code: that of the planner, or of what bars its holder. */
    public String why(Move move) {
        Bar bar = move.from() == null ? null : bar(move.item(), move.from());
        Move.Why general = bar == Bar.LEFT ? Move.Why.ABSENT : Move.Why.BARRED;
        return bar != null && move.why() == general ? bar.name() : move.why().name();
    }

    /** Code of the unit to which the item of a move belongs. */
    String unit(WantedMove move) {
        return Objects.requireNonNull(items.get(String.valueOf(move.workItemId())))
                .unit();
    }

    /** Why an inspector should not get an item; null: four eyes, or nothing at all. */
    @Nullable
    Bar bar(String item, String inspector) {
        return bars.getOrDefault(item, Map.of()).get(inspector);
    }

    /** What a unit's inspector has to be able to do, as a skill of the planner: work stays in its unit. */
    public static String skill(String unit, String skill) {
        return unit + " " + skill;
    }
}
