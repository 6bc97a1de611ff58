package lv.pienakas.service.scan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import lv.pienakas.data.detection.Scan;
import lv.pienakas.data.detection.ScanLists;
import lv.pienakas.data.detection.ScanSchedule;
import lv.pienakas.data.detection.ScanSchedules;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person has to see to, read off what is stored: every node, page and metric says the same. */
@Component
public class ScanAlarms {

    private final ScanLists lists;
    private final ScanSchedules schedules;
    private final CurrentScan current;
    private final ScanProperties properties;
    private final Clock clock;

    ScanAlarms(ScanLists lists, ScanSchedules schedules, CurrentScan current, ScanProperties properties, Clock clock) {
        this.lists = lists;
        this.schedules = schedules;
        this.current = current;
        this.properties = properties;
        this.clock = clock;
    }

    /** Each alarm that stands, with why and what to do; in the order of the alarms. */
    @Transactional(readOnly = true)
    public Map<ScanAlarm, String> standing() {
        Map<ScanAlarm, String> alarms = new EnumMap<>(ScanAlarm.class);
        lists.late(clock.instant())
                .ifPresent(run -> alarms.put(
                        ScanAlarm.LATE,
                        "run " + run.id() + " of the night of " + run.night() + " was to be done by " + run.dueAt()
                                + " and is " + run.state() + "; let it go on, or give it up, on /scans"));
        lists.failed()
                .ifPresent(run -> alarms.put(
                        ScanAlarm.FAILED,
                        "run " + run.id() + " failed: " + run.problem() + "; let it go on, or give it up, on /scans"));
        lists.compared()
                .filter(scan -> differences(scan) > 0)
                .ifPresent(scan -> alarms.put(
                        ScanAlarm.DIFFERENT,
                        "the full scan as of " + scan.asOf() + " differs in " + scan.differences()
                                + " places from the incremental one; rely on full scans, and tell the developers"));
        if (properties.nightly().enabled()) {
            old().ifPresent(reason -> alarms.put(ScanAlarm.OLD, reason));
        }
        return alarms;
    }

    private Optional<String> old() {
        ScanSchedule schedule = schedules.get();
        Instant watched = schedule.watchedSince();
        Instant finished = current.find().map(Scan::finishedAt).orElse(null);
        Instant last = finished == null || (watched != null && watched.isAfter(finished)) ? watched : finished;
        Duration age = last == null ? Duration.ZERO : Duration.between(last, clock.instant());
        return age.compareTo(properties.oldest()) <= 0
                ? Optional.empty()
                : Optional.of((finished == null ? "no scan has finished" : "the last scan finished at " + finished)
                        + ", for longer than pienakas.scan.oldest"
                        + (schedule.isPaused() ? "; the schedule is paused by " + schedule.pausedBy() : "")
                        + "; start one on /scans");
    }

    private static long differences(Scan scan) {
        Long differences = scan.differences();
        return differences == null ? 0 : differences;
    }
}
