package lv.pienakas.service.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lv.pienakas.data.notice.Channel;
import lv.pienakas.data.notice.Hold;
import lv.pienakas.data.notice.Notice;
import lv.pienakas.data.notice.Notices;
import lv.pienakas.data.notice.OptOuts;
import lv.pienakas.data.notice.Sending;
import lv.pienakas.data.outbox.NewMessage;
import lv.pienakas.data.outbox.Outbox;
import lv.pienakas.data.outbox.OutboxMessage;
import lv.pienakas.service.outbox.TryLaterException;
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

    private static final Duration UNTIL_OPEN = Duration.ofMinutes(10);

    private final Notices notices;
    private final OptOuts optOuts;
    private final Gate gate;
    private final Outbox outbox;
    private final JsonMapper json;
    private final Clock clock;

    Leaving(Notices notices, OptOuts optOuts, Gate gate, Outbox outbox, JsonMapper json, Clock clock) {
        this.notices = notices;
        this.optOuts = optOuts;
        this.gate = gate;
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

    /**
     * The notice whose message is about to be tried; empty: it was called off, and must not leave. What has changed since its
     * turn came counts to the last moment.
     *
     * @throws TryLaterException if the service is closed and the message, which may have arrived, can't be called off
     */
    @Transactional
    Optional<Notice> begin(Ticket ticket) throws TryLaterException {
        Notice notice = notice(ticket);
        Sending sending = notice.sending(ticket.message());
        if (sending.counts() && !sending.isBegun()) {
            stop(notice);
        } else if (sending.counts() && !sending.isSent() && isClosed(notice)) {
            throw TryLaterException.untried(
                    notice.right().service() + " is closed for notices; open it, or leave the message out", UNTIL_OPEN);
        }
        boolean mayLeave = notice.begin(ticket.message(), clock.instant());
        notices.save(List.of(notice));
        return mayLeave ? Optional.of(notice) : Optional.empty();
    }

    /** Calls off what has not begun to leave, if there is a reason. */
    private void stop(Notice notice) {
        LocalDate until = notice.right().until();
        if (optOuts.isOptedOut(notice.right().claimantId())) {
            notice.optOut(clock.instant());
        } else if (isClosed(notice)) {
            notice.hold(Hold.CLOSED, clock.instant());
        } else if (until != null && until.isBefore(LocalDate.now(clock))) {
            notice.hold(Hold.ENDED, clock.instant());
        }
    }

    private boolean isClosed(Notice notice) {
        return !gate.isOpen(notice.right().service());
    }

    /** An attempt came to nothing before anything was handed over. */
    @Transactional
    void nothingLeft(Ticket ticket) {
        Notice notice = notice(ticket);
        notice.nothingLeft(ticket.message(), clock.instant());
        notices.save(List.of(notice));
    }

    /** It was handed over. */
    @Transactional
    void sent(Ticket ticket, @Nullable String messageId, @Nullable String why) {
        Notice notice = notice(ticket);
        notice.sent(ticket.message(), messageId, why, clock.instant());
        notices.save(List.of(notice));
    }

    /** The e-address does not take it, so that a letter follows if the notice could leave now. */
    @Transactional
    void refused(Ticket ticket, @Nullable String why) {
        Notice notice = notice(ticket);
        Optional<Sending> letter = notice.refused(ticket.message(), why, clock.instant());
        letter.ifPresent(any -> stop(notice));
        notices.save(List.of(notice));
        add(letter.stream()
                .map(one -> notice.sending(one.number()))
                .filter(Sending::counts)
                .toList());
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
