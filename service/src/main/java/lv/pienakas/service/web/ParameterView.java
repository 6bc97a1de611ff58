package lv.pienakas.service.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import lv.pienakas.rules.parameter.DatedValue;
import lv.pienakas.rules.parameter.Law;

/**
 * A number of the law that a condition compared with, in words.
 *
 * @param name full name, as in the parameter file
 * @param label what it is; empty where nobody has put it into words
 * @param value with its unit
 * @param period when it holds
 * @param reference the act and paragraph
 * @param tag how sure we are: {@code V}, {@code D}, {@code M} or {@code ?}
 * @param meaning of the tag
 * @param confirmed whether no lawyer needs to confirm it any more
 */
record ParameterView(
        String name,
        String label,
        String value,
        String period,
        String reference,
        String tag,
        String meaning,
        boolean confirmed) {

    static ParameterView of(DatedValue value, Wording wording) {
        String name = value.parameter();
        return new ParameterView(
                name,
                wording.textIfAny("parameter." + name.substring(name.indexOf('.') + 1))
                        .orElse(""),
                inUnit(value, wording),
                period(value, wording),
                value.reference(),
                value.tag(),
                wording.textIfAny("tag." + value.tag()).orElse(value.tag()),
                value.tag().equals("V") || value.tag().equals("D"));
    }

    private static String inUnit(DatedValue value, Wording wording) {
        return switch (value.unit()) {
            case EUR -> wording.euros((BigDecimal) value.value());
            case YEARS, MONTHS, AGE -> wording.duration(Law.period(value));
            case FACTOR -> wording.number((BigDecimal) value.value());
            case YEAR -> value.text();
            case MONTH_DAY -> wording.dayOfYear((MonthDay) value.value());
        };
    }

    /** A value from the year 1 on has always held. */
    private static String period(DatedValue value, Wording wording) {
        LocalDate until = value.until();
        if (until != null) {
            return wording.text("period", wording.day(value.from()), wording.day(until));
        }
        return value.from().getYear() <= 1
                ? wording.text("period.always")
                : wording.text("period.since", wording.day(value.from()));
    }
}
