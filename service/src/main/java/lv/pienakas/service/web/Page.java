package lv.pienakas.service.web;

/**
 * What the frame around every page shows.
 *
 * @param language of the page, {@code lv} or {@code en}
 * @param other language to switch to
 * @param otherLink the same page in the other language, relative to its address
 * @param demo whether everybody shown is synthetic
 */
record Page(String language, String other, String otherLink, boolean demo) {

    /** The same frame, whose other language keeps a query that the page has found to be well-formed. */
    Page keeping(String query) {
        return new Page(language, other, "?" + query + "&" + Languages.NAME + "=" + other, demo);
    }
}
