package lv.pienakas.service.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.pienakas.data.detection.Scan;
import lv.pienakas.data.detection.ScanMode;
import lv.pienakas.data.detection.Scans;
import lv.pienakas.data.detection.StoredFindings;
import lv.pienakas.data.register.People;
import lv.pienakas.rules.finding.Evaluation;
import lv.pienakas.rules.parameter.MissingValueException;
import lv.pienakas.rules.release.RuleRelease;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Evaluates everybody in the register as of a day and keeps what is found. */
@Service
public class Scanning {

    private final RuleRelease release;
    private final People people;
    private final Scans scans;
    private final StoredFindings findings;
    private final FindingsFile file;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Scanning(
            RuleRelease release,
            People people,
            Scans scans,
            StoredFindings findings,
            FindingsFile file,
            ApplicationEventPublisher events,
            Clock clock) {
        this.release = release;
        this.people = people;
        this.scans = scans;
        this.findings = findings;
        this.file = file;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Scans. The same rules on the same facts as of the same day are the same scan: run again, it replaces what it
     * found, so that nothing is stored twice. Reads one snapshot and keeps everything or nothing.
     *
     * @throws MissingValueException if a finding needs a parameter's value for a date that has none; nothing is kept
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public ScanResult scan(LocalDate asOf, Progress progress) {
        people.holdDeliveries();
        Scan scan = begin(asOf);
        long total = people.count();
        AtomicLong done = new AtomicLong();
        AtomicInteger last = new AtomicInteger();
        Evaluation evaluation = new Evaluation(release, asOf);
        scans.note(
                scan.id(),
                release.services().stream()
                        .map(lv.pienakas.rules.release.Service::code)
                        .collect(Collectors.toMap(Function.identity(), release::hash)));
        findings.clear(scan.id());
        people.inBatches(Evaluation.BATCH, batch -> {
            findings.add(scan.id(), evaluation.evaluate(batch));
            last.set(batch.get(batch.size() - 1).id());
            progress.done(done.addAndGet(batch.size()), total);
        });
        Scan finished = scans.save(scan.finished(done.get(), last.get(), clock.instant()));
        events.publishEvent(new ScanFinished(finished));
        return new ScanResult(finished, findings.counts(finished.id()));
    }

    /** Scans; whoever is not due is evaluated all the same for now. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public ScanResult scan(LocalDate asOf, ScanMode mode, Progress progress) {
        return scan(asOf, progress);
    }

    /** Scans and writes the findings to a file, both of one state of the register. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public ScanResult scan(LocalDate asOf, Progress progress, Path out) throws IOException {
        ScanResult result = scan(asOf, progress);
        file.write(result.scan().id(), out);
        return result;
    }

    private Scan begin(LocalDate asOf) {
        int delivery = people.lastDelivery();
        return scans.save(scans.findByAsOfAndReleaseHashAndDeliveryId(asOf, release.hash(), delivery)
                .map(again -> again.begunAgain(clock.instant()))
                .orElseGet(() -> Scan.begun(asOf, release.hash(), delivery, clock.instant())));
    }
}
