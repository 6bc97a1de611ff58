package lv.pienakas.rules.finding;

import java.time.LocalDate;
import java.util.List;
import lv.pienakas.rules.parameter.Law;
import lv.pienakas.rules.parameter.MissingValueException;
import lv.pienakas.rules.person.Person;
import lv.pienakas.rules.person.PersonFacts;
import lv.pienakas.rules.release.Condition;
import lv.pienakas.rules.release.RuleRelease;
import org.kie.api.runtime.KieSession;

/** Evaluates people under a release as of a day. Not safe for use by several threads; each worker has its own. */
public final class Evaluation {

    /** People per session: more gains nothing, fewer cost the session's start (docs/benchmarks.md). */
    public static final int BATCH = 1_000;

    private final RuleRelease release;
    private final Law law;

    public Evaluation(RuleRelease release, LocalDate asOf) {
        this.release = release;
        this.law = new Law(release.parameters(), asOf);
    }

    /**
     * Finds what these people may claim, in no particular order.
     *
     * @param people preferably {@link #BATCH} of them
     * @throws MissingValueException if a finding needs a parameter's value for a date that has none
     */
    public List<Finding> evaluate(List<PersonFacts> people) {
        Findings findings = new Findings(release, law);
        KieSession session = release.kieBase().newKieSession();
        try {
            session.setGlobal("findings", findings);
            for (PersonFacts facts : people) {
                session.insert(new Person(facts, law));
            }
            session.fireAllRules();
        } catch (RuntimeException e) {
            throw Condition.missingValue(e);
        } finally {
            session.dispose();
        }
        return findings.take();
    }

    /** Why this person is found for the service, or not. */
    public Explanation explain(String service, PersonFacts facts) {
        return Explanation.of(release, service, facts, law);
    }
}
