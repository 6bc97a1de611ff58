package lv.pienakas.data.casework;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Somebody does something.
 *
 * @param actor an inspector's or manager's id, or the name of a system; never a claimant
 */
public record Act(Instant at, String actor) {

    /** The database keeps microseconds, so what is stored equals what is read again. */
    public Act {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
