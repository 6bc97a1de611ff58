package lv.pienakas.service.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import lv.pienakas.data.detection.Scan;
import lv.pienakas.data.detection.ScanMode;
import lv.pienakas.data.detection.StoredFindings;
import lv.pienakas.data.register.People;
import lv.pienakas.rules.parameter.MissingValueException;
import lv.pienakas.rules.release.RuleRelease;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds what everybody in the register may claim as of a day, and keeps it. */
@Service
public class Scanning {

    private final RuleRelease release;
    private final People people;
    private final Preparing preparing;
    private final Workers workers;
    private final Finishing finishing;
    private final StoredFindings findings;
    private final FindingsFile file;
    private final TransactionTemplate holding;

    Scanning(
            RuleRelease release,
            People people,
            Preparing preparing,
            Workers workers,
            Finishing finishing,
            StoredFindings findings,
            FindingsFile file,
            PlatformTransactionManager transactions) {
        this.release = release;
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
     * @throws MissingValueException if a finding needs a parameter's value for a date that has none; nothing is kept
     */
    public ScanResult scan(LocalDate asOf, ScanMode mode, Progress progress) {
        return Objects.requireNonNull(holding.execute(held -> {
            people.holdDeliveries();
            Scan scan = preparing.prepare(asOf, mode);
            if (scan.finishedAt() == null) {
                evaluate(scan, progress);
                scan = finishing.finish(scan);
            }
            return new ScanResult(scan, findings.counts(scan.id()));
        }));
    }

    private void evaluate(Scan scan, Progress progress) {
        try {
            workers.run(scan, release, preparing.toBeEvaluated(scan), progress);
        } catch (MissingValueException e) {
            // going on with it would only come to the same person again
            preparing.remove(scan.id());
            throw e;
        }
    }

    /** Scans and writes the findings to a file, with the personal codes of the same facts. */
    public ScanResult scan(LocalDate asOf, ScanMode mode, Progress progress, Path out) throws IOException {
        try {
            return Objects.requireNonNull(holding.execute(held -> {
                ScanResult result = scan(asOf, mode, progress);
                write(result.scan(), out);
                return result;
            }));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void write(Scan scan, Path out) {
        try {
            file.write(scan.id(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
