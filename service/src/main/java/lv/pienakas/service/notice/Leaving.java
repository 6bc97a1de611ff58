package lv.pienakas.service.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lv.pienakas.data.notice.Channel;
import lv.pienakas.data.notice.Notice;
import lv.pienakas.data.notice.Notices;
import lv.pienakas.data.notice.Sending;
import lv.pienakas.data.outbox.NewMessage;
import lv.pienakas.data.outbox.Outbox;
import lv.pienakas.data.outbox.OutboxMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message on its way from the outbox to a person: noted down before it is first tried, and when it is known what became of
 * it. In between no transaction is open.
 */
@Component
class Leaving {

    static final String BY_E_ADDRESS = "NOTICE.E_ADDRESS";
    static final String BY_LETTER = "NOTICE.LETTER";

    private final Notices notices;
    private final Outbox outbox;
    private final JsonMapper json;
    private final Clock clock;

    Leaving(Notices notices, Outbox outbox, JsonMapper json, Clock clock) {
        this.notices = notices;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /** What the outbox holds; nothing of it is personal. */
    record Ticket(long notice, int message) {}

    Ticket ticket(OutboxMessage message) {
        return json.readValue(message.payload(), Ticket.class);
    }

    /** Messages that are to leave with this transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(Collection<Sending> sendings) {
        outbox.add(
                sendings.stream()
                        .map(sending -> new NewMessage(
                                sending.content().channel() == Channel.E_ADDRESS ? BY_E_ADDRESS : BY_LETTER,
                                Outbox.SLOW + sending.noticeId(),
                                json.writeValueAsString(new Ticket(sending.noticeId(), sending.number()))))
                        .toList(),
                clock.instant());
    }

    /** The notice whose message is about to be tried; empty: it was called off, and must not leave. */
    @Transactional
    Optional<Notice> begin(Ticket ticket) {
        Notice notice = notice(ticket);
        boolean mayLeave = notice.begin(ticket.message(), clock.instant());
        notices.save(List.of(notice));
        return mayLeave ? Optional.of(notice) : Optional.empty();
    }

    /** It was handed over. */
    @Transactional
    void sent(Ticket ticket, @Nullable String messageId, @Nullable String why) {
        Notice notice = notice(ticket);
        notice.sent(ticket.message(), messageId, why, clock.instant());
        notices.save(List.of(notice));
    }

    /** The e-address does not take it, so that a letter follows. */
    @Transactional
    void refused(Ticket ticket, @Nullable String why) {
        Notice notice = notice(ticket);
        Optional<Sending> letter = notice.refused(ticket.message(), why, clock.instant());
        notices.save(List.of(notice));
        add(letter.stream().toList());
    }

    /** The person's mailbox took it. */
    @Transactional
    void delivered(Ticket ticket, Instant at) {
        Notice notice = notice(ticket);
        notice.delivered(ticket.message(), at);
        notices.save(List.of(notice));
    }

    /** Whether there is such a message. */
    @Transactional(readOnly = true)
    boolean isOurs(Ticket ticket) {
        return notices.find(ticket.notice()).stream()
                .flatMap(notice -> notice.sendings().stream())
                .anyMatch(sending -> sending.number() == ticket.message());
    }

    private Notice notice(Ticket ticket) {
        return notices.toChange(ticket.notice())
                .orElseThrow(() -> new IllegalStateException("there is no notice " + ticket.notice()));
    }
}
