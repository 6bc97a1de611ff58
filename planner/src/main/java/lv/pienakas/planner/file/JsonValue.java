package lv.pienakas.planner.file;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value as it stands in the file, whatever was expected there. */
sealed interface JsonValue {

    /** How a message shows it. */
    String shown();

    record Text(String value) implements JsonValue {
        @Override
        public String shown() {
            return '"' + value + '"';
        }
    }

    /**
     * A number.
     *
     * @param value null when it is so long or large that it can't be meant
     */
    record Amount(String text, @Nullable BigDecimal value) implements JsonValue {

        private static final int LONGEST = 100;

        static Amount of(String text) {
            try {
                return new Amount(text, text.length() > LONGEST ? null : new BigDecimal(text));
            } catch (NumberFormatException e) {
                return new Amount(text, null);
            }
        }

        @Override
        public String shown() {
            return text;
        }
    }

    record Flag(boolean value) implements JsonValue {
        @Override
        public String shown() {
            return String.valueOf(value);
        }
    }

    record Sequence(List<JsonValue> values) implements JsonValue {
        @Override
        public String shown() {
            return "a list";
        }
    }

    /** An object where none is expected. */
    record Structure() implements JsonValue {
        @Override
        public String shown() {
            return "an object";
        }
    }

    record Nothing() implements JsonValue {
        @Override
        public String shown() {
            return "null";
        }
    }

    /** The field is there more than once, and nobody can know which one is meant. */
    record Repeated() implements JsonValue {
        @Override
        public String shown() {
            return "given twice";
        }
    }
}
