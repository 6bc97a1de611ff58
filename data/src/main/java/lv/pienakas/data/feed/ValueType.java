package lv.pienakas.data.feed;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a field may hold. {@code problem} gives the reason why a non-empty value is bad, or null;
 * {@code stored} turns a good value into what PostgreSQL's COPY reads as {@code sqlType}.
 */
record ValueType(String sqlType, Function<String, @Nullable String> problem, UnaryOperator<String> stored) {

    private static final String TEXT_TYPE = "text collate \"C\"";

    static final ValueType TEXT = new ValueType(TEXT_TYPE, value -> null);
    static final ValueType CODE =
            new ValueType(TEXT_TYPE, value -> PersonalCode.isOne(value) ? null : "not a personal code");
    static final ValueType DATE = new ValueType("date", value -> IsoDate.isOne(value) ? null : "not a date YYYY-MM-DD");
    static final ValueType COUNTRY =
            new ValueType(TEXT_TYPE, value -> isCountry(value) ? null : "not a country code of two capital letters");
    static final ValueType MONTHS =
            new ValueType("integer", value -> isNumber(value, 1, 6) ? null : "not a whole number of months");
    static final ValueType YEAR = new ValueType("integer", value -> isYear(value) ? null : "not a year 1900 to 2999");
    static final ValueType BOOLEAN = oneOf("boolean", List.of("true", "false"));

    /** Euros in the file, whole cents in the database. */
    static final ValueType MONEY = new ValueType(
            "bigint",
            value -> isMoney(value) ? null : "not money with a dot and two decimals",
            value -> value.substring(0, value.length() - 3) + value.substring(value.length() - 2));

    private ValueType(String sqlType, Function<String, @Nullable String> problem) {
        this(sqlType, problem, UnaryOperator.identity());
    }

    static ValueType oneOf(String... values) {
        return oneOf(TEXT_TYPE, List.of(values));
    }

    private static ValueType oneOf(String sqlType, List<String> values) {
        String reason = "not one of " + String.join(", ", values);
        return new ValueType(sqlType, value -> values.contains(value) ? null : reason);
    }

    private static boolean isCountry(String value) {
        return value.length() == 2 && isCapital(value.charAt(0)) && isCapital(value.charAt(1));
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isYear(String value) {
        return isNumber(value, 4, 4) && value.compareTo("1900") >= 0 && value.compareTo("2999") <= 0;
    }

    private static boolean isMoney(String value) {
        int dot = value.length() - 3;
        return dot >= 1
                && value.charAt(dot) == '.'
                && isNumber(value.substring(0, dot), 1, 11)
                && isNumber(value.substring(dot + 1), 2, 2);
    }

    static boolean isNumber(String value, int fewest, int most) {
        return value.length() >= fewest && value.length() <= most && areDigits(value, 0, value.length());
    }

    /** Only 0 to 9: other scripts' digits count as letters here. */
    static boolean areDigits(String value, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = value.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }
}
