package lv.pienakas.rules.routing;

/**
 * How sure we are of what a line says besides its unit: {@code V} verified, {@code D} derived, {@code M} remembered,
 * {@code ?} assumed. Empty where the stage is skipped.
 */
public record Tags(String minutes, String priority, String workingDays) {

    /** Nobody has said so, we need something to begin with. */
    public static final String ASSUMED = "?";

    /** Somebody knew it, without a source at hand. */
    public static final String REMEMBERED = "M";

    /** Where no line says anything. */
    static final Tags NONE = new Tags(ASSUMED, ASSUMED, ASSUMED);
}
