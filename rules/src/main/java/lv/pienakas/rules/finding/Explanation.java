package lv.pienakas.rules.finding;

import java.util.List;
import lv.pienakas.rules.parameter.Law;
import lv.pienakas.rules.person.PersonFacts;
import lv.pienakas.rules.release.ConditionResult;
import lv.pienakas.rules.release.ConditionResult.Outcome;
import lv.pienakas.rules.release.RuleRelease;
import lv.pienakas.rules.release.Service;

/**
 * Why somebody is owed a service, or why not: every condition of its rule, evaluated one by one. For a service that
 * concerns a child the person is the child.
 *
 * @param service which
 * @param conditions all of them, in the order of the rule file
 */
public record Explanation(Service service, List<ConditionResult> conditions) {

    /** Explains one service for one person. */
    public static Explanation of(RuleRelease release, String service, PersonFacts facts, Law law) {
        Service explained = release.service(service);
        return new Explanation(
                explained,
                explained.conditions().stream()
                        .map(condition -> condition.evaluate(facts, law))
                        .toList());
    }

    /** No condition is false. */
    public boolean found() {
        return count(Outcome.FALSE) == 0;
    }

    /** Exactly one condition is false. */
    public boolean nearMiss() {
        return count(Outcome.FALSE) == 1;
    }

    /** The conditions that are false; empty for a finding. */
    public List<ConditionResult> lacking() {
        return conditions.stream()
                .filter(result -> result.outcome() == Outcome.FALSE)
                .toList();
    }

    private long count(Outcome outcome) {
        return conditions.stream().filter(result -> result.outcome() == outcome).count();
    }
}
