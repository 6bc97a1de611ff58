package lv.pienakas.rules.release;

import java.util.List;
import lv.pienakas.rules.parameter.Day;
import lv.pienakas.rules.parameter.Law;
import lv.pienakas.rules.parameter.MissingValueException;
import lv.pienakas.rules.person.Person;
import lv.pienakas.rules.person.PersonFacts;
import lv.pienakas.rules.person.Trace;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.core.common.DefaultFactHandle;

/**
 * One condition of a service: the very constraint that the engine evaluates, with the analyst's sentence for it.
 *
 * @param text as in the rule file, e.g. {@code !own().receives("OLD_AGE_PENSION")}
 * @param line in the rule file, 1-based
 * @param latvian sentence for the citizen
 * @param english sentence for the citizen
 * @param reference act and paragraph
 * @param constraint compiled constraint, taken from the rule base
 */
public record Condition(
        String text, int line, String latvian, String english, String reference, AlphaNodeFieldConstraint constraint) {

    /** Evaluates this condition alone. Costs microseconds: for people with findings, not for everybody. */
    public ConditionResult evaluate(PersonFacts facts, Law law) {
        return evaluate(facts, new Day(law), new Trace(true));
    }

    /** The same without evidence: for what a finding keeps of its conditions, on which the person's next turn depends too. */
    public ConditionResult evaluateBriefly(Person person) {
        return evaluate(person.facts(), person.day(), new Trace(false));
    }

    private ConditionResult evaluate(PersonFacts facts, Day day, Trace trace) {
        Person person = new Person(facts, day, trace);
        boolean possible;
        try {
            // alpha constraints look at the one fact only, hence no value resolver
            possible = constraint.isAllowed(new DefaultFactHandle(person), null);
        } catch (RuntimeException e) {
            return ConditionResult.withoutValue(this, trace, missingValue(e));
        }
        List<String> missing = possible ? List.copyOf(trace.missing()) : List.of();
        ConditionResult.Outcome outcome = !possible
                ? ConditionResult.Outcome.FALSE
                : missing.isEmpty() ? ConditionResult.Outcome.TRUE : ConditionResult.Outcome.UNKNOWN;
        return new ConditionResult(this, outcome, trace.evidence(), trace.parameters(), missing);
    }

    /** The engine wraps what a condition throws; the missing value is what its reader can act on. */
    public static MissingValueException missingValue(RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof MissingValueException missing) {
                return missing;
            }
        }
        throw thrown;
    }
}
