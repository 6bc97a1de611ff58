package lv.pienakas.service.quality;

import java.time.Clock;
import java.util.Locale;
import lv.pienakas.data.casework.RefusedChangeException;
import lv.pienakas.data.quality.GateEvent;
import lv.pienakas.data.quality.GateEvents;
import lv.pienakas.service.assignment.Assigning;
import lv.pienakas.service.personal.PersonalCodes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A manager opens a service for notices, or closes it; what no longer may be open is closed by itself. */
@Service
public class DecidingOnGates {

    private static final Logger LOG = LoggerFactory.getLogger(DecidingOnGates.class);
    private static final int LONGEST_REASON = 500;

    private final Gates gates;
    private final GateEvents events;
    private final Clock clock;

    DecidingOnGates(Gates gates, GateEvents events, Clock clock) {
        this.gates = gates;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Notices of the service may leave from now on.
     *
     * @param reason of the manager; kept for good
     * @throws RefusedChangeException if it is open already, too little is judged, the bound is below the level, or the reason
     *     is empty, too long, or names somebody
     */
    @Transactional
    public GateStanding open(String service, String reason, String manager) {
        requirePlain(reason);
        events.holdAlone();
        GateStanding standing = gates.of(service);
        if (standing.isOpen()) {
            throw new RefusedChangeException(service + " is open already");
        }
        standing.obstacle().ifPresent(fault -> {
            throw new RefusedChangeException(refusal(standing, fault));
        });
        return decided(standing, true, reason, manager);
    }

    /**
     * No notice of the service leaves from now on.
     *
     * @throws RefusedChangeException if it is closed already, or the reason is empty, too long, or names somebody
     */
    @Transactional
    public GateStanding close(String service, String reason, String manager) {
        requirePlain(reason);
        events.holdAlone();
        GateStanding standing = gates.of(service);
        if (!standing.wasOpened()) {
            throw new RefusedChangeException(service + " is closed already");
        }
        return decided(standing, false, reason, manager);
    }

    /** Puts every open service back into the shadow whose rules changed or whose findings are no longer good enough. */
    @Transactional
    public void closeWhatMustBe() {
        if (gates.all().stream().anyMatch(DecidingOnGates::mustClose)) {
            events.holdAlone();
            // somebody may have decided meanwhile
            gates.all().stream().filter(DecidingOnGates::mustClose).forEach(this::close);
        }
    }

    /** The same for one service. */
    @Transactional
    public void closeIfMustBe(String service) {
        if (mustClose(gates.of(service))) {
            events.holdAlone();
            GateStanding standing = gates.of(service);
            if (mustClose(standing)) {
                close(standing);
            }
        }
    }

    private static boolean mustClose(GateStanding standing) {
        return standing.wasOpened() && standing.fault().isPresent();
    }

    private void close(GateStanding standing) {
        GateStanding.Fault fault = standing.fault().orElseThrow();
        LOG.warn(
                "{} is closed for notices: {}. Right are {} of {}, lower bound {}, asked are {} of at least {}."
                        + " A manager can open it again on /quality once its findings are good enough.",
                standing.service(),
                fault,
                standing.sample().right(),
                standing.sample().judged(),
                fourDigits(standing.precision().lower()),
                standing.demands().level(),
                standing.demands().minimum());
        decided(standing, false, fault.name(), Assigning.SYSTEM);
    }

    private GateStanding decided(GateStanding standing, boolean opened, String reason, String actor) {
        GateEvent last = standing.last();
        events.add(new GateEvent(
                standing.service(),
                last == null ? 1 : last.number() + 1,
                clock.instant(),
                actor,
                opened,
                reason.strip(),
                standing.rulesHash(),
                standing.sample(),
                standing.precision().lower(),
                standing.demands().level(),
                standing.demands().minimum()));
        return gates.of(standing.service());
    }

    private static String refusal(GateStanding standing, GateStanding.Fault fault) {
        String service = standing.service();
        if (fault == GateStanding.Fault.SAMPLE_TOO_SMALL) {
            return "of " + service + " " + standing.sample().judged() + " findings are judged, and "
                    + standing.demands().minimum() + " have to be; wait for the inspectors";
        }
        return "of " + service + " " + standing.sample().right() + " of "
                + standing.sample().judged()
                + " findings are right; the lower bound of that is "
                + fourDigits(standing.precision().lower())
                + ", below " + standing.demands().level() + "; correct the rules first";
    }

    private static String fourDigits(double share) {
        return String.format(Locale.ROOT, "%.4f", share);
    }

    private static void requirePlain(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON || PersonalCodes.areIn(reason)) {
            throw new RefusedChangeException("the reason is empty, longer than " + LONGEST_REASON
                    + " characters, or contains a personal code; say why in a sentence, and name nobody");
        }
    }
}
