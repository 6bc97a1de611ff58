package lv.pienakas.rules.scenario;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import lv.pienakas.rules.source.YamlEntry;
import org.jspecify.annotations.Nullable;

/** The keys of one entry by name, read as what they should be; whatever is not is said with its line. */
final class Fields {

    private static final Pattern EUROS = Pattern.compile("\\d{1,12}\\.\\d\\d");

    private final YamlEntry entry;
    private final Map<String, YamlEntry> fields;

    /** Any other key than the known ones is a problem. */
    Fields(YamlEntry entry, String... known) {
        this.entry = entry;
        this.fields = new HashMap<>(entry.entries());
        List<String> names = Arrays.asList(known);
        fields.forEach((key, value) -> {
            if (!names.contains(key)) {
                value.problem("'" + key + "' is not known here; known are " + String.join(", ", names));
            }
        });
    }

    @Nullable
    String text(String key) {
        YamlEntry field = fields.get(key);
        return field == null ? null : field.text();
    }

    String text(String key, String otherwise) {
        String text = text(key);
        return text == null ? otherwise : text;
    }

    /** A text that must be there; a problem and an empty text where it is not. */
    String required(String key) {
        String text = text(key);
        if (text == null) {
            entry.problem("'" + key + "' is missing");
            return "";
        }
        return text;
    }

    @Nullable
    LocalDate date(String key) {
        return parsed(key, "a date like 2026-03-01", LocalDate::parse);
    }

    /** A date that must be there; a problem and some date where it is not. */
    LocalDate requiredDate(String key) {
        LocalDate date = date(key);
        if (date == null && text(key) == null) {
            entry.problem("'" + key + "' is missing");
        }
        return date == null ? LocalDate.EPOCH : date;
    }

    @Nullable
    Integer whole(String key) {
        return parsed(key, "a whole number", Integer::valueOf);
    }

    @Nullable
    BigDecimal euros(String key) {
        return parsed(key, "an amount with two decimals, e.g. 105.00", text -> {
            if (!EUROS.matcher(text).matches()) {
                throw new NumberFormatException(text);
            }
            return new BigDecimal(text);
        });
    }

    @Nullable
    Long cents(String key) {
        BigDecimal euros = euros(key);
        return euros == null ? null : euros.movePointRight(2).longValueExact();
    }

    /** One of an enum's names. */
    <E extends Enum<E>> @Nullable E choice(String key, Class<E> type) {
        String names = String.join(
                ", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        return parsed(key, "one of " + names, text -> Enum.valueOf(type, text));
    }

    /** One of an enum's names; a problem where it is missing. */
    <E extends Enum<E>> E requiredChoice(String key, Class<E> type) {
        required(key);
        E choice = choice(key, type);
        return choice == null ? type.getEnumConstants()[0] : choice;
    }

    /** The items under a key; none where the key is missing. */
    List<YamlEntry> items(String key) {
        YamlEntry field = fields.get(key);
        return field == null ? List.of() : field.items();
    }

    /** The texts under a key, of a list or of a single value. */
    List<String> texts(String key) {
        String single = text(key);
        return single != null
                ? List.of(single)
                : items(key).stream().map(item -> String.valueOf(item.text())).toList();
    }

    /** The entry under a key; a problem and null where it is missing. */
    @Nullable
    YamlEntry child(String key) {
        YamlEntry field = fields.get(key);
        if (field == null) {
            entry.problem("'" + key + "' is missing");
        }
        return field;
    }

    private <T> @Nullable T parsed(String key, String form, Function<String, T> parser) {
        YamlEntry field = fields.get(key);
        String text = field == null ? null : field.text();
        if (field == null || text == null) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            field.problem("'" + key + "' should be " + form + ", not '" + text + "'");
            return null;
        }
    }
}
