package lv.pienakas.service.scan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lv.pienakas.data.detection.DuePersons;
import lv.pienakas.data.detection.Scan;
import lv.pienakas.data.detection.ScanPart;
import lv.pienakas.data.detection.ScanParts;
import lv.pienakas.data.detection.ScanTables;
import lv.pienakas.data.detection.Turning;
import lv.pienakas.data.register.People;
import lv.pienakas.data.register.Selection;
import lv.pienakas.rules.finding.Evaluation;
import lv.pienakas.rules.finding.Finding;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Evaluates a part of a scan and stores what is found, as a whole or not at all. */
@Component
class PartWork {

    private final People people;
    private final DuePersons due;
    private final ScanTables tables;
    private final ScanParts parts;

    PartWork(People people, DuePersons due, ScanTables tables, ScanParts parts) {
        this.people = people;
        this.due = due;
        this.tables = tables;
        this.parts = parts;
    }

    /** Gives the number of persons evaluated. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int evaluate(Scan scan, ScanPart part, Basis basis, Evaluation evaluation) {
        if (!parts.take(scan.id(), part)) {
            return 0;
        }
        List<Finding> findings = new ArrayList<>();
        List<Turning> turnings = new ArrayList<>();
        int[] evaluated = new int[1];
        LocalDate last = scan.turnsKnownUntil();
        people.inBatches(basis.facts(), selection(scan, part), Evaluation.BATCH, batch -> {
            findings.addAll(evaluation.evaluate(batch, (person, day) -> {
                if (last != null && !day.isAfter(last)) {
                    turnings.add(new Turning(person, day));
                }
            }));
            evaluated[0] += batch.size();
        });
        tables.add(scan.id(), findings, turnings);
        parts.done(scan.id(), part, evaluated[0]);
        return evaluated[0];
    }

    private Selection selection(Scan scan, ScanPart part) {
        return scan.baseId() == null
                ? Selection.range(part.firstPerson(), part.lastPerson())
                : Selection.of(due.of(scan.id(), part));
    }
}
