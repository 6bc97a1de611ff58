package lv.pienakas.service.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import lv.pienakas.data.detection.Scan;
import lv.pienakas.data.detection.Scans;
import lv.pienakas.rules.release.RuleRelease;
import lv.pienakas.rules.release.Service;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the job about notices does each time. */
@Component
class NoticeRound {

    static final String JOB = "decide-notices";

    private static final Logger LOG = LoggerFactory.getLogger(NoticeRound.class);

    private final Scans scans;
    private final RuleRelease release;
    private final Gate gate;
    private final Deciding deciding;
    private final Releasing releasing;
    private final NoticeProperties properties;
    private final Clock clock;

    NoticeRound(
            Scans scans,
            RuleRelease release,
            Gate gate,
            Deciding deciding,
            Releasing releasing,
            NoticeProperties properties,
            Clock clock) {
        this.scans = scans;
        this.release = release;
        this.gate = gate;
        this.deciding = deciding;
        this.releasing = releasing;
        this.properties = properties;
        this.clock = clock;
    }

    /** @param stopping whether to leave the rest for later */
    void run(BooleanSupplier stopping) {
        LocalDate today = LocalDate.now(clock);
        Optional<Scan> scan = lastScan(today);
        if (scan.isEmpty()) {
            return;
        }
        List<String> open = open();
        deciding.decide(scan.get(), open, today, stopping);
        if (isFresh(scan.get())) {
            releasing.releaseAll(open, today, stopping);
        } else if (!open.isEmpty()) {
            LOG.warn(
                    "No notice leaves: the last scan finished more than {} days ago. Scan again, or lengthen"
                            + " pienakas.notices.scan-age.",
                    properties.scanAge().toDays());
        }
    }

    /** The scan of the latest day up to today, so that one of a day to come, or of long ago, tells nobody anything. */
    Optional<Scan> lastScan(LocalDate today) {
        return scans.findFirstByFinishedAtNotNullAndAsOfLessThanEqualOrderByAsOfDescFinishedAtDesc(today);
    }

    boolean isFresh(Scan scan) {
        Instant finished = scan.finishedAt();
        return finished != null && finished.plus(properties.scanAge()).isAfter(clock.instant());
    }

    /** Services whose notices may leave. */
    List<String> open() {
        return release.services().stream()
                .map(Service::code)
                .filter(gate::isOpen)
                .toList();
    }
}
