package lv.pienakas.rules.catalogue;

/**
 * What a stage may come to.
 *
 * @param documentKind code of what opened the cases that alone may come to it; {@link Catalogue#ANY}: those of every kind
 *     that has no outcomes of its own at the stage
 */
public record Outcome(String stage, String documentKind, String code, String latvian, String english) implements Named {

    /** A decision of the check, to be reviewed by another inspector. */
    public static final String GRANT = "GRANT";

    /** The other decision of the check. */
    public static final String REFUSE = "REFUSE";

    /** Of a review that sends the decision back to whoever prepared it. */
    public static final String REJECTED = "REJECTED";
}
