package lv.pienakas.service.quality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.detection.Scan;
import lv.pienakas.data.quality.Candidate;
import lv.pienakas.data.quality.Drawn;
import lv.pienakas.data.quality.FindingCheck.Kind;
import lv.pienakas.data.quality.FindingChecks;
import lv.pienakas.rules.release.RuleRelease;
import lv.pienakas.service.assignment.Assigning;
import lv.pienakas.service.casework.CallingOff;
import lv.pienakas.service.intake.Registering;
import lv.pienakas.service.scan.CurrentScan;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Has inspectors judge a random sample of the findings, and look for facts without which nobody can tell. Asks what is due at
 * every look, so that a look too many does nothing.
 */
@Component
public class Checking {

    /** Cases called off in one transaction. */
    private static final int CHUNK = 100;

    private final CurrentScan current;
    private final FindingChecks checks;
    private final Registering registering;
    private final CallingOff callingOff;
    private final RuleRelease release;
    private final QualityProperties properties;
    private final TransactionOperations transactions;
    private final Clock clock;

    Checking(
            CurrentScan current,
            FindingChecks checks,
            Registering registering,
            CallingOff callingOff,
            RuleRelease release,
            QualityProperties properties,
            TransactionOperations transactions,
            Clock clock) {
        this.current = current;
        this.checks = checks;
        this.registering = registering;
        this.callingOff = callingOff;
        this.release = release;
        this.properties = properties;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Of the scan by which people are told too; what other rules than today's found is not worth an inspector's time. */
    public void look() {
        current.find().ifPresent(scan -> {
            List<String> judged = current.judged(scan);
            callOff(scan, judged);
            for (String service : judged) {
                transactions.executeWithoutResult(status -> draw(scan, service));
            }
        });
    }

    private void draw(Scan scan, String service) {
        String rules = release.hash(service);
        Demands demands = properties.of(service);
        LocalDate today = LocalDate.now(clock);
        Drawn drawn = checks.drawn(
                service, rules, scan.id(), today.atStartOfDay(clock.getZone()).toInstant());
        int sample = demands.sample() - Math.max(drawn.ofScan(), drawn.waiting());
        int facts = demands.factChecks() - drawn.facts();
        if (sample > 0) {
            open(Kind.FINDING_CHECK, service, rules, scan, checks.unchecked(scan.id(), service, rules, sample));
        }
        if (facts > 0) {
            open(Kind.FACT_CHECK, service, rules, scan, checks.missingFacts(scan.id(), service, rules, facts));
        }
    }

    private void open(Kind kind, String service, String rules, Scan scan, List<Candidate> drawn) {
        if (!drawn.isEmpty()) {
            List<Long> cases =
                    registering.registerOfNobody(kind.name(), service, drawn.size(), Assigning.SYSTEM).stream()
                            .map(CaseFile::id)
                            .toList();
            checks.add(kind, service, rules, scan, drawn, cases, clock.instant());
        }
    }

    private void callOff(Scan scan, List<String> judged) {
        List<Long> needless;
        do {
            needless = checks.needless(scan.id(), judged, CHUNK);
            List<Long> cases = needless;
            transactions.executeWithoutResult(status -> {
                callingOff.callOff(
                        cases,
                        "Jaunākā pārbaude šīs ziņas vairs neprasa.",
                        "The latest scan no longer lacks the fact.",
                        Assigning.SYSTEM);
                checks.withdraw(cases, clock.instant());
            });
        } while (needless.size() == CHUNK);
    }
}
