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
 * @param version in which it was read: ticks set in an older one are not stored
 * @param wishes what was asked for besides units, in words
 * @param notes what of the wishes could not be planned, in words
 * @param counts numbers by name: late minutes and waiting items before and after, and what became of moves
 * @param moves a part of them
 * @param shown which part, in words; empty if it is all
 * @param elsewhere how many of the moves that are not shown are ticked, in words
 */
record ProposalView(
        String number,
        String state,
        boolean open,
        String version,
        boolean whatIf,
        String askedBy,
        String askedAt,
        String decidedBy,
        String decidedAt,
        String units,
        List<String> wishes,
        List<String> notes,
        Map<String, String> counts,
        Slice<ProposedMoveView> moves,
        String shown,
        String elsewhere,
        List<ProposedLoadView> unitLoads,
        List<ProposedLoadView> loads,
        List<String> won,
        List<String> lost) {

    /** @param part of the moves, from 1 */
    static ProposalView of(Proposal proposal, int part, Names names) {
        Wording wording = names.wording();
        Slice<ProposedMove> moves = Slice.of(proposal.moves(), part);
        return new ProposalView(
                String.valueOf(Objects.requireNonNull(proposal.proposalId())),
                proposal.state().name(),
                proposal.state() == Proposal.State.OPEN,
                String.valueOf(proposal.version()),
                proposal.whatIf(),
                names.actor(proposal.askedBy()),
                names.moment(proposal.askedAt()),
                proposal.decidedBy() == null ? "" : names.actor(proposal.decidedBy()),
                names.moment(proposal.decidedAt()),
                WishWords.units(proposal.units(), names),
                words(proposal, false, names),
                words(proposal, true, names),
                counts(proposal, wording),
                moves.map(move -> ProposedMoveView.of(move, names)),
                moves.shown(wording),
                elsewhere(proposal, moves, wording),
                ProposedLoadView.units(proposal.loads(), names),
                proposal.loads().stream()
                        .map(load -> ProposedLoadView.of(load, names))
                        .toList(),
                deadlines(proposal, true),
                deadlines(proposal, false));
    }

    private static List<String> words(Proposal proposal, boolean notes, Names names) {
        return proposal.wishes().stream()
                .filter(line -> WishWords.isNote(line) == notes)
                .map(line -> WishWords.of(line, names))
                .toList();
    }

    private static String elsewhere(Proposal proposal, Slice<ProposedMove> shown, Wording wording) {
        long ticked = proposal.moves().stream().filter(ProposedMove::wanted).count()
                - shown.rows().stream().filter(ProposedMove::wanted).count();
        return wording.text(
                "proposal.ticked.elsewhere",
                wording.count(ticked),
                wording.count((long) shown.all() - shown.rows().size()));
    }

    private static Map<String, String> counts(Proposal proposal, Wording wording) {
        Map<String, Long> outcomes = proposal.moves().stream()
                .map(ProposedMove::outcome)
                .map(QueuedItemView::text)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long applied = outcomes.getOrDefault(ProposedMove.APPLIED, 0L);
        long refused = outcomes.getOrDefault(ProposedMove.REFUSED, 0L);
        long won = proposal.deadlines().stream().filter(ProposedDeadline::won).count();
        long forced = proposal.moves().stream().filter(Prices::isForced).count();
        return Map.ofEntries(
                Map.entry("lateBefore", wording.count(proposal.lateMinutesBefore())),
                Map.entry("lateAfter", wording.count(proposal.lateMinutesAfter())),
                Map.entry("waitingBefore", wording.count(proposal.waitingBefore())),
                Map.entry("waitingAfter", wording.count(proposal.waitingAfter())),
                Map.entry("moves", wording.count(proposal.moves().size())),
                Map.entry("forced", wording.count(forced)),
                Map.entry("applied", wording.count(applied)),
                Map.entry("refused", wording.count(refused)),
                Map.entry("leftOut", wording.count(proposal.moves().size() - applied - refused)),
                Map.entry("won", wording.count(won)),
                Map.entry("lost", wording.count(proposal.deadlines().size() - won)));
    }

    private static List<String> deadlines(Proposal proposal, boolean won) {
        return proposal.deadlines().stream()
                .filter(deadline -> deadline.won() == won)
                .map(deadline -> String.valueOf(deadline.workItemId()))
                .toList();
    }
}
