package lv.pienakas.service.scan;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import lv.pienakas.data.detection.ScanRun;
import lv.pienakas.data.detection.ScanRun.State;
import lv.pienakas.data.detection.ScanRuns;
import lv.pienakas.rules.parameter.MissingValueException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Runs what was asked for in the background, one after the other, on one node. */
@Component
class RunningScans {

    private static final Logger LOG = LoggerFactory.getLogger(RunningScans.class);

    /** So many nodes that die are no coincidence. */
    private static final int IN_VAIN = 5;

    private final ScanRuns runs;
    private final Scanning scanning;
    private final Clock clock;

    RunningScans(ScanRuns runs, Scanning scanning, Clock clock) {
        this.runs = runs;
        this.scanning = scanning;
        this.clock = clock;
    }

    /**
     * Runs what waits until nothing does.
     *
     * @param stopping whether to put off what is left, also in the midst of a scan
     */
    void runAll(BooleanSupplier stopping) {
        Optional<ScanRun> next = next();
        while (next.isPresent() && !stopping.getAsBoolean()) {
            runs.begin(next.get().id(), clock.instant()).ifPresent(run -> run(run, stopping));
            next = next();
        }
    }

    private Optional<ScanRun> next() {
        Instant now = clock.instant();
        runs.expire(now);
        runs.giveUp(
                IN_VAIN,
                IN_VAIN
                        + " nodes in a row died while they ran it and got no further; see their logs and their memory, put"
                        + " it right and let it go on",
                now);
        return runs.next();
    }

    private void run(ScanRun run, BooleanSupplier stopping) {
        Watch watch = new Watch(run, stopping);
        try {
            ScanResult result = scanning.scan(run.asOf(), run.mode(), watch);
            runs.done(run, result.scan(), clock.instant());
        } catch (MissingValueException e) {
            runs.failed(run, String.valueOf(e.getMessage()), clock.instant());
        } catch (DataAccessResourceFailureException | TransientDataAccessException | TransactionException e) {
            throw e; // about the moment: it is left as running, and taken up again
        } catch (RuntimeException e) {
            if (watch.stopped == null) {
                LOG.error("Scan run {} failed", run.id(), e);
                // its message may be personal, and a page shows this
                runs.failed(
                        run,
                        "the scan failed unexpectedly (" + e.getClass().getSimpleName()
                                + "); see the log of the node, put it right and let it go on",
                        clock.instant());
                return;
            }
            runs.putOff(run, watch.stopped);
            LOG.info("Scan run {} stops at {} persons", run.id(), watch.persons);
        }
    }

    /** Stores how far a scan is, and stops it where somebody, or the time, wants that. */
    private final class Watch implements Progress {

        private final ScanRun run;
        private final BooleanSupplier stopping;
        private @Nullable State stopped;
        private long persons;

        Watch(ScanRun run, BooleanSupplier stopping) {
            this.run = run;
            this.stopping = stopping;
        }

        @Override
        public void done(long donePersons, long ofPersons) {
            persons = donePersons;
            boolean wanted = runs.progress(run, donePersons, ofPersons);
            if (run.isOutOfTime(clock.instant())) {
                stopped = State.OUT_OF_TIME;
            } else if (stopping.getAsBoolean() || !wanted) {
                stopped = State.WAITING;
            }
            if (stopped != null) {
                throw new StoppedException();
            }
        }
    }

    /** A person, the end of the window, or the end of the node wants it. */
    private static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
