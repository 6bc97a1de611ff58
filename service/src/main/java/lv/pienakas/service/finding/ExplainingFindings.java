package lv.pienakas.service.finding;

import java.util.List;
import java.util.Optional;
import lv.pienakas.data.detection.FoundRow;
import lv.pienakas.data.detection.Scan;
import lv.pienakas.data.detection.Scans;
import lv.pienakas.data.detection.StoredFindings;
import lv.pienakas.data.register.People;
import lv.pienakas.rules.finding.Evaluation;
import lv.pienakas.rules.finding.Explanation;
import lv.pienakas.rules.person.PersonFacts;
import lv.pienakas.rules.release.ConditionResult;
import lv.pienakas.rules.release.RuleRelease;
import lv.pienakas.service.scan.CurrentScan;
import org.springframework.stereotype.Service;

/** Looks findings up and explains them. */
@Service
public class ExplainingFindings {

    private final CurrentScan current;
    private final Scans scans;
    private final StoredFindings findings;
    private final People people;
    private final RuleRelease release;

    ExplainingFindings(CurrentScan current, Scans scans, StoredFindings findings, People people, RuleRelease release) {
        this.current = current;
        this.scans = scans;
        this.findings = findings;
        this.people = people;
        this.release = release;
    }

    /** The scan whose findings count; empty before the first one has finished. */
    public Optional<Scan> lastScan() {
        return current.find();
    }

    /** What the last scan found for a person, or for somebody who claims for them; empty also for an unknown code. */
    public List<FoundRow> of(Scan scan, String personCode) {
        return people.withCode(personCode)
                .map(person -> findings.of(scan.id(), person.id()))
                .orElse(List.of());
    }

    /** Whether it names a service that the rules can find. */
    public boolean hasService(FindingId id) {
        return release.services().stream().anyMatch(service -> service.code().equals(id.service()));
    }

    /** Why it was found; empty if the scan did not find it, or the register no longer knows the person. */
    public Optional<Explained> explain(FindingId id) {
        return scans.findById(id.scan())
                .filter(scan -> scan.finishedAt() != null)
                .flatMap(scan -> findings.find(scan.id(), id.service(), id.claimant(), id.child())
                        .flatMap(row -> people.withId(row.subjectId()).map(facts -> explained(scan, row, facts))));
    }

    private Explained explained(Scan scan, FoundRow row, PersonFacts facts) {
        Explanation explanation = new Evaluation(release, scan.asOf()).explain(row.service(), facts);
        return new Explained(scan, row, facts, explanation, isOutdated(scan, row, explanation));
    }

    private boolean isOutdated(Scan scan, FoundRow row, Explanation explanation) {
        return scan.deliveryId() != people.lastDelivery()
                || !scan.releaseHash().equals(release.hash())
                || !outcome(explanation).equals(row.outcome());
    }

    private static String outcome(Explanation explanation) {
        if (!explanation.found()) {
            return "";
        }
        return explanation.conditions().stream().anyMatch(result -> result.outcome() == ConditionResult.Outcome.UNKNOWN)
                ? "UNKNOWN"
                : "ENTITLED";
    }
}
