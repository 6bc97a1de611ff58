package lv.pienakas.data.casework;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document as it comes in.
 *
 * @param documentKind code of the catalogue, as service, channel and circumstances are
 * @param personCode of the applicant, with its hyphen or without
 * @param caseId case that it belongs to; null: it opens one
 */
public record IncomingDocument(
        String documentKind,
        String service,
        String channel,
        Set<String> circumstances,
        String personCode,
        @Nullable Long caseId,
        Instant received) {

    public IncomingDocument {
        circumstances = Set.copyOf(circumstances);
        received = received.truncatedTo(ChronoUnit.MICROS); // as the database keeps it
        personCode = hyphened(personCode);
    }

    /** A personal code as it is kept; its hyphen is optional where it comes in. */
    public static String hyphened(String personCode) {
        return personCode.replaceFirst("^(\\d{6})(\\d{5})$", "$1-$2");
    }

    /** Without the person. */
    @Override
    public String toString() {
        return documentKind + ", " + service + ", " + channel;
    }
}
