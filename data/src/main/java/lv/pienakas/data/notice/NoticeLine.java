package lv.pienakas.data.notice;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A notice in a list, of whose person nothing is shown.
 *
 * @param channel of the last message; null: none was prepared
 * @param reason why it is withdrawn; null: it is not
 */
public record NoticeLine(
        long noticeId,
        NoticeState state,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable Channel channel,
        Instant decidedAt,
        @Nullable Instant sentAt,
        @Nullable Instant remindedAt,
        @Nullable Instant openedAt,
        @Nullable Reason reason) {}
