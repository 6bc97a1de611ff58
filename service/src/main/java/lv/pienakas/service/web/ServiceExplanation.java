package lv.pienakas.service.web;

import java.util.List;
import java.util.Optional;
import lv.pienakas.rules.finding.Explanation;
import lv.pienakas.rules.finding.Finding;
import lv.pienakas.rules.release.ConditionResult;

/**
 * What the rules say of one person and one service.
 *
 * @param name of the service
 * @param verdict in a word
 * @param claimant current personal code of who may claim; empty: nobody, or not known
 * @param since first day; empty: unknown
 * @param until last day; empty: open, or unknown
 * @param amount euros; empty: not known
 * @param missing facts in words
 * @param lacking sentences of the conditions that are false
 * @param conditions all of them
 */
record ServiceExplanation(
        String name,
        Verdict verdict,
        String claimant,
        String since,
        String until,
        String amount,
        List<String> missing,
        List<String> lacking,
        List<ConditionView> conditions) {

    /** From what matters most to a reader to what matters least. */
    enum Verdict {
        ENTITLED,
        UNKNOWN,
        NEAR_MISS,
        NOT;

        static Verdict of(Explanation explanation) {
            if (!explanation.found()) {
                return explanation.nearMiss() ? NEAR_MISS : NOT;
            }
            return explanation.conditions().stream()
                            .anyMatch(result -> result.outcome() == ConditionResult.Outcome.UNKNOWN)
                    ? UNKNOWN
                    : ENTITLED;
        }
    }

    static ServiceExplanation of(Explanation explanation, Optional<Finding> finding, Wording wording) {
        return new ServiceExplanation(
                wording.service(explanation.service()),
                Verdict.of(explanation),
                finding.map(Finding::claimantCode).orElse(""),
                finding.map(found -> wording.day(found.since())).orElse(""),
                finding.map(found -> wording.day(found.until())).orElse(""),
                finding.map(found -> wording.euros(found.amount())).orElse(""),
                explanation.conditions().stream()
                        .flatMap(result -> ConditionView.missing(result.missing(), wording).stream())
                        .distinct()
                        .toList(),
                explanation.lacking().stream()
                        .map(result -> ConditionView.of(explanation.service().code(), result, wording)
                                .sentence())
                        .toList(),
                conditions(explanation, wording));
    }

    static List<ConditionView> conditions(Explanation explanation, Wording wording) {
        return explanation.conditions().stream()
                .map(result -> ConditionView.of(explanation.service().code(), result, wording))
                .toList();
    }
}
