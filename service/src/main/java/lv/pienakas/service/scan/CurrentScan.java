package lv.pienakas.service.scan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.pienakas.data.detection.Scan;
import lv.pienakas.data.detection.Scans;
import lv.pienakas.rules.release.RuleRelease;
import lv.pienakas.rules.release.Service;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The scan that counts today: for notices, samples, the portal, staff and figures alike. */
@Component
public class CurrentScan {

    private final Scans scans;
    private final RuleRelease release;
    private final Clock clock;

    CurrentScan(Scans scans, RuleRelease release, Clock clock) {
        this.scans = scans;
        this.release = release;
        this.clock = clock;
    }

    /** Empty: there was none yet. A scan of a day to come, or of long ago, does not count. */
    @Transactional(readOnly = true)
    public Optional<Scan> find() {
        return scans.current(LocalDate.now(clock), clock.getZone());
    }

    /**
     * Services of the release that runs, in its order, of which a scan says what these rules would say. Of others it says
     * nothing: they were judged by rules of another release, which nobody here has tried.
     */
    @Transactional(readOnly = true)
    public List<String> judged(Scan scan) {
        Map<String, String> rules = scans.rules(scan.id());
        return release.services().stream()
                .map(Service::code)
                .filter(service -> release.hash(service).equals(rules.get(service)))
                .toList();
    }
}
