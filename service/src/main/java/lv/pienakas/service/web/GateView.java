package lv.pienakas.service.web;

import lv.pienakas.service.quality.GateStanding;
import lv.pienakas.service.quality.Proportion;

/**
 * Where a service stands before its findings may be told of.
 *
 * @param code of the service
 * @param open whether notices may leave
 * @param mayOpen whether a manager may open it now
 * @param obstacle what keeps a manager from opening it, as a code; empty: nothing
 * @param precision of the judged findings those that are right; empty: none is judged
 * @param bound lower bound of it; empty: none is judged
 * @param waiting drawn and not yet judged
 */
record GateView(
        String code,
        String service,
        boolean open,
        boolean mayOpen,
        String obstacle,
        String judged,
        String right,
        String precision,
        String bound,
        String level,
        String minimum,
        String waiting,
        String heldOut) {

    static GateView of(GateStanding standing, Wording wording) {
        Proportion precision = standing.precision();
        boolean judged = precision.of() > 0;
        return new GateView(
                standing.service(),
                wording.service(standing.service()),
                standing.isOpen(),
                !standing.isOpen() && standing.obstacle().isEmpty(),
                standing.obstacle().map(Enum::name).orElse(""),
                wording.count(precision.of()),
                wording.count(precision.hits()),
                judged ? wording.percent(precision.share()) : "",
                judged ? wording.percent(precision.lower()) : "",
                wording.percent(standing.demands().level()),
                wording.count(standing.demands().minimum()),
                wording.count(standing.sample().waiting()),
                wording.percent(standing.demands().heldOut()));
    }
}
