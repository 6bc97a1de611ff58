package lv.pienakas.data.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Somebody looked at personal data, or was refused.
 *
 * @param at when; kept in microseconds
 * @param who caller
 * @param action code of what was done
 * @param objects what was shown, as {@code kind/key}; a person by the internal key, never by the code
 * @param outcome whether it was shown
 * @param ground role or scope that gave access; of a refusal why not
 * @param purpose as stated by the caller; empty: none was stated
 * @param origin network address of the caller; empty: the machine's own terminal
 */
public record Look(
        Instant at,
        String who,
        String action,
        List<String> objects,
        Outcome outcome,
        String ground,
        String purpose,
        String origin) {

    /** Whether something was shown. */
    public enum Outcome {
        SHOWN,
        REFUSED
    }

    public Look {
        at = at.truncatedTo(ChronoUnit.MICROS); // as the database keeps it
        objects = List.copyOf(objects);
    }
}
