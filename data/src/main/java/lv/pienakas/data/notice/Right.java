package lv.pienakas.data.notice;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may claim, as a scan found it.
 *
 * @param claimantId internal key
 * @param claimantCode current personal code
 * @param childId internal key of the child concerned; 0: none
 * @param childCode current personal code of the child; empty: none
 * @param since first day, which is the period; null: the rules give none
 * @param until last day on which it exists or can be claimed; null: open
 * @param amount euros; null where the rules don't know it
 * @param foundAsOf day for which the scan judged
 */
public record Right(
        int claimantId,
        String claimantCode,
        String service,
        int childId,
        String childCode,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable BigDecimal amount,
        LocalDate foundAsOf) {}
