package lv.pienakas.service.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;
import lv.pienakas.data.detection.Scan;
import lv.pienakas.data.detection.ScanMode;
import lv.pienakas.data.detection.StoredFindings;
import lv.pienakas.data.register.People;
import lv.pienakas.rules.parameter.MissingValueException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds what everybody in the register may claim as of a day, and keeps it. */
@Service
public class Scanning {

    private final Past past;
    private final People people;
    private final Preparing preparing;
    private final Workers workers;
    private final Finishing finishing;
    private final StoredFindings findings;
    private final FindingsFile file;
    private final TransactionTemplate holding;

    Scanning(
            Past past,
            People people,
            Preparing preparing,
            Workers workers,
            Finishing finishing,
            StoredFindings findings,
            FindingsFile file,
            PlatformTransactionManager transactions) {
        this.past = past;
        this.people = people;
        this.preparing = preparing;
        this.workers = workers;
        this.finishing = finishing;
        this.findings = findings;
        this.file = file;
        this.holding = new TransactionTemplate(transactions);
    }

    /**
     * Scans. The same rules on the same facts as of the same day are the same scan: one that is done already is not done again,
     * and one that was broken off, by whatever, goes on after the last part that was done. Deliveries and other scans wait.
     *
     * @param mode {@code FULL} or {@code INCREMENTAL}
     * @throws MissingValueException if a finding needs a parameter's value for a date that has none; nothing is kept
     */
    public ScanResult scan(LocalDate asOf, ScanMode mode, Progress progress) {
        return holding(() -> scan(asOf, mode, past.now(), progress));
    }

    /** Scans and writes the findings to a file, with the personal codes of the same facts. */
    public ScanResult scan(LocalDate asOf, ScanMode mode, Progress progress, Path out) throws IOException {
        return toFile(() -> scan(asOf, mode, past.now(), progress, out));
    }

    /**
     * Finds what a scan of a day would have found by the facts and rules that were known at a moment, and writes it to a file.
     * It never counts for anything that is done.
     *
     * @throws UnknownPastException where what was known then is not kept
     * @throws MissingValueException likewise as of a scan of today
     */
    public ScanResult scanAsKnown(LocalDate asOf, Instant knownAt, Progress progress, Path out) throws IOException {
        return toFile(() -> scan(asOf, ScanMode.KNOWN_AT, past.at(knownAt), progress, out));
    }

    private ScanResult toFile(Supplier<ScanResult> scan) throws IOException {
        try {
            return holding(scan);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private ScanResult holding(Supplier<ScanResult> scan) {
        return Objects.requireNonNull(holding.execute(held -> {
            people.holdDeliveries();
            return scan.get();
        }));
    }

    private ScanResult scan(LocalDate asOf, ScanMode mode, Basis basis, Progress progress, Path out) {
        ScanResult result = scan(asOf, mode, basis, progress);
        try {
            file.write(result.scan(), basis, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return result;
    }

    private ScanResult scan(LocalDate asOf, ScanMode mode, Basis basis, Progress progress) {
        Scan scan = preparing.prepare(asOf, mode, basis);
        if (scan.finishedAt() == null) {
            if (mode == ScanMode.FULL && preparing.canBeChecked(scan)) {
                // costs little, and shows whether the nights before can be relied on
                long all = preparing.toBeEvaluated(scan, basis);
                scan(asOf, ScanMode.INCREMENTAL, basis, (done, of) -> progress.done(0, all));
            }
            evaluate(scan, basis, progress);
            scan = finishing.finish(scan, basis);
        }
        return new ScanResult(scan, findings.counts(scan.id()));
    }

    private void evaluate(Scan scan, Basis basis, Progress progress) {
        try {
            workers.run(scan, basis, preparing.toBeEvaluated(scan, basis), progress);
        } catch (MissingValueException e) {
            // going on with it would only come to the same person again
            preparing.remove(scan.id());
            throw e;
        }
    }
}
