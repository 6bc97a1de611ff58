package lv.pienakas.service.quality;

import java.util.List;
import lv.pienakas.data.quality.FindingChecks;
import lv.pienakas.data.quality.GateEvents;
import lv.pienakas.rules.release.RuleRelease;
import lv.pienakas.rules.release.Service;
import lv.pienakas.service.notice.Gate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where each service stands, at the moment of asking. */
@Component
public class Gates implements Gate {

    private final RuleRelease release;
    private final FindingChecks checks;
    private final GateEvents events;
    private final QualityProperties properties;

    Gates(RuleRelease release, FindingChecks checks, GateEvents events, QualityProperties properties) {
        this.release = release;
        this.checks = checks;
        this.events = events;
        this.properties = properties;
    }

    /** Every service of the release, in its order. */
    @Transactional(readOnly = true)
    public List<GateStanding> all() {
        return release.services().stream().map(Service::code).map(this::of).toList();
    }

    /**
     * One service.
     *
     * @throws IllegalArgumentException if the release has no such service
     */
    @Transactional(readOnly = true)
    public GateStanding of(String service) {
        String rules = release.hash(service);
        return new GateStanding(
                service,
                rules,
                checks.sample(service, rules),
                properties.of(service),
                events.last(service).orElse(null));
    }

    /** A service that the release no longer has is closed. */
    @Override
    public boolean isOpen(String service) {
        return release.services().stream().anyMatch(one -> one.code().equals(service))
                && of(service).isOpen();
    }

    @Override
    public double heldOutShare(String service) {
        return properties.of(service).heldOut();
    }
}
