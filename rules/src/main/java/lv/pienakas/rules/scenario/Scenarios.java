package lv.pienakas.rules.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lv.pienakas.rules.finding.Evaluation;
import lv.pienakas.rules.finding.Explanation;
import lv.pienakas.rules.finding.Finding;
import lv.pienakas.rules.parameter.MissingValueException;
import lv.pienakas.rules.release.ConditionResult;
import lv.pienakas.rules.release.ConditionResult.Outcome;
import lv.pienakas.rules.release.RuleRelease;
import lv.pienakas.rules.scenario.Scenario.Expected;
import lv.pienakas.rules.source.BrokenRulesException;
import lv.pienakas.rules.source.Problem;
import org.jspecify.annotations.Nullable;

/** Runs the scenarios of a release against its rules, one after the other. */
public final class Scenarios {

    private static final String INDENT = "\n  ";

    private final RuleRelease release;

    public Scenarios(RuleRelease release) {
        this.release = release;
    }

    /**
     * The scenarios of the release.
     *
     * @throws BrokenRulesException naming every problem found with file and line
     */
    public List<Scenario> all() {
        List<Problem> problems = new ArrayList<>();
        List<Scenario> scenarios = Scenario.read(release.sources(), problems);
        scenarios.stream()
                .filter(scenario -> release.services().stream()
                        .noneMatch(service -> service.code().equals(scenario.service())))
                .forEach(scenario -> problems.add(
                        new Problem(scenario.file(), scenario.line(), "there is no service " + scenario.service())));
        if (!problems.isEmpty()) {
            throw new BrokenRulesException(problems);
        }
        return scenarios;
    }

    /** Why the rules do not find what the scenario expects, for the analyst who wrote it; empty where they do. */
    public Optional<String> failure(Scenario scenario) {
        Evaluation evaluation = new Evaluation(release, scenario.asOf());
        Explanation explanation = evaluation.explain(scenario.service(), scenario.person());
        String expected = inWords(scenario.expected());
        String found;
        try {
            Finding finding = evaluation.evaluate(List.of(scenario.person())).stream()
                    .filter(one -> one.service().equals(scenario.service()))
                    .findFirst()
                    .orElse(null);
            found = inWords(finding, explanation, scenario.expected());
        } catch (MissingValueException e) {
            found = noValue(e.parameter());
        }
        return found.equals(expected)
                ? Optional.empty()
                : Optional.of(scenario.file() + ":" + scenario.line() + ": " + scenario.sentence() + INDENT
                        + "expected as of " + scenario.asOf() + ": " + expected + INDENT + "found: " + found
                        + deciding(explanation));
    }

    private static String inWords(Expected expected) {
        return switch (expected.outcome()) {
            case ENTITLED ->
                entitled(expected.since(), expected.until(), expected.amount()) + claimedBy(expected.claimant());
            case UNKNOWN -> unknown(expected.missing()) + claimedBy(expected.claimant());
            case NONE -> nothing(expected.because());
            case NO_VALUE -> noValue(expected.parameter());
        };
    }

    private static String inWords(@Nullable Finding finding, Explanation explanation, Expected expected) {
        if (finding == null) {
            return nothing(explanation.lacking().stream()
                    .map(result -> result.condition().text())
                    .toList());
        }
        String claimant = claimedBy(expected.claimant().isEmpty() ? "" : finding.claimantCode());
        return finding.outcome() == Finding.Outcome.ENTITLED
                ? entitled(finding.since(), finding.until(), finding.amount()) + claimant
                : unknown(finding.missing()) + claimant;
    }

    private static String entitled(@Nullable Object since, @Nullable Object until, @Nullable Object amount) {
        return "entitled" + (since == null ? "" : " since " + since) + (until == null ? "" : " until " + until)
                + (amount == null ? "" : ", EUR " + amount);
    }

    private static String unknown(List<String> missing) {
        return "unknown for want of " + String.join(", ", missing);
    }

    private static String nothing(List<String> because) {
        return "nothing, because of "
                + String.join(
                        " and ",
                        because.stream().map(Scenarios::squeezed).sorted().toList());
    }

    private static String noValue(String parameter) {
        return "no answer: the parameter " + parameter + " has no value for the day";
    }

    private static String claimedBy(String claimant) {
        return claimant.isEmpty() ? "" : ", claimed by " + claimant;
    }

    /** A line break or a space more or less makes no other condition. */
    private static String squeezed(String condition) {
        return condition.replaceAll("\\s+", " ").replaceAll("(?<=\\() | (?=\\))", "");
    }

    /** The conditions that are not true; where all are, the finding speaks for itself. */
    private static String deciding(Explanation explanation) {
        StringBuilder lines = new StringBuilder();
        for (ConditionResult result : explanation.conditions()) {
            if (result.outcome() != Outcome.TRUE) {
                lines.append(INDENT).append(result.outcome() == Outcome.FALSE ? "not true: " : "not known: ");
                lines.append(result.condition().english());
                lines.append(" (").append(result.condition().text()).append(")");
                result.evidence()
                        .forEach(fact -> lines.append(INDENT)
                                .append("  ")
                                .append(fact.file())
                                .append(", ")
                                .append(fact.column())
                                .append(": ")
                                .append(fact.value().isEmpty() ? "empty" : fact.value()));
                result.parameters()
                        .forEach(value -> lines.append(INDENT)
                                .append("  ")
                                .append(value)
                                .append(": ")
                                .append(value.text())
                                .append(' ')
                                .append(value.unit()));
            }
        }
        return lines.toString();
    }
}
