package lv.pienakas.service.scan;

import java.time.Clock;
import java.util.List;
import lv.pienakas.data.detection.Scans;
import lv.pienakas.data.feed.History;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Removes what has been kept long enough. */
@Component
class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final RetentionProperties keep;
    private final Scans scans;
    private final Preparing preparing;
    private final History history;
    private final Clock clock;

    Retention(RetentionProperties keep, Scans scans, Preparing preparing, History history, Clock clock) {
        this.keep = keep;
        this.scans = scans;
        this.preparing = preparing;
        this.history = history;
        this.clock = clock;
    }

    void forget() {
        List<Integer> old = scans.finishedBefore(clock.instant().minus(keep.scans()));
        old.forEach(preparing::remove);
        History.Forgotten forgotten = history.forget(clock.instant().minus(keep.facts()));
        LOG.info(
                "Kept long enough: {} scans, {} superseded facts, {} notes of who was touched",
                old.size(),
                forgotten.facts(),
                forgotten.touched());
    }
}
