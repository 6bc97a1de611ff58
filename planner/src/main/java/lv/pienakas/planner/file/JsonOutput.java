package lv.pienakas.planner.file;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes JSON with a line for each object, so that files can be compared and read. */
final class JsonOutput implements AutoCloseable {

    private final JsonGenerator generator;

    JsonOutput(Path file) throws IOException {
        generator = new JsonFactory().createGenerator(ObjectWriteContext.empty(), Files.newOutputStream(file));
    }

    JsonOutput startObject() {
        generator.writeStartObject();
        return this;
    }

    JsonOutput endObject() {
        generator.writeEndObject();
        return this;
    }

    JsonOutput startList(String name) {
        generator.writeName(name);
        generator.writeStartArray();
        return this;
    }

    JsonOutput startObject(String name) {
        generator.writeName(name);
        generator.writeStartObject();
        return this;
    }

    JsonOutput endList() {
        generator.writeEndArray();
        return this;
    }

    JsonOutput line() {
        generator.writeRaw('\n');
        return this;
    }

    JsonOutput text(String name, @Nullable String value) {
        if (value != null) {
            generator.writeStringProperty(name, value);
        }
        return this;
    }

    JsonOutput number(String name, long value) {
        generator.writeNumberProperty(name, value);
        return this;
    }

    JsonOutput number(String name, BigInteger value) {
        generator.writeNumberProperty(name, value);
        return this;
    }

    /** A number with three decimals. */
    JsonOutput number(String name, double value) {
        generator.writeName(name);
        generator.writeNumber(String.format(Locale.ROOT, "%.3f", value));
        return this;
    }

    JsonOutput flag(String name) {
        generator.writeBooleanProperty(name, true);
        return this;
    }

    JsonOutput texts(String name, Collection<String> values) {
        startList(name);
        values.forEach(generator::writeString);
        return endList();
    }

    JsonOutput numbers(String name, Collection<Integer> values) {
        startList(name);
        values.forEach(generator::writeNumber);
        return endList();
    }

    @Override
    public void close() {
        generator.close();
    }
}
