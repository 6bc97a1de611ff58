package lv.pienakas.data.notice;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import lv.pienakas.data.notice.Sending.Kind;
import org.jspecify.annotations.Nullable;

/** How notices and their messages lie in their tables. */
final class NoticeRows {

    static final String COLUMNS =
            "notice_id, token, claimant_id, claimant_code, service, child_id, child_code, since, until,"
                    + " amount, found_as_of, release_hash, state, events, decided_at, released_at, sent_at, opened_at,"
                    + " reminded_at, withdrawn_at, reason";
    static final String INSERT = "insert into notice.notice (" + COLUMNS
            + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    static final String UPDATE =
            "update notice.notice set state = ?, events = ?, released_at = ?, sent_at = ?, opened_at = ?,"
                    + " reminded_at = ?, withdrawn_at = ?, reason = ? where notice_id = ? and events < ?";
    static final String SENDINGS = "notice_id, number, kind, channel, language, recipient, title, content, prepared_at,"
            + " tries, begun_at, sent_at, message_id, delivered_at, refused_at, called_off_at";
    static final String PUT_SENDING = "insert into notice.sending (" + SENDINGS
            + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (notice_id, number) do update"
            + " set tries = excluded.tries, begun_at = excluded.begun_at, sent_at = excluded.sent_at, message_id = excluded.message_id,"
            + " delivered_at = excluded.delivered_at, refused_at = excluded.refused_at,"
            + " called_off_at = excluded.called_off_at";

    private NoticeRows() {}

    /** Without its messages. */
    static Notice notice(ResultSet row, int number) throws SQLException {
        Right right = new Right(
                row.getInt("claimant_id"),
                row.getString("claimant_code"),
                row.getString("service"),
                row.getInt("child_id"),
                row.getString("child_code"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getBigDecimal("amount"),
                row.getObject("found_as_of", LocalDate.class));
        String reason = row.getString("reason");
        Standing standing = new Standing(
                NoticeState.valueOf(row.getString("state")),
                row.getInt("events"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                instant(row, "released_at"),
                instant(row, "sent_at"),
                instant(row, "opened_at"),
                instant(row, "reminded_at"),
                instant(row, "withdrawn_at"),
                reason == null ? null : Reason.valueOf(reason));
        return new Notice(
                row.getLong("notice_id"),
                row.getObject("token", UUID.class),
                right,
                row.getString("release_hash"),
                standing);
    }

    static void insert(PreparedStatement row, Notice notice) throws SQLException {
        Right right = notice.right();
        Standing standing = notice.standing();
        BigDecimal amount = right.amount();
        Reason reason = standing.reason();
        row.setLong(1, notice.id());
        row.setObject(2, notice.token());
        row.setInt(3, right.claimantId());
        row.setString(4, right.claimantCode());
        row.setString(5, right.service());
        row.setInt(6, right.childId());
        row.setString(7, right.childCode());
        row.setObject(8, right.since());
        row.setObject(9, right.until());
        row.setBigDecimal(10, amount);
        row.setObject(11, right.foundAsOf());
        row.setString(12, notice.releaseHash());
        row.setString(13, standing.state().name());
        row.setInt(14, standing.events());
        row.setObject(15, utc(standing.decidedAt()));
        row.setObject(16, utc(standing.releasedAt()));
        row.setObject(17, utc(standing.sentAt()));
        row.setObject(18, utc(standing.openedAt()));
        row.setObject(19, utc(standing.remindedAt()));
        row.setObject(20, utc(standing.withdrawnAt()));
        row.setString(21, reason == null ? null : reason.name());
    }

    static void update(PreparedStatement row, Notice notice) throws SQLException {
        Standing standing = notice.standing();
        Reason reason = standing.reason();
        row.setString(1, standing.state().name());
        row.setInt(2, standing.events());
        row.setObject(3, utc(standing.releasedAt()));
        row.setObject(4, utc(standing.sentAt()));
        row.setObject(5, utc(standing.openedAt()));
        row.setObject(6, utc(standing.remindedAt()));
        row.setObject(7, utc(standing.withdrawnAt()));
        row.setString(8, reason == null ? null : reason.name());
        row.setLong(9, notice.id());
        row.setInt(10, standing.events());
    }

    static Sending sending(ResultSet row, int number) throws SQLException {
        return new Sending(
                row.getLong("notice_id"),
                row.getInt("number"),
                Kind.valueOf(row.getString("kind")),
                new Content(
                        Channel.valueOf(row.getString("channel")),
                        row.getString("language"),
                        row.getString("recipient"),
                        row.getString("title"),
                        row.getString("content")),
                row.getObject("prepared_at", OffsetDateTime.class).toInstant(),
                row.getInt("tries"),
                instant(row, "begun_at"),
                instant(row, "sent_at"),
                row.getString("message_id"),
                instant(row, "delivered_at"),
                instant(row, "refused_at"),
                instant(row, "called_off_at"));
    }

    static void put(PreparedStatement row, Sending sending) throws SQLException {
        row.setLong(1, sending.noticeId());
        row.setInt(2, sending.number());
        row.setString(3, sending.kind().name());
        row.setString(4, sending.content().channel().name());
        row.setString(5, sending.content().language());
        row.setString(6, sending.content().recipient());
        row.setString(7, sending.content().title());
        row.setString(8, sending.content().text());
        row.setObject(9, utc(sending.preparedAt()));
        row.setInt(10, sending.tries());
        row.setObject(11, utc(sending.begunAt()));
        row.setObject(12, utc(sending.sentAt()));
        row.setString(13, sending.messageId());
        row.setObject(14, utc(sending.deliveredAt()));
        row.setObject(15, utc(sending.refusedAt()));
        row.setObject(16, utc(sending.calledOffAt()));
    }

    static void event(PreparedStatement row, NoticeEvent event) throws SQLException {
        row.setLong(1, event.noticeId());
        row.setInt(2, event.number());
        row.setObject(3, utc(event.at()));
        row.setString(4, event.kind().name());
        row.setObject(5, event.sending(), Types.INTEGER);
        row.setString(6, event.why());
    }

    static NoticeEvent readEvent(ResultSet row, int number) throws SQLException {
        return new NoticeEvent(
                row.getLong("notice_id"),
                row.getInt("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Happening.valueOf(row.getString("kind")),
                row.getObject("sending", Integer.class),
                row.getString("why"));
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
