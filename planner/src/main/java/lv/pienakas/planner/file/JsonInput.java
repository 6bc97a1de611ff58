package lv.pienakas.planner.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads a file value by value, so that only what is used of it is kept. */
final class JsonInput implements AutoCloseable {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final JsonParser parser;

    JsonInput(Path file) throws IOException {
        parser = FACTORY.createParser(ObjectReadContext.empty(), Files.newInputStream(file));
    }

    JsonToken next() {
        JsonToken token = parser.nextToken();
        return token == null ? JsonToken.NOT_AVAILABLE : token;
    }

    String name() {
        return parser.currentName();
    }

    JsonToken current() {
        return parser.currentToken();
    }

    void skip() {
        parser.skipChildren();
    }

    /** The current object's fields, as far as they are wanted. */
    Map<String, JsonValue> fields(Set<String> wanted) {
        Map<String, JsonValue> values = new HashMap<>();
        while (next() != JsonToken.END_OBJECT) {
            String name = name();
            next();
            if (!wanted.contains(name)) {
                skip();
            } else if (values.put(name, value()) != null) {
                values.put(name, new JsonValue.Repeated());
            }
        }
        return values;
    }

    /** The current value; objects in it are not looked into. */
    JsonValue value() {
        return switch (current()) {
            case VALUE_STRING -> new JsonValue.Text(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> JsonValue.Amount.of(parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> new JsonValue.Flag(current() == JsonToken.VALUE_TRUE);
            case START_ARRAY -> new JsonValue.Sequence(values());
            case START_OBJECT -> {
                skip();
                yield new JsonValue.Structure();
            }
            default -> new JsonValue.Nothing();
        };
    }

    private List<JsonValue> values() {
        List<JsonValue> values = new ArrayList<>();
        while (next() != JsonToken.END_ARRAY) {
            if (current() == JsonToken.START_ARRAY) {
                skip();
                values.add(new JsonValue.Sequence(List.of()));
            } else {
                values.add(value());
            }
        }
        return values;
    }

    @Override
    public void close() {
        parser.close();
    }
}
