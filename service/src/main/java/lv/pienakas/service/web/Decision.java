package lv.pienakas.service.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.pienakas.data.planning.Proposal;
import lv.pienakas.data.planning.ProposedMove;

/**
 * What a manager decides about a proposal, as sent.
 *
 * @param what code
 * @param items of the moves that are ticked in the part that was shown
 * @param part that was shown, from 1
 * @param version of the proposal that was shown; empty: not sent
 */
record Decision(String what, List<String> items, int part, String version) {

    /** Only the ticked moves, those of other parts too. */
    static final String ACCEPT = "accept";
    /** Every move, ticked or not. */
    static final String ACCEPT_ALL = "accept-all";

    static final String DISCARD = "discard";

    private static final Set<String> ALL = Set.of(ACCEPT, ACCEPT_ALL, DISCARD);
    /** Another part is to be shown; the ticks of this one are kept. */
    private static final Pattern TURN = Pattern.compile("part-(\\d{1,5})");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /** What is wrong, by field; empty if it can be decided as far as the form can tell. */
    Map<String, String> problems(Proposal proposal, Wording wording) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (proposal.state() != Proposal.State.OPEN) {
            problems.put(
                    "outcome",
                    wording.text("proposal.decided.already." + proposal.state(), String.valueOf(proposal.decidedBy())));
            return problems;
        }
        if (!ALL.contains(what) && turn().isEmpty()) {
            problems.put("decide", wording.text("proposal.decision.wrong"));
        } else if (proposal.whatIf() && !isDiscard()) {
            problems.put("decide", wording.text("proposal.whatIf.why"));
        } else if (counts() && isOutdated(proposal)) {
            problems.put("moves", wording.text("proposal.ticks.changed"));
        } else if (counts() && !areNumbers()) {
            problems.put("moves", wording.text("proposal.moves.wrong"));
        } else if (what.equals(ACCEPT) && wanted(proposal).isEmpty()) {
            problems.put("moves", wording.text("proposal.moves.wrong"));
        }
        return problems;
    }

    boolean isDiscard() {
        return what.equals(DISCARD);
    }

    /** Whether ticks matter. */
    private boolean counts() {
        return what.equals(ACCEPT) || turn().isPresent();
    }

    /** Whether somebody else has ticked or decided since. */
    boolean isOutdated(Proposal proposal) {
        return !version.isEmpty() && !version.equals(String.valueOf(proposal.version()));
    }

    /** Part to be shown next; empty: it is decided. */
    Optional<Integer> turn() {
        Matcher turn = TURN.matcher(what);
        return turn.matches() ? Optional.of(Integer.valueOf(turn.group(1))) : Optional.empty();
    }

    /** Ticks of the part that was shown, by item. */
    Map<Long, Boolean> ticks(Proposal proposal) {
        return Slice.of(proposal.moves(), part).rows().stream()
                .collect(Collectors.toMap(
                        ProposedMove::workItemId, move -> items.contains(String.valueOf(move.workItemId()))));
    }

    /** Items whose moves are wanted: those ticked here, and those that are ticked in other parts so far. */
    Set<Long> wanted(Proposal proposal) {
        if (what.equals(ACCEPT_ALL)) {
            return proposal.moves().stream().map(ProposedMove::workItemId).collect(Collectors.toSet());
        }
        Set<Long> wanted = items.stream().map(Long::valueOf).collect(Collectors.toSet());
        Set<Long> here = ticks(proposal).keySet();
        proposal.moves().stream()
                .filter(move -> move.wanted() && !here.contains(move.workItemId()))
                .forEach(move -> wanted.add(move.workItemId()));
        return wanted;
    }

    private boolean areNumbers() {
        return items.stream().allMatch(item -> NUMBER.matcher(item).matches());
    }
}
