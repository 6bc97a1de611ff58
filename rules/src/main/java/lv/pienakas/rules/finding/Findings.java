package lv.pienakas.rules.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lv.pienakas.rules.person.Claimant;
import lv.pienakas.rules.release.Condition;
import lv.pienakas.rules.release.ConditionResult;
import lv.pienakas.rules.release.RuleRelease;

/** What the rules of a session found; a rule file calls {@link #found}. */
public final class Findings {

    private final RuleRelease release;
    private final List<Draft> drafts = new ArrayList<>();

    Findings(RuleRelease release) {
        this.release = release;
    }

    /** Says that no condition of the service is false for the claimant; what follows gives dates and amount. */
    public Draft found(String service, Claimant claimant) {
        Set<String> missing = new TreeSet<>();
        Set<String> parameters = new TreeSet<>();
        for (Condition condition : release.service(service).conditions()) {
            ConditionResult result = condition.evaluateBriefly(claimant.about());
            missing.addAll(result.missing());
            result.parameters().forEach(value -> parameters.add(value.toString()));
        }
        Draft draft = new Draft(service, claimant, missing, parameters);
        drafts.add(draft);
        return draft;
    }

    List<Finding> take() {
        List<Finding> findings = drafts.stream().map(Draft::finding).toList();
        drafts.clear();
        return findings;
    }
}
