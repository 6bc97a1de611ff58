package lv.pienakas.service.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import lv.pienakas.service.personal.PersonalCodes;
import org.jspecify.annotations.Nullable;

/**
 * A field of a request that is wrong.
 *
 * @param field path in the body, or name of a parameter or header
 * @param value as it was sent, shortened; null: it was not sent, or may be personal
 * @param message what it has to be
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A field that is wrong.")
public record WrongField(
        @Schema(description = "Path in the body, or name of the parameter or header.", example = "persons[3]")
        String field,

        @Schema(
                description =
                        "The value at fault, shortened. Left out where none was sent, and where it may be personal.",
                example = "GIFT")
        @Nullable
        String value,

        @Schema(description = "What is wrong with it, and what it may be.", example = "is none of [APPLICATION]")
        String message) {

    private static final int LONGEST_VALUE = 100;

    static final String HIDDEN = "…";

    public WrongField {
        field = PersonalCodes.hiddenIn(field, HIDDEN);
        message = PersonalCodes.hiddenIn(message, HIDDEN);
    }

    /** Never repeats what contains a personal code, nor what should have been one. */
    public static WrongField of(String field, @Nullable Object value, String message) {
        boolean personal = field.toLowerCase(Locale.ROOT).contains("person");
        return new WrongField(field, personal ? null : shown(value), message);
    }

    /** Without the value. */
    public static WrongField of(String field, String message) {
        return new WrongField(field, null, message);
    }

    /** As part of a sentence. */
    String sentence() {
        return value == null ? field + " " + message : field + " '" + value + "' " + message;
    }

    private static @Nullable String shown(@Nullable Object value) {
        if (value == null || PersonalCodes.areIn(String.valueOf(value))) {
            return null;
        }
        String text = String.valueOf(value);
        return text.length() > LONGEST_VALUE
                ? text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_VALUE))) + "…"
                : text;
    }
}
