package lv.pienakas.service.web;

import java.util.List;
import java.util.Locale;
import lv.pienakas.rules.finding.Explanation;
import lv.pienakas.rules.release.RuleRelease;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in the words of the pages, in Latvian or English, what the rules say, for those whom it concerns. */
@Component
public class PlainWords {

    private final MessageSource messages;
    private final RuleRelease release;

    PlainWords(MessageSource messages, RuleRelease release) {
        this.messages = messages;
        this.release = release;
    }

    /**
     * A condition and what it came to.
     *
     * @param reference act and paragraph, in Latvian
     * @param confirmed whether no lawyer needs to confirm the paragraph any more
     * @param outcome {@code TRUE}, {@code FALSE} or {@code UNKNOWN}
     * @param missing facts that leave it unknown
     */
    public record Sentence(
            String text,
            String reference,
            boolean confirmed,
            String outcome,
            List<Fact> facts,
            List<Figure> figures,
            List<String> missing) {}

    /**
     * A fact that a condition looked at.
     *
     * @param source institution that answers for it
     */
    public record Fact(String name, String value, String source) {}

    /**
     * A number of the law that a condition compared with.
     *
     * @param name empty where nobody has put it into words
     * @param period when it holds
     * @param reference act and paragraph, in Latvian
     * @param confirmed whether no lawyer needs to confirm it any more
     */
    public record Figure(String name, String value, String period, String reference, boolean confirmed) {}

    /** Every condition of a rule, in its order. */
    public List<Sentence> sentences(Explanation explanation, Locale language) {
        return ServiceExplanation.conditions(explanation, in(language)).stream()
                .map(PlainWords::sentence)
                .toList();
    }

    /** A text of the pages, e.g. the name of a state. */
    public String text(String key, Locale language) {
        return in(language).text(key);
    }

    /** Name of a service for people, by its code. */
    public String service(String code, Locale language) {
        return in(language).service(code);
    }

    private Wording in(Locale language) {
        return new Wording(messages, release, language);
    }

    private static Sentence sentence(ConditionView view) {
        return new Sentence(
                view.sentence(),
                view.reference(),
                view.confirmed(),
                view.outcome(),
                view.facts().stream()
                        .map(fact -> new Fact(fact.name(), fact.value(), fact.institution()))
                        .toList(),
                view.parameters().stream()
                        .map(value -> new Figure(
                                value.label(), value.value(), value.period(), value.reference(), value.confirmed()))
                        .toList(),
                view.missing());
    }
}
