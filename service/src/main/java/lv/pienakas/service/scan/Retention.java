package lv.pienakas.service.scan;

import java.time.Clock;
import java.util.List;
import lv.pienakas.data.detection.Scan;
import lv.pienakas.data.detection.Scans;
import lv.pienakas.data.feed.History;
import lv.pienakas.data.register.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes what has been kept long enough. */
@Component
class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final RetentionProperties keep;
    private final People people;
    private final CurrentScan current;
    private final Scans scans;
    private final Preparing preparing;
    private final History history;
    private final Clock clock;

    Retention(
            RetentionProperties keep,
            People people,
            CurrentScan current,
            Scans scans,
            Preparing preparing,
            History history,
            Clock clock) {
        this.keep = keep;
        this.people = people;
        this.current = current;
        this.scans = scans;
        this.preparing = preparing;
        this.history = history;
        this.clock = clock;
    }

    /** Waits for scans and deliveries under way, and keeps others waiting: they build on what goes here. */
    @Transactional
    public void forget() {
        people.holdDeliveries();
        int counts = current.find().map(Scan::id).orElse(0);
        List<Integer> old = scans.finishedBefore(clock.instant().minus(keep.scans())).stream()
                .filter(scan -> scan != counts)
                .toList();
        old.forEach(preparing::remove);
        History.Forgotten forgotten = history.forget(clock.instant().minus(keep.facts()));
        LOG.info(
                "Kept long enough: {} scans, {} superseded facts, {} notes of who was touched",
                old.size(),
                forgotten.facts(),
                forgotten.touched());
    }
}
