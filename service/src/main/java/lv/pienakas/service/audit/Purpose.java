package lv.pienakas.service.audit;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import lv.pienakas.service.personal.PersonalCodes;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody looks, in their own words.
 *
 * @param text 1 to 200 characters in one line, without a personal code
 */
public record Purpose(String text) {

    /** Header of a call that may state it; in UTF-8. */
    public static final String HEADER = "Pienakas-Purpose";

    /** Characters. */
    public static final int LONGEST = 200;

    private static final Purpose NONE = new Purpose("");
    private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}\\p{Cs}\\uFFFD]*");

    /** What a text states; empty if it is too long, no single line, or names a person by code. */
    public static Optional<Purpose> of(String text) {
        String stripped = text.strip();
        return stripped.codePointCount(0, stripped.length()) <= LONGEST
                        && LINE.matcher(stripped).matches()
                        && !PersonalCodes.areIn(stripped)
                ? Optional.of(new Purpose(stripped))
                : Optional.empty();
    }

    /** What a header states; nothing where there is none. */
    static Purpose ofHeader(@Nullable String header) {
        if (header == null) {
            return NONE;
        }
        // the server takes headers for Latin-1
        return of(new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                .orElseThrow(NoLookException::wrongPurpose);
    }
}
