package lv.pienakas.service.scan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.pienakas.data.detection.DuePersons;
import lv.pienakas.data.detection.Scan;
import lv.pienakas.data.detection.ScanMode;
import lv.pienakas.data.detection.ScanParts;
import lv.pienakas.data.detection.ScanTables;
import lv.pienakas.data.detection.Scans;
import lv.pienakas.data.register.People;
import lv.pienakas.rules.release.Service;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What has to be there before a scan evaluates anybody: its tables, and the parts into which it is cut. */
@Component
class Preparing {

    /** Turning dates further off are not kept: a scan of everybody comes much sooner. */
    private static final Period TURNS_KNOWN = Period.ofDays(400);

    /** Reading by key takes so many times as long as reading in order. */
    private static final int DEARER = 10;

    /** Where one in so many is due, reading everybody in order is quicker than reading them by key. */
    private static final int MANY = 4;

    private final People people;
    private final Scans scans;
    private final ScanTables tables;
    private final ScanParts parts;
    private final DuePersons due;
    private final int part;
    private final Clock clock;

    Preparing(
            People people,
            Scans scans,
            ScanTables tables,
            ScanParts parts,
            DuePersons due,
            ScanProperties properties,
            Clock clock) {
        this.people = people;
        this.scans = scans;
        this.tables = tables;
        this.parts = parts;
        this.due = due;
        this.part = properties.part();
        this.clock = clock;
    }

    /** The scan to be gone on with, to be begun, or that is done already. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Scan prepare(LocalDate asOf, ScanMode mode, Basis basis) {
        Scan begun =
                Scan.begun(asOf, basis.release().hash(), basis.program(), basis.deliveryId(), mode, clock.instant());
        if (mode != ScanMode.KNOWN_AT) {
            scans.abandoned(begun).forEach(this::remove);
        }
        Scan same = scans.same(begun, mode).orElse(null);
        if (same != null && !onlyForetold(same)) {
            return same;
        }
        if (same != null) {
            remove(same.id());
        }
        return begin(begun, basis);
    }

    /** Finished before its day, it never counts; now that the day has come it is to be done. */
    private boolean onlyForetold(Scan scan) {
        Instant finished = scan.finishedAt();
        return finished != null
                && scan.mode() != ScanMode.KNOWN_AT
                && LocalDate.ofInstant(finished, clock.getZone()).isBefore(scan.asOf())
                && !LocalDate.now(clock).isBefore(scan.asOf());
    }

    /** Whether there is something from which an incremental scan of the same day can start. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    public boolean canBeChecked(Scan scan) {
        return scans.baseOf(scan).isPresent();
    }

    /** Persons in all parts of the scan, done or not. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    public long toBeEvaluated(Scan scan, Basis basis) {
        return scan.baseId() == null ? people.count(basis.deliveryId()) : due.count(scan.id());
    }

    /** Nothing of an unfinished scan stays. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void remove(int scan) {
        tables.drop(scan);
        due.forget(scan);
        scans.remove(scan);
    }

    private Scan begin(Scan begun, Basis basis) {
        Scan scan = scans.save(begun);
        scans.note(
                scan.id(),
                basis.release().services().stream()
                        .map(Service::code)
                        .collect(Collectors.toMap(Function.identity(), basis.release()::hash)));
        tables.create(scan.id());
        Optional<Scan> base = scan.mode() == ScanMode.INCREMENTAL ? scans.baseOf(scan) : Optional.empty();
        if (base.isPresent() && due.list(scan, base.get()) * MANY < base.get().persons()) {
            parts.cutDue(scan.id(), Math.max(1, part / DEARER));
            return scans.save(scan.from(base.get()));
        }
        due.forget(scan.id());
        parts.cut(scan.id(), people.lastKey(basis.facts()), part);
        return scans.save(scan.ofEverybody(
                scan.mode() == ScanMode.KNOWN_AT ? null : scan.asOf().plus(TURNS_KNOWN)));
    }
}
