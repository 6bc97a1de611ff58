package lv.pienakas.service.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import lv.pienakas.data.detection.Scan;
import lv.pienakas.rules.release.RuleRelease;
import lv.pienakas.rules.release.Service;
import lv.pienakas.service.scan.CurrentScan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the job about notices does each time. */
@Component
class NoticeRound {

    static final String JOB = "decide-notices";

    private static final Logger LOG = LoggerFactory.getLogger(NoticeRound.class);

    private final CurrentScan current;
    private final RuleRelease release;
    private final Gate gate;
    private final Deciding deciding;
    private final Releasing releasing;
    private final NoticeProperties properties;
    private final Clock clock;

    NoticeRound(
            CurrentScan current,
            RuleRelease release,
            Gate gate,
            Deciding deciding,
            Releasing releasing,
            NoticeProperties properties,
            Clock clock) {
        this.current = current;
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
        Optional<Scan> last = lastScan();
        Optional<Scan> scan = last.filter(this::isFresh);
        List<String> judged = scan.map(current::judged).orElse(List.of());
        List<String> open = open();
        deciding.decide(scan, judged, open, today, stopping);
        releasing.releaseAll(open.stream().filter(judged::contains).toList(), today, stopping);
        if (last.isPresent()) {
            warn(open.stream().filter(service -> !judged.contains(service)).toList());
        }
    }

    private void warn(List<String> silent) {
        if (!silent.isEmpty()) {
            LOG.warn(
                    "No notice of {} leaves: the last scan finished more than {} days ago, or judged by other rules than these."
                            + " Scan again, or lengthen pienakas.notices.scan-age.",
                    silent,
                    properties.scanAge().toDays());
        }
    }

    /** The scan that counts today. */
    Optional<Scan> lastScan() {
        return current.find();
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
