package lv.pienakas.rules.catalogue;

import java.util.List;

/** The four stages of a case: the program itself must know them, because it keeps the four eyes apart. */
public final class Stage {

    /** Data entered from the document. */
    public static final String ENTRY = "ENTRY";

    /** Entitlement check and calculation: whoever does it prepares the decision. */
    public static final String CHECK = "CHECK";

    /** Second review, by somebody who did not prepare the decision. */
    public static final String REVIEW = "REVIEW";

    /** Payment check. */
    public static final String PAYMENT = "PAYMENT";

    static final List<String> ALL = List.of(ENTRY, CHECK, REVIEW, PAYMENT);

    private Stage() {}
}
