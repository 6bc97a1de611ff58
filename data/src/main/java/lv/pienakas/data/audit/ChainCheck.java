package lv.pienakas.data.audit;

import org.jspecify.annotations.Nullable;

/**
 * What came of verifying the chain.
 *
 * @param records read, up to the first that is not as it should be
 * @param head last record that is as it should be
 * @param fault null: the chain is intact
 * @param brokenAt number of the record that is at fault; 0: none
 */
public record ChainCheck(
        long records, ChainHead head, @Nullable Fault fault, long brokenAt) {

    /** What can be wrong with a record. */
    public enum Fault {
        /** It, or one before it, is not there; another one is in its place. */
        MISSING,
        /** It, or the one before it, is not as it was written. */
        CHANGED,
        /** Its hash was noted as another one. */
        NOT_AS_NOTED,
        /** It was noted, but the chain ends before it. */
        CUT_OFF
    }

    public boolean isIntact() {
        return fault == null;
    }
}
