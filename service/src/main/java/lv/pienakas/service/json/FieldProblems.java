package lv.pienakas.service.json;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import lv.pienakas.service.problem.WrongField;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.ValueInstantiator;

/** Writes down each field that can't be read and goes on, so that the sender hears of all of them. Used for one body. */
final class FieldProblems extends DeserializationProblemHandler {

    /** As many as the longest list of a request. */
    static final int MOST = 10_000;

    private final List<WrongField> found = new ArrayList<>();

    List<WrongField> found() {
        return found;
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            @Nullable ValueDeserializer<?> reader,
            Object bean,
            String name) {
        String known = reader == null || reader.getKnownPropertyNames() == null
                ? ""
                : "; known are " + reader.getKnownPropertyNames();
        add(WrongField.of(path(parser), "is not known here" + known));
        parser.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> type, String value, String failure) {
        String message = type.isEnum() ? "is none of " + Arrays.toString(type.getEnumConstants()) : failure;
        add(WrongField.of(path(context.getParser()), value, message));
        return null;
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> type, Number value, String failure) {
        add(WrongField.of(path(context.getParser()), value, "is not " + form(type)));
        return null;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context,
            JavaType type,
            JsonToken token,
            JsonParser parser,
            @Nullable String failure) {
        String value = token.isScalarValue() ? parser.getString() : null;
        add(WrongField.of(path(parser), value, "is not " + form(type.getRawClass())));
        parser.skipChildren();
        return null;
    }

    @Override
    public @Nullable Object handleMissingInstantiator(
            DeserializationContext context,
            Class<?> type,
            @Nullable ValueInstantiator instantiator,
            JsonParser parser,
            @Nullable String failure) {
        return handleUnexpectedToken(context, context.constructType(type), parser.currentToken(), parser, failure);
    }

    @Override
    public @Nullable Object handleInstantiationProblem(
            DeserializationContext context, Class<?> type, @Nullable Object argument, Throwable failure) {
        add(WrongField.of(path(context.getParser()), "can't be read"));
        return null;
    }

    private void add(WrongField field) {
        if (found.size() < MOST) {
            found.add(field);
        }
    }

    private static String form(Class<?> type) {
        if (type.isEnum()) {
            return "one of " + Arrays.toString(type.getEnumConstants());
        }
        if (Iterable.class.isAssignableFrom(type)) {
            return "a list";
        }
        return switch (type.getSimpleName()) {
            case "String" -> "a text";
            case "Integer", "Long" -> "a whole number";
            case "Boolean" -> "true or false";
            case "LocalDate" -> "a day like \"2026-03-02\"";
            case "Instant" -> "a moment like \"2026-03-02T10:15:00+02:00\"";
            default -> "an object";
        };
    }

    /** Like {@code persons[3].personCode}. */
    static String path(JsonParser parser) {
        Deque<String> parts = new ArrayDeque<>();
        TokenStreamContext place = parser.streamReadContext();
        boolean begins = parser.currentToken() != null && parser.currentToken().isStructStart();
        for (TokenStreamContext at = begins ? place.getParent() : place; at != null; at = at.getParent()) {
            if (at.inObject() && at.currentName() != null) {
                parts.addFirst("." + at.currentName());
            } else if (at.inArray()) {
                parts.addFirst("[" + at.getCurrentIndex() + "]");
            }
        }
        String path = String.join("", parts);
        return path.isEmpty() ? "(body)" : path.startsWith(".") ? path.substring(1) : path;
    }
}
