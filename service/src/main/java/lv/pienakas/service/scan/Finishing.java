package lv.pienakas.service.scan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import lv.pienakas.data.detection.Comparison;
import lv.pienakas.data.detection.DuePersons;
import lv.pienakas.data.detection.Scan;
import lv.pienakas.data.detection.ScanChange;
import lv.pienakas.data.detection.ScanMode;
import lv.pienakas.data.detection.ScanParts;
import lv.pienakas.data.detection.ScanTables;
import lv.pienakas.data.detection.Scans;
import lv.pienakas.data.register.People;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes a scan of which every part is done one that counts: all at once, or not at all. */
@Component
class Finishing {

    private final People people;
    private final Scans scans;
    private final ScanTables tables;
    private final ScanParts parts;
    private final DuePersons due;
    private final Comparison comparison;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Finishing(
            People people,
            Scans scans,
            ScanTables tables,
            ScanParts parts,
            DuePersons due,
            Comparison comparison,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.scans = scans;
        this.tables = tables;
        this.parts = parts;
        this.due = due;
        this.comparison = comparison;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Scan finish(Scan scan, Basis basis) {
        if (scan.mode() != ScanMode.KNOWN_AT && people.lastDelivery() != basis.deliveryId()) {
            // the connection that held deliveries back was lost
            throw new IllegalStateException("a delivery came while the scan was under way; ask for it again");
        }
        Integer base = scan.baseId();
        long takenOver = base == null ? 0 : tables.takeOver(scan.id(), base);
        tables.attach(scan.id());
        Scan finished = scans.save(turning(scan)
                .finished(
                        people.count(basis.deliveryId()),
                        parts.evaluated(scan.id()),
                        people.lastKey(basis.facts()),
                        clock.instant())
                .compared(change(scan, takenOver), differences(scan)));
        due.forget(scan.id());
        if (scan.mode() != ScanMode.KNOWN_AT) {
            events.publishEvent(new ScanFinished(finished));
        }
        return finished;
    }

    /** Takes care of the turning dates. */
    private Scan turning(Scan scan) {
        Integer base = scan.baseId();
        if (base == null && scan.turnsKnownUntil() != null) {
            tables.keepTurnings(scan.id());
            return scan;
        }
        // the next night does not start from one that only foretells a later day
        if (base != null && !scan.asOf().isAfter(LocalDate.now(clock)) && scans.giveTurnings(base)) {
            tables.takeTurnings(scan.id(), base);
            return scan;
        }
        tables.dropTurnings(scan.id());
        return scan.withoutTurnings();
    }

    private @Nullable ScanChange change(Scan scan, long takenOver) {
        if (scan.mode() == ScanMode.KNOWN_AT) {
            return null;
        }
        Optional<Scan> before = scans.before(scan);
        return before.map(past -> Integer.valueOf(past.id()).equals(scan.baseId())
                        ? comparison.changeOfDue(scan.id(), past.id(), takenOver)
                        : comparison.change(scan.id(), past.id()))
                .orElse(null);
    }

    private @Nullable Long differences(Scan scan) {
        if (scan.mode() != ScanMode.FULL) {
            return null;
        }
        return scans.same(scan, ScanMode.INCREMENTAL)
                .filter(incremental -> incremental.finishedAt() != null)
                .map(incremental -> comparison.differences(scan, incremental))
                .orElse(null);
    }
}
