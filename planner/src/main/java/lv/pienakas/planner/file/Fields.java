package lv.pienakas.planner.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of one object of the file. What is wrong is noted, and something harmless takes its place. */
final class Fields {

    /** Numbers are minutes, and more is a slip of the keyboard. */
    private static final BigDecimal LARGEST = BigDecimal.valueOf(100_000);

    private final Map<String, JsonValue> values;
    private final Mistakes mistakes;
    private final String kind;
    private final String position;

    /** @param kind what messages call the object, beside its id */
    Fields(String kind, String position, Map<String, JsonValue> values, Mistakes mistakes) {
        this.kind = kind;
        this.position = position;
        this.values = values;
        this.mistakes = mistakes;
        values.forEach((name, value) -> {
            if (value instanceof JsonValue.Repeated) {
                wrong(name, "is given twice");
            }
        });
    }

    void wrong(String field, String what) {
        mistakes.add(
                values.get("id") instanceof JsonValue.Text id && !id.value().isBlank()
                        ? kind + " " + Mistakes.shown(id.value())
                        : position,
                field + " " + what);
    }

    /** A text, or null when it is missing. */
    @Nullable
    String text(String name, boolean required) {
        JsonValue value = values.get(name);
        if (isMissing(value)
                || (required
                        && value instanceof JsonValue.Text text
                        && text.value().isBlank())) {
            if (required) {
                wrong(name, "is missing");
            }
            return null;
        }
        if (value instanceof JsonValue.Text text) {
            return text.value();
        }
        if (!(value instanceof JsonValue.Repeated)) {
            wrong(name, "is " + shown(value) + ", not a text");
        }
        return null;
    }

    int minutes(String name, boolean required) {
        JsonValue value = values.get(name);
        if (isMissing(value)) {
            if (required) {
                wrong(name, "is missing");
            }
            return 0;
        }
        return value == null ? 0 : minutes(name, value);
    }

    private int minutes(String name, JsonValue value) {
        if (value instanceof JsonValue.Amount number) {
            BigDecimal exact = number.value();
            if (exact != null
                    && exact.signum() >= 0
                    && exact.compareTo(LARGEST) <= 0
                    && (exact.signum() == 0 || exact.stripTrailingZeros().scale() <= 0)) {
                return exact.intValue();
            }
        }
        if (!(value instanceof JsonValue.Repeated)) {
            wrong(name, "is " + shown(value) + ", not a whole number from 0 to " + LARGEST);
        }
        return 0;
    }

    boolean flag(String name) {
        JsonValue value = values.get(name);
        if (value instanceof JsonValue.Flag flag) {
            return flag.value();
        }
        if (!isMissing(value) && !(value instanceof JsonValue.Repeated)) {
            wrong(name, "is " + shown(value) + ", not true or false");
        }
        return false;
    }

    LocalDate date(String name, Days days) {
        JsonValue value = values.get(name);
        if (isMissing(value)) {
            wrong(name, "is missing");
            return LocalDate.EPOCH;
        }
        LocalDate date = value == null ? null : days.day(value);
        if (date == null && !(value instanceof JsonValue.Repeated)) {
            wrong(name, "is " + shown(value) + ", no date like 2026-03-02");
        }
        return date == null ? LocalDate.EPOCH : date;
    }

    Set<String> texts(String name) {
        Set<String> texts = new LinkedHashSet<>();
        List<JsonValue> list = list(name, false);
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof JsonValue.Text text) {
                texts.add(text.value());
            } else {
                wrong(name + "[" + i + "]", "is " + shown(list.get(i)) + ", not a text");
            }
        }
        return texts;
    }

    /** Minutes a workday; the list's length is checked when the workdays are known. */
    List<Integer> capacity(String name) {
        List<Integer> numbers = new ArrayList<>();
        List<JsonValue> list = list(name, true);
        for (int i = 0; i < list.size(); i++) {
            numbers.add(minutes(name + "[" + i + "]", list.get(i)));
        }
        return numbers;
    }

    /** Whether the field is there and is a list. */
    boolean hasList(String name) {
        return values.get(name) instanceof JsonValue.Sequence;
    }

    private List<JsonValue> list(String name, boolean required) {
        JsonValue value = values.get(name);
        if (value instanceof JsonValue.Sequence sequence) {
            return sequence.values();
        }
        if (!isMissing(value)) {
            if (!(value instanceof JsonValue.Repeated)) {
                wrong(name, "is " + shown(value) + ", not a list");
            }
        } else if (required) {
            wrong(name, "is missing");
        }
        return List.of();
    }

    private static boolean isMissing(@Nullable JsonValue value) {
        return value == null || value instanceof JsonValue.Nothing;
    }

    static String shown(@Nullable JsonValue value) {
        return value == null ? "nothing" : Mistakes.shown(value.shown());
    }
}
