package lv.pienakas.service.scan;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import lv.pienakas.data.detection.ScanMode;
import lv.pienakas.data.detection.ScanRun.State;
import lv.pienakas.data.detection.ScanRuns;
import lv.pienakas.data.detection.ScanSchedule;
import lv.pienakas.data.detection.ScanSchedules;
import lv.pienakas.service.scan.ScanProperties.Nightly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for the scan of every night, once, whatever the number of nodes and looks. */
@Service
public class NightlyScans {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyScans.class);

    private final ScanSchedules schedules;
    private final ScanRuns runs;
    private final Nightly settings;
    private final Clock clock;

    NightlyScans(ScanSchedules schedules, ScanRuns runs, ScanProperties properties, Clock clock) {
        this.schedules = schedules;
        this.runs = runs;
        this.settings = properties.nightly();
        this.clock = clock;
    }

    /**
     * The schedule as it is set and stands.
     *
     * @param next night that begins next
     */
    public record Schedule(Nightly settings, ScanSchedule standing, Night next) {}

    @Transactional(readOnly = true)
    public Schedule schedule() {
        return new Schedule(
                settings,
                schedules.get(),
                Night.next(clock.instant(), settings.at(), settings.endBy(), clock.getZone()));
    }

    /** No night's scan is asked for until the schedule is resumed; what was asked for is run. */
    @Transactional
    public Schedule pause(String who) {
        schedules.pause(who, clock.instant());
        LOG.info("The nightly scan is paused by {}", who);
        return schedule();
    }

    /** Asks for scans again, also for that of a night that is not over. */
    @Transactional
    public Schedule resume(String who) {
        if (schedules.resume()) {
            LOG.info("The nightly scan is resumed by {}", who);
        }
        return schedule();
    }

    /** Asks for the night's scan where it is time, and notes a night in which no node was there to do so. */
    @Transactional
    void look() {
        if (!settings.enabled()) {
            return;
        }
        Instant now = clock.instant();
        Night night = Night.latest(now, settings.at(), settings.endBy(), clock.getZone());
        ScanSchedule schedule = schedules.lock();
        if (!schedule.isPaused()) {
            if (!night.isOver(now)) {
                ask(night, State.WAITING, now);
            } else if (schedule.lookedAt() != null && schedule.lookedAt().isBefore(night.start())) {
                ask(night, State.MISSED, now);
            }
        }
        schedules.looked(now);
    }

    private void ask(Night night, State state, Instant now) {
        if (state == State.WAITING) {
            runs.goOn(night.day(), night.end(), now);
        }
        for (ScanMode mode : modes(night)) {
            if (runs.addNightly(night.day(), mode, state, night.end(), now)) {
                LOG.info("The {} scan of the night of {} is {}", mode, night.day(), state);
            }
        }
    }

    /** What changed first, so that it is there soon. */
    private List<ScanMode> modes(Night night) {
        return night.isOn(settings.fullOn())
                ? List.of(ScanMode.INCREMENTAL, ScanMode.FULL)
                : List.of(ScanMode.INCREMENTAL);
    }
}
