package lv.pienakas.service.scan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import lv.pienakas.data.detection.ScanMode;
import lv.pienakas.data.detection.ScanRun;
import lv.pienakas.data.detection.ScanRuns;
import lv.pienakas.rules.parameter.MissingValueException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Scans that are asked for now and run in the background, one after the other, on one node. */
@Service
public class ScanOrders {

    /** As {@code scan --as-of} takes them. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    /** Likewise. */
    public static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

    private static final Logger LOG = LoggerFactory.getLogger(ScanOrders.class);

    private final ScanRuns runs;
    private final Scanning scanning;
    private final Clock clock;

    ScanOrders(ScanRuns runs, Scanning scanning, Clock clock) {
        this.runs = runs;
        this.scanning = scanning;
        this.clock = clock;
    }

    /**
     * Asks for a scan.
     *
     * @param asOf from {@link #FIRST_DAY} to {@link #LAST_DAY}
     */
    public ScanRun ask(LocalDate asOf, String actor) {
        return runs.add(ScanRun.asked(asOf, actor, clock.instant()));
    }

    /** One that was asked for. */
    public Optional<ScanRun> find(long id) {
        return runs.find(id);
    }

    /**
     * Runs what waits until nothing does.
     *
     * @param stopping whether to put off what is left, also in the midst of a scan
     */
    void runAll(BooleanSupplier stopping) {
        Optional<ScanRun> next = runs.next();
        while (next.isPresent() && !stopping.getAsBoolean()) {
            run(next.get(), stopping);
            next = runs.next();
        }
    }

    private void run(ScanRun asked, BooleanSupplier stopping) {
        ScanRun run = asked.running(clock.instant());
        runs.update(run);
        try {
            ScanResult result = scanning.scan(run.asOf(), ScanMode.FULL, (persons, ofPersons) -> {
                if (stopping.getAsBoolean()) {
                    throw new StoppedException();
                }
                runs.progress(run.id(), persons, ofPersons);
            });
            runs.update(run.done(result.scan(), clock.instant()));
        } catch (StoppedException e) {
            runs.update(run.waiting());
        } catch (MissingValueException e) {
            runs.update(run.failed(String.valueOf(e.getMessage()), clock.instant()));
        } catch (RuntimeException e) {
            LOG.error("Scan run {} failed", run.id(), e);
            // its message may be personal, and a page shows this
            runs.update(run.failed(
                    "the scan failed unexpectedly (" + e.getClass().getSimpleName()
                            + "); see the log of the node, put it right and ask again",
                    clock.instant()));
        }
    }

    /** The node shuts down. */
    private static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
