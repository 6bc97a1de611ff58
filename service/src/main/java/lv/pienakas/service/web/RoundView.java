package lv.pienakas.service.web;

import lv.pienakas.data.planning.PlanningRound;

/** A round of the background planner. */
record RoundView(String at, String node, String items, String moved, String leftOut) {

    static RoundView of(PlanningRound round, Names names) {
        return new RoundView(
                names.moment(round.startedAt()),
                round.node(),
                names.wording().count(round.items()),
                names.wording().count(round.moved()),
                names.wording().count(round.leftOut()));
    }
}
