package lv.pienakas.rules.release;

import java.util.List;
import lv.pienakas.rules.parameter.DatedValue;
import lv.pienakas.rules.parameter.MissingValueException;
import lv.pienakas.rules.person.Evidence;
import lv.pienakas.rules.person.Trace;

/**
 * What a condition came to for one person on one day.
 *
 * @param condition which
 * @param outcome true, false or unknown
 * @param evidence facts it looked at, in order
 * @param parameters dated values it compared them with
 * @param missing feed columns, in alphabetical order, or the parameter without a value, that left it unknown
 */
public record ConditionResult(
        Condition condition,
        Outcome outcome,
        List<Evidence> evidence,
        List<DatedValue> parameters,
        List<String> missing) {

    /** Kleene's three values. */
    public enum Outcome {
        TRUE,
        FALSE,
        UNKNOWN
    }

    static ConditionResult withoutValue(Condition condition, Trace trace, MissingValueException missing) {
        return new ConditionResult(
                condition, Outcome.UNKNOWN, trace.evidence(), trace.parameters(), List.of(missing.parameter()));
    }
}
