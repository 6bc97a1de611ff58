package lv.pienakas.service.quality;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import lv.pienakas.data.quality.FirstFindings;
import lv.pienakas.rules.release.RuleRelease;
import lv.pienakas.rules.release.Service;
import lv.pienakas.service.scan.ScanFinished;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes down what a scan is the first to find, with the rules by which it did, in the scan's transaction. */
@Component
class NotingFindings {

    private final RuleRelease release;
    private final FirstFindings found;
    private final Clock clock;

    NotingFindings(RuleRelease release, FirstFindings found, Clock clock) {
        this.release = release;
        this.found = found;
        this.clock = clock;
    }

    @EventListener
    void note(ScanFinished finished) {
        Map<String, String> rules =
                release.services().stream().collect(Collectors.toMap(Service::code, one -> release.hash(one.code())));
        found.note(finished.scan(), rules, clock.instant());
    }
}
