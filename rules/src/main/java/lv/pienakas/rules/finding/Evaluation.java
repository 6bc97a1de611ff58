package lv.pienakas.rules.finding;

import java.time.LocalDate;
import java.util.ArrayList;
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
        return evaluate(people, (person, day) -> {});
    }

    /**
     * Finds what these people may claim, in no particular order, and says when that may change without new facts.
     *
     * @param people preferably {@link #BATCH} of them
     * @param turnings told of each person who has a turning date, once
     * @throws MissingValueException if a finding needs a parameter's value for a date that has none
     */
    public List<Finding> evaluate(List<PersonFacts> people, TurningDates turnings) {
        Findings findings = new Findings(release);
        List<Person> persons = new ArrayList<>(people.size());
        // of the kind that is safe for several threads: the other kind shares what consequences look at with all
        // workers
        KieSession session = release.kieBase().newKieSession();
        try {
            session.setGlobal("findings", findings);
            for (PersonFacts facts : people) {
                Person person = new Person(facts, law);
                persons.add(person);
                session.insert(person);
            }
            session.fireAllRules();
        } catch (RuntimeException e) {
            throw Condition.missingValue(e);
        } finally {
            session.dispose();
        }
        for (Person person : persons) {
            LocalDate turning = person.day().turning();
            if (turning != null) {
                turnings.turns(person.facts().id(), turning);
            }
        }
        return findings.take();
    }

    /** Why this person is found for the service, or not. */
    public Explanation explain(String service, PersonFacts facts) {
        return Explanation.of(release, service, facts, law);
    }
}
