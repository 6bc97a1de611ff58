package lv.pienakas.service.web;

import java.util.regex.Pattern;

/**
 * A reference of a table, without its tag.
 *
 * @param text act and paragraph; empty: none
 * @param confirmed whether no lawyer needs to confirm it any more
 */
record ReferenceView(String text, boolean confirmed) {

    private static final Pattern TAG = Pattern.compile("\\s*\\([VDM?]\\)");
    private static final Pattern UNCONFIRMED = Pattern.compile("\\((M|\\?)\\)");

    static ReferenceView of(String reference) {
        return new ReferenceView(
                TAG.matcher(reference).replaceAll(""),
                !UNCONFIRMED.matcher(reference).find());
    }
}
