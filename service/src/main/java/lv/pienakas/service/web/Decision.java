package lv.pienakas.service.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.pienakas.data.planning.Proposal;
import lv.pienakas.data.planning.ProposedMove;

/**
 * What a manager decides about a proposal, as sent.
 *
 * @param what code
 * @param items of the moves that are ticked
 */
record Decision(String what, List<String> items) {

    /** Only the ticked moves. */
    static final String ACCEPT = "accept";
    /** Every move, also those that the page has no room for. */
    static final String ACCEPT_ALL = "accept-all";

    static final String DISCARD = "discard";

    private static final Set<String> ALL = Set.of(ACCEPT, ACCEPT_ALL, DISCARD);
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
        if (!ALL.contains(what)) {
            problems.put("decide", wording.text("proposal.decision.wrong"));
        } else if (proposal.whatIf() && !isDiscard()) {
            problems.put("decide", wording.text("proposal.whatIf.why"));
        } else if (what.equals(ACCEPT) && (items.isEmpty() || !areNumbers())) {
            problems.put("moves", wording.text("proposal.moves.wrong"));
        }
        return problems;
    }

    boolean isDiscard() {
        return what.equals(DISCARD);
    }

    /** Items whose moves are wanted; only of a decision without problems. */
    Set<Long> wanted(Proposal proposal) {
        return what.equals(ACCEPT_ALL)
                ? proposal.moves().stream().map(ProposedMove::workItemId).collect(Collectors.toSet())
                : items.stream().map(Long::valueOf).collect(Collectors.toSet());
    }

    private boolean areNumbers() {
        return items.stream().allMatch(item -> NUMBER.matcher(item).matches());
    }
}
