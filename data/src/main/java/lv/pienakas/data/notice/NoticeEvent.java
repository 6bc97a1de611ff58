package lv.pienakas.data.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a notice; never changed afterwards.
 *
 * @param number 1 for the first of the notice
 * @param sending which message it was about; null: none
 * @param why a code, see {@link Happening}; null: there is none
 */
public record NoticeEvent(
        long noticeId,
        int number,
        Instant at,
        Happening kind,
        @Nullable Integer sending,
        @Nullable String why) {}
