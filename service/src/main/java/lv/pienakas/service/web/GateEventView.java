package lv.pienakas.service.web;

import lv.pienakas.data.quality.GateEvent;

/**
 * A decision on a service.
 *
 * @param reason in the words of who decided, or of the program
 */
record GateEventView(
        String at,
        String actor,
        boolean opened,
        String reason,
        String right,
        String judged,
        String bound,
        String level) {

    static GateEventView of(GateEvent event, Names names) {
        Wording wording = names.wording();
        return new GateEventView(
                names.moment(event.at()),
                names.actor(event.actor()),
                event.opened(),
                wording.textIfAny("quality.fault." + event.reason()).orElse(event.reason()),
                wording.count(event.sample().right()),
                wording.count(event.sample().judged()),
                wording.percent(event.bound()),
                wording.percent(event.level()));
    }
}
