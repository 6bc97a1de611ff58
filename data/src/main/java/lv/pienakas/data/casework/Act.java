package lv.pienakas.data.casework;

import java.time.Instant;

/**
 * Somebody does something.
 *
 * @param actor an inspector's or manager's id, or the name of a system; never a claimant
 */
public record Act(Instant at, String actor) {}
