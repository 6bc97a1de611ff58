package lv.pienakas.service.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** A single value in the one form in which it is taken: no number from a text, no day from a number. */
final class Scalar<T> extends StdDeserializer<T> {

    private final JsonToken form;
    private final Function<String, T> read;
    private final String expected;

    private Scalar(Class<T> type, JsonToken form, Function<String, T> read, String expected) {
        super(type);
        this.form = form;
        this.read = read;
        this.expected = expected;
    }

    /** Every kind of value that requests have. */
    static SimpleModule all() {
        SimpleModule module = new SimpleModule("scalars");
        add(module, String.class, JsonToken.VALUE_STRING, Scalar::text, "contains NUL or half a character");
        add(
                module,
                Integer.class,
                JsonToken.VALUE_NUMBER_INT,
                Integer::valueOf,
                "is no whole number of a sensible size");
        add(module, Long.class, JsonToken.VALUE_NUMBER_INT, Long::valueOf, "is no whole number of a sensible size");
        add(module, LocalDate.class, JsonToken.VALUE_STRING, Day::parse, "is no day like 2026-03-02");
        add(
                module,
                Instant.class,
                JsonToken.VALUE_STRING,
                Scalar::moment,
                "is no moment like 2026-03-02T10:15:00+02:00");
        module.addDeserializer(List.class, new Entries());
        return module;
    }

    private static <T> void add(
            SimpleModule module, Class<T> type, JsonToken form, Function<String, T> read, String expected) {
        module.addDeserializer(type, new Scalar<>(type, form, read, expected));
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != form) {
            return (T) context.handleUnexpectedToken(handledType(), parser);
        }
        String text = parser.getString();
        try {
            return read.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            return (T) context.handleWeirdStringValue(handledType(), text, expected);
        }
    }

    /** The database takes neither. */
    private static String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            boolean pair = Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (unit == 0 || (Character.isSurrogate(unit) && !pair)) {
                throw new IllegalArgumentException("no text");
            }
            i += pair ? 1 : 0;
        }
        return text;
    }

    private static Instant moment(String text) {
        OffsetDateTime moment = OffsetDateTime.parse(text);
        Day.requireYear(moment.getYear());
        return moment.toInstant();
    }
}
