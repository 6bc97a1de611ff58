package lv.pienakas.service.web;

import lv.pienakas.data.planning.ProposalSummary;

/**
 * A proposal in a list.
 *
 * @param state code
 */
record ProposalRowView(
        String number,
        String state,
        boolean whatIf,
        String askedBy,
        String askedAt,
        String units,
        String moves,
        String lateBefore,
        String lateAfter) {

    static ProposalRowView of(ProposalSummary proposal, Names names) {
        Wording wording = names.wording();
        return new ProposalRowView(
                String.valueOf(proposal.proposalId()),
                proposal.state().name(),
                proposal.whatIf(),
                names.actor(proposal.askedBy()),
                names.moment(proposal.askedAt()),
                WishWords.units(proposal.units(), names),
                wording.count(proposal.moves()),
                wording.count(proposal.lateMinutesBefore()),
                wording.count(proposal.lateMinutesAfter()));
    }
}
