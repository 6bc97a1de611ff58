package lv.pienakas.service.scan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lv.pienakas.data.casework.NotThereException;
import lv.pienakas.data.casework.RefusedChangeException;
import lv.pienakas.data.detection.ScanAct;
import lv.pienakas.data.detection.ScanLists;
import lv.pienakas.data.detection.ScanMode;
import lv.pienakas.data.detection.ScanRun;
import lv.pienakas.data.detection.ScanRun.State;
import lv.pienakas.data.detection.ScanRuns;
import lv.pienakas.data.detection.ScanSchedules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people, and the schedule, want of scans: to be run, paused, to go on, to be cancelled. Any node takes it. */
@Service
public class ScanOrders {

    /** As {@code scan --as-of} takes them. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    /** Likewise. */
    public static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

    private static final Logger LOG = LoggerFactory.getLogger(ScanOrders.class);

    private final ScanRuns runs;
    private final ScanLists lists;
    private final ScanSchedules schedules;
    private final Clock clock;

    ScanOrders(ScanRuns runs, ScanLists lists, ScanSchedules schedules, Clock clock) {
        this.runs = runs;
        this.lists = lists;
        this.schedules = schedules;
        this.clock = clock;
    }

    /** Whether there can be a scan as of this day. */
    public static boolean takes(LocalDate asOf) {
        return !asOf.isBefore(FIRST_DAY) && !asOf.isAfter(LAST_DAY);
    }

    /**
     * Asks for a scan.
     *
     * @param asOf from {@link #FIRST_DAY} to {@link #LAST_DAY}
     */
    @Transactional
    public ScanRun ask(LocalDate asOf, ScanMode mode, String who) {
        ScanRun asked = runs.add(ScanRun.asked(asOf, mode, who, clock.instant()));
        LOG.info("Scan run {} ({} as of {}) is asked for by {}", asked.id(), mode, asOf, who);
        return asked;
    }

    /**
     * Asks for a scan unless another one was asked for meanwhile: a form that is sent twice, or is old, asks for none.
     *
     * @param last number of the latest run that whoever asks has seen; 0: there was none
     * @throws RefusedChangeException if there is a later one
     */
    @Transactional
    public ScanRun askAfter(long last, LocalDate asOf, ScanMode mode, String who) {
        schedules.lock();
        lists.latest(Long.MAX_VALUE, 1).stream()
                .map(ScanRun::id)
                .filter(id -> id != last)
                .forEach(id -> {
                    throw new RefusedChangeException(
                            "run " + id + " was asked for since; look whether another one is needed");
                });
        return ask(asOf, mode, who);
    }

    /** One that was asked for. */
    public Optional<ScanRun> find(long id) {
        return runs.find(id);
    }

    /** Does with a run what somebody wants; where that is done already, nothing. */
    @Transactional
    public ScanRun change(long id, ScanAct act, String who) {
        return change(id, act, act.from(), who);
    }

    /**
     * The same of a run that somebody saw in this state: what they saw of it may not be true any more.
     *
     * @throws NotThereException if there is no such run
     * @throws RefusedChangeException if it is in a state in which that can't be done, or in another one than was seen
     */
    @Transactional
    public ScanRun change(long id, ScanAct act, State seen, String who) {
        Set<State> from = EnumSet.of(seen);
        if (seen == State.WAITING || seen == State.RUNNING) {
            from.addAll(List.of(State.WAITING, State.RUNNING)); // the one becomes the other by itself
        }
        from.retainAll(act.from());
        return change(id, act, from, who);
    }

    private ScanRun change(long id, ScanAct act, Set<State> from, String who) {
        boolean changed = runs.change(id, act, from, who, clock.instant());
        ScanRun run = runs.find(id).orElseThrow(() -> new NotThereException("there is no scan " + id));
        if (changed) {
            LOG.info("Scan run {}: {} by {}", id, act, who);
        } else if (!act.isDone(run.state())) {
            throw new RefusedChangeException("scan " + id + " is " + run.state() + ", so that it can't "
                    + act.name().toLowerCase(Locale.ROOT) + "; look at it again");
        }
        return run;
    }
}
