package lv.pienakas.data.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last record of the chain at some time. Noted where nobody who can write the database can write, it proves later
 * that nothing up to it was changed or taken away.
 *
 * @param number of the record; 0: there is none
 * @param hash of the record in hexadecimal; empty: there is none
 */
public record ChainHead(long number, String hash) {

    /** Of a chain without records. */
    public static final ChainHead NONE = new ChainHead(0, "");

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,17}):([0-9a-f]{64})");

    /** Reads {@code number:hash}; empty if it is of another form. */
    public static Optional<ChainHead> parse(String text) {
        Matcher parts = FORM.matcher(text.strip());
        return parts.matches()
                ? Optional.of(new ChainHead(Long.parseLong(parts.group(1)), parts.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return number + ":" + hash;
    }
}
