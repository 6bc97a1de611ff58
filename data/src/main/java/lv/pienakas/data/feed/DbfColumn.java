package lv.pienakas.data.feed;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The fields of {@code contributions.dbf}, by their names there; a dbf leaves ten characters for a name. A value that
 * does not fit stays as it is, so that the check of the row names it.
 */
enum DbfColumn {
    CODE("code", "C", DbfColumn::withHyphen),
    YEAR("year", "N", UnaryOperator.identity()),
    STATUS("status", "C", UnaryOperator.identity()),
    OBJECT("object", "N", DbfColumn::money),
    CONTRIB("contributions", "N", DbfColumn::money),
    DELETED("deleted", "LC", DbfColumn::mark);

    private static final int CENTS = 2;

    private final String column;
    private final String types;

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final UnaryOperator<String> conversion;

    DbfColumn(String column, String types, UnaryOperator<String> conversion) {
        this.column = column;
        this.types = types;
        this.conversion = conversion;
    }

    static Optional<DbfColumn> of(String fieldName) {
        String name = fieldName.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.name().equals(name))
                .findFirst();
    }

    /** Its name in the feed. */
    String column() {
        return column;
    }

    /** One letter for each type that it may be of. */
    String types() {
        return types;
    }

    boolean mayBeMissing() {
        return this == DELETED;
    }

    /** From the text of a field, without the blanks around it, to what the feed has. */
    String value(String text) {
        return conversion.apply(text);
    }

    private static String withHyphen(String text) {
        return ValueType.isNumber(text, 11, 11) ? text.substring(0, 6) + "-" + text.substring(6) : text;
    }

    /** Exactly two decimals; further ones only where they are zeros: nothing is rounded. */
    private static String money(String text) {
        int dot = text.indexOf('.');
        String whole = dot < 0 ? text : text.substring(0, dot);
        String decimals = dot < 0 ? "" : text.substring(dot + 1);
        if (decimals.length() == CENTS && !whole.isEmpty()) {
            return text;
        }
        boolean isNumber = ValueType.areDigits(whole, 0, whole.length())
                && ValueType.areDigits(decimals, 0, decimals.length())
                && !(whole.isEmpty() && decimals.isEmpty());
        String cents = (decimals + "00").substring(0, CENTS);
        boolean isWholeCents =
                decimals.length() <= CENTS || decimals.substring(CENTS).chars().allMatch(c -> c == '0');
        return isNumber && isWholeCents ? (whole.isEmpty() ? "0" : whole) + "." + cents : text;
    }

    private static String mark(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "T", "Y", "TRUE" -> "true";
            case "F", "N", "FALSE" -> "false";
            case "?" -> "";
            default -> text;
        };
    }
}
