package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import lv.pienakas.rules.parameter.DatedValue;
import lv.pienakas.rules.parameter.Unit;
import lv.pienakas.rules.person.Evidence;
import lv.pienakas.rules.release.ConditionResult;
import lv.pienakas.service.finding.Explained;

@Schema(description = "Why something was found, condition by condition.")
record ExplanationAnswer(
        @Schema(description = "The finding.") FindingAnswer finding,

        @Schema(description = "Day for which was judged.", example = "2026-03-02")
        LocalDate asOf,

        @Schema(
                description = "Facts or rules have changed since, so that the explanation may differ from the finding.",
                example = "false")
        boolean outdated,

        @Schema(description = "Every condition of the rule, in its order.")
        List<Condition> conditions) {

    @Schema(name = "ExplainedCondition", description = "A condition and what it came to.")
    record Condition(
            @Schema(description = "The condition in Latvian.", example = "Cilvēks pastāvīgi dzīvo Latvijā.")
            String latvian,

            @Schema(description = "The condition in English.", example = "The person lives permanently in Latvia.")
            String english,

            @Schema(
                    description = "Act and paragraph, with its tag where a lawyer has yet to confirm it.",
                    example = "Valsts sociālo pabalstu likums, 3. pants")
            String reference,

            @Schema(description = "What it came to.", example = "TRUE")
            ConditionResult.Outcome outcome,

            @Schema(description = "Facts that it looked at.")
            List<Fact> facts,

            @Schema(description = "Values of the law that it compared them with.")
            List<Value> parameters,

            @Schema(description = "Feed columns, or a parameter, whose absence leaves it unknown.", example = "[]")
            List<String> missing) {

        static Condition of(ConditionResult result) {
            return new Condition(
                    result.condition().latvian(),
                    result.condition().english(),
                    result.condition().reference(),
                    result.outcome(),
                    result.evidence().stream().map(Fact::of).toList(),
                    result.parameters().stream().map(Value::of).toList(),
                    result.missing());
        }
    }

    @Schema(name = "ExplainedFact", description = "A fact, and who answers for it.")
    record Fact(
            @Schema(description = "Feed file.", example = "persons.csv")
            String file,

            @Schema(description = "Feed column, or which rows of the file.", example = "country")
            String column,

            @Schema(description = "What it says; empty: nothing was delivered.", example = "LV")
            String value,

            @Schema(description = "Institution in Latvian.", example = "Fizisko personu reģistrs")
            String sourceLatvian,

            @Schema(description = "Institution in English.", example = "population register")
            String sourceEnglish) {

        static Fact of(Evidence fact) {
            return new Fact(
                    fact.file(),
                    fact.column(),
                    fact.value(),
                    fact.source().latvian(),
                    fact.source().english());
        }
    }

    @Schema(name = "ExplainedParameter", description = "A dated value of the law.")
    record Value(
            @Schema(description = "Parameter.", example = "transport-allowance.amount")
            String name,

            @Schema(description = "What the value is measured in.", example = "EUR")
            Unit unit,

            @Schema(description = "First day of the value.", example = "2023-07-01")
            LocalDate from,

            @Schema(description = "The value, as the analyst wrote it.", example = "105.00")
            String value,

            @Schema(description = "Act and paragraph.", example = "MK noteikumi Nr. 425")
            String reference,

            @Schema(
                    description = "How sure it is: V verified, D derived, M remembered, ? open. M and ? need a lawyer.",
                    example = "V")
            String tag) {

        static Value of(DatedValue value) {
            return new Value(
                    value.parameter(), value.unit(), value.from(), value.text(), value.reference(), value.tag());
        }
    }

    static ExplanationAnswer of(Explained explained) {
        return new ExplanationAnswer(
                FindingAnswer.of(explained.scan().id(), explained.row()),
                explained.scan().asOf(),
                explained.outdated(),
                explained.explanation().conditions().stream().map(Condition::of).toList());
    }
}
