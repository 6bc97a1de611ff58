package lv.pienakas.service.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.pienakas.data.planning.Proposal;
import lv.pienakas.data.planning.ProposedDeadline;
import lv.pienakas.data.planning.ProposedMove;

/**
 * A proposal with what it would change.
 *
 * @param open whether it can still be decided
 * @param wishes what was asked for besides units, in words
 * @param counts numbers by name: late minutes and waiting items before and after, and how many rows each list really has
 * @param moves the first ones, as all lists
 * @param manyMoves whether there are more moves than are shown; manyLoads likewise
 */
record ProposalView(
        String number,
        String state,
        boolean open,
        boolean whatIf,
        String askedBy,
        String askedAt,
        String decidedBy,
        String decidedAt,
        String units,
        List<String> wishes,
        Map<String, String> counts,
        List<ProposedMoveView> moves,
        boolean manyMoves,
        List<ProposedLoadView> unitLoads,
        List<ProposedLoadView> loads,
        boolean manyLoads,
        List<String> won,
        List<String> lost) {

    static ProposalView of(Proposal proposal, Names names) {
        return new ProposalView(
                String.valueOf(Objects.requireNonNull(proposal.proposalId())),
                proposal.state().name(),
                proposal.state() == Proposal.State.OPEN,
                proposal.whatIf(),
                names.actor(proposal.askedBy()),
                names.moment(proposal.askedAt()),
                proposal.decidedBy() == null ? "" : names.actor(proposal.decidedBy()),
                names.moment(proposal.decidedAt()),
                WishWords.units(proposal.units(), names),
                proposal.wishes().stream()
                        .map(line -> WishWords.of(line, names))
                        .toList(),
                counts(proposal, names.wording()),
                proposal.moves().stream()
                        .limit(PlanningPages.ROWS)
                        .map(move -> ProposedMoveView.of(move, names))
                        .toList(),
                proposal.moves().size() > PlanningPages.ROWS,
                ProposedLoadView.units(proposal.loads(), names),
                proposal.loads().stream()
                        .limit(PlanningPages.ROWS)
                        .map(load -> ProposedLoadView.of(load, names))
                        .toList(),
                proposal.loads().size() > PlanningPages.ROWS,
                deadlines(proposal, true),
                deadlines(proposal, false));
    }

    private static Map<String, String> counts(Proposal proposal, Wording wording) {
        Map<String, Long> outcomes = proposal.moves().stream()
                .map(ProposedMove::outcome)
                .map(QueuedItemView::text)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long applied = outcomes.getOrDefault(ProposedMove.APPLIED, 0L);
        long refused = outcomes.getOrDefault(ProposedMove.REFUSED, 0L);
        long won = proposal.deadlines().stream().filter(ProposedDeadline::won).count();
        return Map.of(
                "lateBefore", wording.count(proposal.lateMinutesBefore()),
                "lateAfter", wording.count(proposal.lateMinutesAfter()),
                "waitingBefore", wording.count(proposal.waitingBefore()),
                "waitingAfter", wording.count(proposal.waitingAfter()),
                "moves", wording.count(proposal.moves().size()),
                "applied", wording.count(applied),
                "refused", wording.count(refused),
                "leftOut", wording.count(proposal.moves().size() - applied - refused),
                "won", wording.count(won),
                "lost", wording.count(proposal.deadlines().size() - won));
    }

    private static List<String> deadlines(Proposal proposal, boolean won) {
        return proposal.deadlines().stream()
                .filter(deadline -> deadline.won() == won)
                .map(deadline -> String.valueOf(deadline.workItemId()))
                .limit(PlanningPages.ROWS)
                .toList();
    }
}
