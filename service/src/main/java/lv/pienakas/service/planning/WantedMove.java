package lv.pienakas.service.planning;

import java.util.List;
import java.util.Objects;
import lv.pienakas.data.casework.OpenItem;
import lv.pienakas.planner.search.Move;
import org.jspecify.annotations.Nullable;

/**
 * An item that is to change hands.
 *
 * @param holder who had it when that was thought out; null: nobody
 * @param recipient who is to get it; null: nobody, back into the queue
 * @param reason a code of the planner, with the late minutes that are spared, e.g. {@code LESS_LATE 35}; the history of the case keeps it
 *     with its sentences
 */
public record WantedMove(
        long workItemId,
        long caseId,
        @Nullable String holder,
        @Nullable String recipient,
        String reason) {

    /** The moves of a plan of the work. */
    static List<WantedMove> of(OpenWork work, List<Move> moves) {
        return moves.stream().map(move -> of(work, move)).toList();
    }

    private static WantedMove of(OpenWork work, Move move) {
        OpenItem item = Objects.requireNonNull(work.items().get(move.item()));
        return new WantedMove(
                item.workItemId(),
                item.caseId(),
                item.inspector(),
                move.to(),
                reason(work.why(move), move.lateMinutes()));
    }

    /** Text that the history of a case keeps. What could not stay moved for that reason, whatever else it spares. */
    public static String reason(String why, long lateMinutes) {
        return why.equals(Move.Why.LESS_LATE.name()) ? why + " " + lateMinutes : why;
    }
}
