package lv.pienakas.service.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.pienakas.rules.person.Evidence;

/**
 * A fact that a condition looked at, in words.
 *
 * @param name what it is
 * @param value what it says
 * @param institution who answers for it
 * @param content what the file holds
 * @param file feed file
 * @param column feed column, or which rows of the file
 */
record FactView(String name, String value, String institution, String content, String file, String column) {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern PERIOD = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)–(\\d{4}-\\d\\d-\\d\\d)?");
    private static final Pattern CONTRIBUTION = Pattern.compile("(\\d{4}) ([A-Z_]+)");
    private static final Pattern SUMS = Pattern.compile("(\\d+\\.\\d\\d) / (\\d+\\.\\d\\d)");

    static FactView of(Evidence fact, Wording wording) {
        Evidence.Source source = fact.source();
        return new FactView(
                name(fact, wording),
                fact.value().isEmpty() ? empty(fact, wording) : value(fact, wording),
                wording.latvian() ? source.latvian() : source.english(),
                wording.textIfAny("file." + stem(fact)).orElse(""),
                fact.file(),
                fact.column());
    }

    /** A feed column in words, e.g. one that is missing. */
    static String column(String column, Wording wording) {
        return wording.textIfAny("fact." + key(column)).orElse(column);
    }

    private static String name(Evidence fact, Wording wording) {
        Matcher contribution = CONTRIBUTION.matcher(fact.column());
        if (contribution.matches()) {
            return wording.text(
                    "fact.year", contribution.group(1), code("contributions", contribution.group(2), wording));
        }
        return switch (fact.file()) {
            case "benefits.csv" -> wording.text("fact.benefit", wording.service(fact.column()));
            case "applications.csv" -> wording.text("fact.application", wording.service(fact.column()));
            default -> column(fact.column(), wording);
        };
    }

    /** What it means that nothing was delivered differs: no death date is good news, no birth date a gap. */
    private static String empty(Evidence fact, Wording wording) {
        return Stream.of("empty." + stem(fact) + "." + key(fact.column()), "empty." + stem(fact), "empty")
                .map(wording::textIfAny)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
    }

    private static String value(Evidence fact, Wording wording) {
        Matcher sums = SUMS.matcher(fact.value());
        if (sums.matches()) {
            return wording.text(
                    "value.contribution",
                    wording.euros(new BigDecimal(sums.group(1))),
                    wording.euros(new BigDecimal(sums.group(2))));
        }
        return switch (fact.column()) {
            case "record_months" ->
                wording.duration(Period.ofMonths(Integer.parseInt(fact.value())).normalized());
            case "country" -> country(fact.value(), wording);
            default ->
                Arrays.stream(fact.value().split(" "))
                        .map(part -> part(stem(fact), part, wording))
                        .collect(Collectors.joining(", "));
        };
    }

    private static String part(String file, String part, Wording wording) {
        Matcher period = PERIOD.matcher(part);
        if (period.matches()) {
            String from = wording.day(LocalDate.parse(period.group(1)));
            return period.group(2) == null
                    ? wording.text("period.open", from)
                    : wording.text("period", from, wording.day(LocalDate.parse(period.group(2))));
        }
        return DATE.matcher(part).matches() ? wording.date(LocalDate.parse(part)) : code(file, part, wording);
    }

    private static String code(String file, String code, Wording wording) {
        return wording.textIfAny("value." + file + "." + code).orElse(code);
    }

    private static String country(String code, Wording wording) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(wording.language()) + " (" + code + ")";
    }

    /** Several columns at once are named with commas between. */
    private static String key(String column) {
        return column.replaceAll("\\W+", "_");
    }

    private static String stem(Evidence fact) {
        return fact.file().replace(".csv", "");
    }
}
