package lv.pienakas.service.portal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import lv.pienakas.data.notice.Right;
import lv.pienakas.rules.release.ConditionResult.Outcome;
import lv.pienakas.service.web.PlainWords;

@Schema(name = "PortalExplanation", description = "Why somebody got a notice, in plain words.")
record ExplanationAnswer(
        @Schema(description = "Service code.", example = "TRANSPORT_ALLOWANCE")
        String service,

        @Schema(
                description = "Its name.",
                example = "Pabalsts transporta izdevumu kompensēšanai personai ar invaliditāti")
        String name,

        @Schema(description = "Language of the words, `lv` or `en`.", example = "lv")
        String language,

        @Schema(
                description = "Day on which the right was found, for which the conditions are judged.",
                example = "2026-03-02")
        LocalDate asOf,

        @Schema(
                description = "What is known has changed since: a condition no longer holds, or nobody can tell.",
                example = "false")
        boolean changed,

        @Schema(description = "Every condition, in the order of the rule.")
        List<Condition> conditions) {

    @Schema(name = "PortalCondition", description = "A condition and whether it holds.")
    record Condition(
            @Schema(description = "The condition.", example = "Ir spēkā invaliditātes atzinums")
            String sentence,

            @Schema(description = "Whether it holds: `TRUE`, `FALSE`, or `UNKNOWN`.", example = "TRUE")
            Outcome outcome,

            @Schema(
                    description = "Act and paragraph, in Latvian.",
                    example = "Valsts sociālo pabalstu likums, 12. pants")
            String paragraph,

            @Schema(
                    description = "Whether a lawyer has confirmed the paragraph; where not, say so to the person.",
                    example = "false")
            boolean confirmed,

            @Schema(description = "Facts that were looked at.")
            List<Fact> facts,

            @Schema(description = "Numbers of the law that they were compared with.")
            List<Figure> figures,

            @Schema(description = "Facts that are missing.", example = "[\"apdrošināšanas stāžs\"]")
            List<String> missing) {

        static Condition of(PlainWords.Sentence sentence) {
            return new Condition(
                    sentence.text(),
                    Outcome.valueOf(sentence.outcome()),
                    sentence.reference(),
                    sentence.confirmed(),
                    sentence.facts().stream().map(Fact::of).toList(),
                    sentence.figures().stream().map(Figure::of).toList(),
                    sentence.missing());
        }
    }

    @Schema(name = "PortalFact", description = "A fact, and who answers for it.")
    record Fact(
            @Schema(description = "What it is.", example = "Atzinums par transportu")
            String name,

            @Schema(description = "What it says.", example = "no 01.05.2024. līdz 31.12.2027.")
            String value,

            @Schema(description = "Institution that answers for it.", example = "VDEĀVK")
            String source) {

        static Fact of(PlainWords.Fact fact) {
            return new Fact(fact.name(), fact.value(), fact.source());
        }
    }

    @Schema(name = "PortalFigure", description = "A number of the law.")
    record Figure(
            @Schema(description = "What it is; empty where there are no words for it.", example = "pilngadība")
            String name,

            @Schema(description = "With its unit.", example = "18 gadu")
            String value,

            @Schema(description = "When it holds.", example = "vienmēr")
            String period,

            @Schema(description = "Act and paragraph, in Latvian.", example = "Civillikums, 219. pants")
            String paragraph,

            @Schema(
                    description = "Whether a lawyer has confirmed it; where not, say so to the person.",
                    example = "false")
            boolean confirmed) {

        static Figure of(PlainWords.Figure figure) {
            return new Figure(figure.name(), figure.value(), figure.period(), figure.reference(), figure.confirmed());
        }
    }

    static ExplanationAnswer of(ExplainingNotices.Explained explained, Locale language, PlainWords words) {
        Right right = explained.notice().right();
        List<PlainWords.Sentence> sentences = words.sentences(explained.explanation(), language);
        return new ExplanationAnswer(
                right.service(),
                words.service(right.service(), language),
                language.getLanguage(),
                right.foundAsOf(),
                sentences.stream().anyMatch(sentence -> !sentence.outcome().equals(Outcome.TRUE.name())),
                sentences.stream().map(Condition::of).toList());
    }
}
