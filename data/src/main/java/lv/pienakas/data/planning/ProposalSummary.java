package lv.pienakas.data.planning;

import java.time.Instant;
import java.util.List;

/**
 * A proposal in a list, without its moves and loads.
 *
 * @param units codes; empty: all
 * @param moves how many it has
 */
public record ProposalSummary(
        long proposalId,
        Proposal.State state,
        boolean whatIf,
        String askedBy,
        Instant askedAt,
        List<String> units,
        long lateMinutesBefore,
        long lateMinutesAfter,
        int waitingBefore,
        int waitingAfter,
        int moves) {

    /** Copies the list. */
    public ProposalSummary {
        units = List.copyOf(units);
    }
}
