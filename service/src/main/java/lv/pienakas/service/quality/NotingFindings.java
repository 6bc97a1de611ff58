package lv.pienakas.service.quality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lv.pienakas.data.detection.Scan;
import lv.pienakas.data.detection.Scans;
import lv.pienakas.data.quality.FirstFindings;
import lv.pienakas.rules.release.RuleRelease;
import lv.pienakas.rules.release.Service;
import lv.pienakas.service.scan.ScanFinished;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Notes down what a scan is the first to find, with the rules by which it did, in the scan's transaction. A scan of a day to
 * come, or of long ago, tells nobody anything, and so finds nothing first.
 */
@Component
class NotingFindings {

    private final Scans scans;
    private final RuleRelease release;
    private final FirstFindings found;
    private final Clock clock;

    NotingFindings(Scans scans, RuleRelease release, FirstFindings found, Clock clock) {
        this.scans = scans;
        this.release = release;
        this.found = found;
        this.clock = clock;
    }

    @EventListener
    void note(ScanFinished finished) {
        Integer told = scans.findFirstByFinishedAtNotNullAndAsOfLessThanEqualOrderByAsOfDescFinishedAtDesc(
                        LocalDate.now(clock))
                .map(Scan::scanId)
                .orElse(null);
        if (!Objects.equals(told, finished.scan().scanId())) {
            return;
        }
        Map<String, String> rules =
                release.services().stream().collect(Collectors.toMap(Service::code, one -> release.hash(one.code())));
        found.note(finished.scan(), rules, clock.instant());
    }
}
