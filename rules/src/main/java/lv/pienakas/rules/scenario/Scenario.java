package lv.pienakas.rules.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import lv.pienakas.rules.person.PersonFacts;
import lv.pienakas.rules.release.Service;
import lv.pienakas.rules.source.Problem;
import lv.pienakas.rules.source.RuleSources;
import lv.pienakas.rules.source.YamlEntry;
import org.jspecify.annotations.Nullable;

/**
 * An analyst's example for a service.
 *
 * @param file name of the file
 * @param line where it begins, 1-based
 * @param service service code
 * @param sentence what it shows
 * @param asOf day for which it is judged
 * @param person the facts
 * @param expected what the rules should find
 */
public record Scenario(
        String file, int line, String service, String sentence, LocalDate asOf, PersonFacts person, Expected expected) {

    static final String SUFFIX = ".scenarios.yaml";

    /** What becomes of somebody. */
    enum Outcome {
        ENTITLED,
        UNKNOWN,
        NONE,
        /** The law has no value for the day: a scan stops rather than guess. */
        NO_VALUE
    }

    /**
     * What the rules should find.
     *
     * @param claimant code of who may claim; empty: not asked
     * @param missing feed columns of an unknown outcome
     * @param because texts of the conditions, as in the rule file, that are false where there is no finding
     * @param parameter full name of the parameter without a value; empty otherwise
     */
    record Expected(
            Outcome outcome,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            @Nullable BigDecimal amount,
            String claimant,
            List<String> missing,
            List<String> because,
            String parameter) {}

    /** Reads every scenario file of a release; what is wrong goes to {@code problems}. */
    public static List<Scenario> read(RuleSources sources, Collection<Problem> problems) {
        List<Scenario> scenarios = new ArrayList<>();
        for (String file : sources.endingIn(SUFFIX)) {
            YamlEntry root = YamlEntry.parse(file, sources.text(file), problems);
            if (root != null) {
                for (YamlEntry item : root.items()) {
                    Scenario scenario = scenario(file, item);
                    if (scenario != null) {
                        scenarios.add(scenario);
                    }
                }
            }
        }
        return scenarios;
    }

    private static @Nullable Scenario scenario(String file, YamlEntry item) {
        Fields fields = new Fields(item, "sentence", "as-of", "person", "expect");
        String sentence = fields.required("sentence");
        LocalDate asOf = fields.requiredDate("as-of");
        YamlEntry person = fields.child("person");
        YamlEntry expect = fields.child("expect");
        if (person == null || expect == null) {
            return null;
        }
        return new Scenario(
                file, item.line(), Service.codeOf(file), sentence, asOf, PersonReader.read(person), expected(expect));
    }

    private static Expected expected(YamlEntry entry) {
        Fields fields =
                new Fields(entry, "outcome", "since", "until", "amount", "claimant", "missing", "because", "parameter");
        Expected expected = new Expected(
                fields.requiredChoice("outcome", Outcome.class),
                fields.date("since"),
                fields.date("until"),
                fields.euros("amount"),
                fields.text("claimant", ""),
                fields.texts("missing"),
                fields.texts("because"),
                fields.text("parameter", ""));
        if (expected.outcome == Outcome.NONE && expected.because.isEmpty()) {
            entry.problem("'because' is missing: the condition, as in the rule file, that is false");
        }
        if (expected.outcome == Outcome.UNKNOWN && expected.missing.isEmpty()) {
            entry.problem("'missing' is missing: the feed columns that are empty");
        }
        if (expected.outcome == Outcome.NO_VALUE && expected.parameter.isEmpty()) {
            entry.problem("'parameter' is missing: the one that has no value for the day");
        }
        return expected;
    }
}
