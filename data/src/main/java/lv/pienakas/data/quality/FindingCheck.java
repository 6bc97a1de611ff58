package lv.pienakas.data.quality;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The check of a finding, or the search for a fact that it lacks.
 *
 * @param caseId case in which inspectors do it
 * @param kind document kind of that case
 * @param childId internal key; 0: none
 * @param missing feed columns; empty unless a fact is looked for
 * @param scanId scan that found it, which may be gone
 * @param asOf day for which it was found
 * @param verdict outcome; null: none yet
 */
public record FindingCheck(
        long caseId,
        Kind kind,
        String service,
        int claimantId,
        int childId,
        List<String> missing,
        int scanId,
        LocalDate asOf,
        @Nullable String verdict) {

    /** Named as the document kinds of the catalogue. */
    public enum Kind {
        /** Is the finding right, or is it wrong? */
        FINDING_CHECK,
        /** What is the fact without which nobody can tell? */
        FACT_CHECK
    }

    /** Internal key of the person whose circumstances decide: the child, where there is one. */
    public int subjectId() {
        return childId == 0 ? claimantId : childId;
    }
}
