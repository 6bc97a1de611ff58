package lv.pienakas.service.quality;

import java.time.Clock;
import java.util.Objects;
import lv.pienakas.data.detection.Scan;
import lv.pienakas.data.quality.FirstFindings;
import lv.pienakas.service.scan.CurrentScan;
import lv.pienakas.service.scan.ScanFinished;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Notes down what a scan is the first to find, with the release by which it did, in the scan's transaction. A scan of a day
 * to come, or of long ago, tells nobody anything, and so finds nothing first.
 */
@Component
class NotingFindings {

    private final CurrentScan current;
    private final FirstFindings found;
    private final Clock clock;

    NotingFindings(CurrentScan current, FirstFindings found, Clock clock) {
        this.current = current;
        this.found = found;
        this.clock = clock;
    }

    @EventListener
    void note(ScanFinished finished) {
        Integer counts = current.find().map(Scan::scanId).orElse(null);
        if (Objects.equals(counts, finished.scan().scanId())) {
            found.note(finished.scan(), clock.instant());
        }
    }
}
