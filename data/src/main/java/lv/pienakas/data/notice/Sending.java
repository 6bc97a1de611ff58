package lv.pienakas.data.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message to the person; changed only through its {@link Notice}.
 *
 * @param number 1 for the first of the notice
 * @param preparedAt in whole seconds
 * @param tries attempts after which it may have arrived; those of which it is known that nothing left don't count
 * @param begunAt when it was first tried, so that it may have arrived; null: it surely did not
 * @param sentAt when it was handed over
 * @param messageId of the e-address service
 * @param deliveredAt when the person's mailbox took it
 * @param refusedAt when the e-address refused it
 * @param calledOffAt when it was called off before it was tried
 */
public record Sending(
        long noticeId,
        int number,
        Kind kind,
        Content content,
        Instant preparedAt,
        int tries,
        @Nullable Instant begunAt,
        @Nullable Instant sentAt,
        @Nullable String messageId,
        @Nullable Instant deliveredAt,
        @Nullable Instant refusedAt,
        @Nullable Instant calledOffAt) {

    /** What it is about. */
    public enum Kind {
        NOTICE(NoticeState.WAITING),
        REMINDER(NoticeState.SENT);

        private final NoticeState leavesFrom;

        Kind(NoticeState leavesFrom) {
            this.leavesFrom = leavesFrom;
        }

        /** State of a notice in which the turn of such a message may come. */
        public NoticeState leavesFrom() {
            return leavesFrom;
        }
    }

    static Sending prepared(long noticeId, int number, Kind kind, Content content, Instant at) {
        return new Sending(
                noticeId,
                number,
                kind,
                content,
                Instant.ofEpochSecond(at.getEpochSecond()),
                0,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** By it the receiver knows a repetition; also the name of a letter's files. */
    public String reference() {
        return reference(noticeId, number);
    }

    /** The reference number of a message. */
    public static String reference(long noticeId, int number) {
        return "PN-" + noticeId + "-" + number;
    }

    public boolean isBegun() {
        return begunAt != null;
    }

    public boolean isSent() {
        return sentAt != null;
    }

    /** Neither refused nor called off. */
    public boolean counts() {
        return refusedAt == null && calledOffAt == null;
    }

    /** Has left or may have left, unless it was refused. */
    boolean mayHaveArrived() {
        return begunAt != null && refusedAt == null;
    }

    boolean canBeCalledOff() {
        return begunAt == null && counts();
    }

    /** About to be tried, perhaps once more. */
    Sending begun(Instant at) {
        return with(tries + 1, begunAt == null ? at : begunAt, sentAt, messageId, deliveredAt, refusedAt, calledOffAt);
    }

    /** Of one attempt it is known that nothing left. */
    Sending notLeft() {
        int others = Math.max(0, tries - 1);
        return with(others, others == 0 ? null : begunAt, sentAt, messageId, deliveredAt, refusedAt, calledOffAt);
    }

    Sending sent(@Nullable String id, Instant at) {
        return with(tries, begunAt == null ? at : begunAt, at, id, deliveredAt, refusedAt, calledOffAt);
    }

    Sending delivered(Instant at) {
        return with(tries, begunAt, sentAt, messageId, at, refusedAt, calledOffAt);
    }

    Sending refused(Instant at) {
        return with(tries, begunAt, sentAt, messageId, deliveredAt, at, calledOffAt);
    }

    Sending calledOff(Instant at) {
        return with(tries, begunAt, sentAt, messageId, deliveredAt, refusedAt, at);
    }

    private Sending with(
            int tried,
            @Nullable Instant begun,
            @Nullable Instant sent,
            @Nullable String id,
            @Nullable Instant delivered,
            @Nullable Instant refused,
            @Nullable Instant calledOff) {
        return new Sending(
                noticeId, number, kind, content, preparedAt, tried, begun, sent, id, delivered, refused, calledOff);
    }
}
