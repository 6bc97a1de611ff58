package lv.pienakas.service.web;

import lv.pienakas.data.planning.ProposedMove;

/**
 * A move of a proposal.
 *
 * @param from who has it; empty: nobody
 * @param to who is to get it; empty: nobody, it goes back into the queue
 * @param why in words
 * @param price of refusing it, in words
 * @param decided what became of it, as a code; empty: not decided
 * @param leftOut why, in words; only of one that was
 */
record ProposedMoveView(
        String item,
        String caseId,
        String unit,
        String stage,
        String minutes,
        String due,
        String from,
        String to,
        String why,
        String price,
        String decided,
        LeftOut leftOut) {

    static ProposedMoveView of(ProposedMove move, Names names) {
        String outcome = QueuedItemView.text(move.outcome());
        boolean isCode =
                outcome.isEmpty() || outcome.equals(ProposedMove.APPLIED) || outcome.equals(ProposedMove.REFUSED);
        return new ProposedMoveView(
                String.valueOf(move.workItemId()),
                String.valueOf(move.caseId()),
                names.unit(move.unit()),
                names.stage(move.stage()),
                names.wording().count(move.minutes()),
                names.wording().day(move.due()),
                names.inspector(move.holder()),
                names.inspector(move.recipient()),
                names.wording().textIfAny("case.chosen." + move.why()).orElse(move.why()),
                Prices.refusing(move, names.wording()),
                isCode ? outcome : "LEFT_OUT",
                isCode ? new LeftOut("", false) : LeftOut.of(outcome, names));
    }
}
