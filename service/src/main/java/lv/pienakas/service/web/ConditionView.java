package lv.pienakas.service.web;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import lv.pienakas.rules.release.Condition;
import lv.pienakas.rules.release.ConditionResult;

/**
 * A condition and what it came to for one person on one day.
 *
 * @param sentence of the analyst
 * @param reference act and paragraph
 * @param confirmed whether no lawyer needs to confirm the reference any more
 * @param outcome {@code TRUE}, {@code FALSE} or {@code UNKNOWN}
 * @param facts it looked at
 * @param parameters it compared them with
 * @param missing why it is unknown, in words; empty otherwise
 * @param file rule file
 * @param line in it
 */
record ConditionView(
        String sentence,
        String reference,
        boolean confirmed,
        String outcome,
        List<FactView> facts,
        List<ParameterView> parameters,
        List<String> missing,
        String file,
        int line) {

    /** Analysts tag an act that they remember, or one that is open, in the paragraph itself. */
    private static final Pattern UNCONFIRMED = Pattern.compile("\\s*\\((M|\\?)\\)");

    static ConditionView of(String service, ConditionResult result, Wording wording) {
        Condition condition = result.condition();
        return new ConditionView(
                wording.latvian() ? condition.latvian() : condition.english(),
                UNCONFIRMED.matcher(condition.reference()).replaceAll(""),
                !UNCONFIRMED.matcher(condition.reference()).find(),
                result.outcome().name(),
                result.evidence().stream()
                        .map(fact -> FactView.of(fact, wording))
                        .toList(),
                result.parameters().stream()
                        .map(value -> ParameterView.of(value, wording))
                        .toList(),
                missing(result.missing(), wording),
                service.toLowerCase(Locale.ROOT).replace('_', '-') + ".drl",
                condition.line());
    }

    /** Missing facts are named by their feed column, a missing value of the law by its parameter. */
    static List<String> missing(List<String> names, Wording wording) {
        return names.stream()
                .map(name ->
                        name.contains(".") ? wording.text("missing.parameter", name) : FactView.column(name, wording))
                .toList();
    }
}
