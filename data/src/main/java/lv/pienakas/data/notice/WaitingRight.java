package lv.pienakas.data.notice;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What decides when the turn of a notice comes.
 *
 * @param since first day of the right; null: not given
 * @param until last day; null: open
 * @param amount euros; null: not known
 */
public record WaitingRight(
        long noticeId,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable BigDecimal amount) {}
