package lv.pienakas.rules.finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody may claim a service and does not.
 *
 * @param service service code
 * @param claimantId internal key of who may claim
 * @param claimantCode current personal code of who may claim
 * @param childId internal key of the child concerned; 0: none
 * @param childCode current personal code of the child concerned; empty: none
 * @param outcome entitled, or unknown because facts are missing
 * @param since first day; null where unknown
 * @param until last day on which it exists or can be claimed; null: open, or unknown
 * @param amount in euros with two decimals; null where the rules don't know it
 * @param missing for an unknown outcome the feed columns in alphabetical order; empty otherwise
 * @param parameters dated values that decided, as {@code name@from}
 */
public record Finding(
        String service,
        int claimantId,
        String claimantCode,
        int childId,
        String childCode,
        Outcome outcome,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable BigDecimal amount,
        List<String> missing,
        List<String> parameters) {

    /** Names as in {@code findings.csv}. */
    public enum Outcome {
        ENTITLED,
        UNKNOWN
    }
}
