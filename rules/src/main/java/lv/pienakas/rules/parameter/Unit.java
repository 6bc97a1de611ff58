package lv.pienakas.rules.parameter;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.time.Period;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a parameter's value is measured in, and how it is written. */
@SuppressWarnings("ImmutableEnumChecker") // the parsers are method references without state
public enum Unit {
    /** Money with exactly two decimals, e.g. {@code 105.00}. */
    EUR("EUR", "an amount with two decimals, e.g. 105.00", "\\d{1,9}\\.\\d\\d", BigDecimal::new),
    /** Whole years, e.g. {@code 18}. */
    YEARS("years", "a whole number of years, e.g. 18", "\\d{1,3}", Integer::valueOf),
    /** Whole months, e.g. {@code 12}. */
    MONTHS("months", "a whole number of months, e.g. 12", "\\d{1,4}", Integer::valueOf),
    /** An age in years and months, e.g. {@code 64y9m}. */
    AGE("age", "an age in years and months, e.g. 65y or 64y9m", "\\d{1,3}y(([1-9]|1[01])m)?", Unit::age),
    /** A multiplier, e.g. {@code 1.6}. */
    FACTOR("factor", "a number, e.g. 1.6", "\\d{1,6}(\\.\\d{1,6})?", BigDecimal::new),
    /** A calendar year, e.g. {@code 2014}. */
    YEAR("year", "a calendar year, e.g. 2014", "\\d{4}", Integer::valueOf),
    /** A day of every year, e.g. {@code 04-01}. */
    MONTH_DAY("month-day", "a month and a day, e.g. 04-01", "\\d\\d-\\d\\d", text -> MonthDay.parse("--" + text));

    private static final Pattern AGE_TEXT = Pattern.compile("(\\d+)y(?:(\\d+)m)?");

    private final String text;
    private final String form;
    private final Pattern pattern;
    private final Function<String, Object> parser;

    Unit(String text, String form, String pattern, Function<String, Object> parser) {
        this.text = text;
        this.form = form;
        this.pattern = Pattern.compile(pattern);
        this.parser = parser;
    }

    static Optional<Unit> of(String text) {
        return Arrays.stream(values()).filter(unit -> unit.text.equals(text)).findFirst();
    }

    static String names() {
        return String.join(", ", Arrays.stream(values()).map(unit -> unit.text).toList());
    }

    /** Reads a value; throws an exception of any kind where the text is not of the unit's form. */
    Object parse(String value) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException(value);
        }
        return parser.apply(value);
    }

    /** How a value is written, for an error message. */
    String form() {
        return form;
    }

    private static Period age(String value) {
        Matcher matcher = AGE_TEXT.matcher(value);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(value);
        }
        String months = matcher.group(2);
        return Period.of(Integer.parseInt(matcher.group(1)), months == null ? 0 : Integer.parseInt(months), 0);
    }

    @Override
    public String toString() {
        return text;
    }
}
