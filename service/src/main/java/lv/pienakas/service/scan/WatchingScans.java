package lv.pienakas.service.scan;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.pienakas.data.detection.ScanSchedules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the job that watches over scans does each time. */
@Component
class WatchingScans {

    private static final Logger LOG = LoggerFactory.getLogger(WatchingScans.class);

    private final NightlyScans nightly;
    private final ScanAlarms alarms;
    private final ScanSchedules schedules;

    WatchingScans(NightlyScans nightly, ScanAlarms alarms, ScanSchedules schedules) {
        this.nightly = nightly;
        this.alarms = alarms;
        this.schedules = schedules;
    }

    /** Asks for what is due; an alarm that begins is logged once, by whichever node sees it first. */
    void look() {
        nightly.look();
        Map<ScanAlarm, String> standing = alarms.standing();
        Set<String> now = standing.keySet().stream().map(ScanAlarm::name).collect(Collectors.toSet());
        Set<String> logged = schedules.get().alarms();
        if (now.equals(logged)) {
            return;
        }
        schedules.logged(now);
        standing.forEach((alarm, reason) -> {
            if (!logged.contains(alarm.name())) {
                log(alarm, reason);
            }
        });
        logged.stream().filter(alarm -> !now.contains(alarm)).forEach(alarm -> LOG.info("Scans: no longer {}", alarm));
    }

    private static void log(ScanAlarm alarm, String reason) {
        if (alarm == ScanAlarm.OLD) {
            LOG.warn("Scans: {}: {}", alarm, reason);
        } else {
            LOG.error("Scans: {}: {}", alarm, reason);
        }
    }
}
