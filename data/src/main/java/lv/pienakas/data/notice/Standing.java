package lv.pienakas.data.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a notice has come.
 *
 * @param events that happened so far
 * @param decidedAt when it was decided that there is a notice
 * @param releasedAt when its turn came last; null: it did not
 * @param sentAt when it was handed over last
 * @param openedAt when the person first looked at it on the portal
 * @param remindedAt when the reminder's turn came
 * @param withdrawnAt null unless withdrawn, as the reason
 */
public record Standing(
        NoticeState state,
        int events,
        Instant decidedAt,
        @Nullable Instant releasedAt,
        @Nullable Instant sentAt,
        @Nullable Instant openedAt,
        @Nullable Instant remindedAt,
        @Nullable Instant withdrawnAt,
        @Nullable Reason reason) {}
