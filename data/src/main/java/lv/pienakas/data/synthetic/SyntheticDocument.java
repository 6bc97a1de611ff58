package lv.pienakas.data.synthetic;

import java.time.Instant;
import java.util.Set;

/**
 * A document as it is registered, in codes of the catalogue.
 *
 * @param circumstances of the applicant that the law makes matter; the same in all documents of a case
 * @param joins index, in the list of the day, of the document that opened the case; -1: it opens a case itself
 */
public record SyntheticDocument(
        String documentKind,
        String service,
        String channel,
        Set<String> circumstances,
        String personCode,
        Instant received,
        int joins) {

    /** Opens a case instead of joining one. */
    static final int OPENS = -1;

    public SyntheticDocument {
        circumstances = Set.copyOf(circumstances);
    }

    boolean opensCase() {
        return joins == OPENS;
    }
}
