package lv.pienakas.data.planning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An item that a proposal takes from one inspector and gives to another.
 *
 * @param holder who had it when the proposal was made; null: nobody
 * @param recipient who is to get it; null: nobody may, it goes back to the queue
 * @param why code of the planner
 * @param lateMinutes what refusing this move alone costs, in the planner's penalties; of one that can't be avoided, because then
 *     nobody does the item
 * @param soft likewise, without what the planner counts for moving an item
 * @param wanted whether it is ticked so far
 * @param outcome null until decided: {@link #APPLIED}, {@link #REFUSED}, or an English sentence that says why it was left out
 */
@Table(schema = "planning", name = "proposed_move")
public record ProposedMove(
        long workItemId,
        long caseId,
        String unit,
        String stage,
        int minutes,
        LocalDate due,
        @Nullable String holder,
        @Nullable String recipient,
        String why,
        long lateMinutes,
        long soft,
        boolean wanted,
        @Nullable String outcome) {

    public static final String APPLIED = "APPLIED";
    public static final String REFUSED = "REFUSED";

    ProposedMove decided(String how) {
        return new ProposedMove(
                workItemId, caseId, unit, stage, minutes, due, holder, recipient, why, lateMinutes, soft, wanted, how);
    }
}
