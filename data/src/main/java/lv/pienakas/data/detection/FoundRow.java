package lv.pienakas.data.detection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stored finding with the current codes of the people concerned.
 *
 * @param claimantId internal key
 * @param claimantCode current personal code
 * @param service service code
 * @param childId internal key; 0: none
 * @param childCode current personal code; empty: none
 * @param outcome {@code ENTITLED} or {@code UNKNOWN}
 * @param since first day; null: unknown
 * @param until last day; null: open, or unknown
 * @param amount euros; null where the rules don't know it
 * @param missing feed columns in alphabetical order
 * @param parameters dated values that decided, as {@code name@first-day}
 */
public record FoundRow(
        int claimantId,
        String claimantCode,
        String service,
        int childId,
        String childCode,
        String outcome,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable BigDecimal amount,
        List<String> missing,
        List<String> parameters) {

    /** Internal key of the person whose circumstances decide: the child, where there is one. */
    public int subjectId() {
        return childId == 0 ? claimantId : childId;
    }
}
