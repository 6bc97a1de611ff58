package lv.pienakas.planner.file;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The days of a file. Few are named again and again, so that each is read once. */
final class Days {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Map<String, LocalDate> known = new HashMap<>();

    /** A day like 2026-03-02, or null when it is something else. */
    @Nullable
    LocalDate day(JsonValue value) {
        if (!(value instanceof JsonValue.Text text)) {
            return null;
        }
        LocalDate day = known.get(text.value());
        if (day == null) {
            day = read(text.value());
            if (day != null) {
                known.put(text.value(), day);
            }
        }
        return day;
    }

    private static @Nullable LocalDate read(String text) {
        try {
            return DATE.matcher(text).matches() ? LocalDate.parse(text) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
