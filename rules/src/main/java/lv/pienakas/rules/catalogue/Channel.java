package lv.pienakas.rules.catalogue;

/**
 * A way by which a document comes in.
 *
 * @param electronic whether its documents come as data, so that nobody needs to enter them
 */
public record Channel(String code, String latvian, String english, boolean electronic) implements Named {

    /** The agency's own way, for bulk tasks; no document comes in by it. */
    public static final String INTERNAL = "INTERNAL";
}
