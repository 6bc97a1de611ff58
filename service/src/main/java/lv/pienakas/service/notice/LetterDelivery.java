package lv.pienakas.service.notice;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import lv.pienakas.data.notice.Notice;
import lv.pienakas.data.notice.Recipient;
import lv.pienakas.data.notice.Recipients;
import lv.pienakas.data.notice.Sending;
import lv.pienakas.data.outbox.OutboxMessage;
import lv.pienakas.service.notice.Leaving.Ticket;
import lv.pienakas.service.outbox.Delivery;
import lv.pienakas.service.outbox.RefusedForGoodException;
import lv.pienakas.service.outbox.TryLaterException;
import org.springframework.stereotype.Component;

/** Puts letters into the spool folder of the print house. */
@Component
class LetterDelivery implements Delivery {

    private final Leaving leaving;
    private final Recipients recipients;
    private final Spool spool;
    private final Clock clock;

    LetterDelivery(Leaving leaving, Recipients recipients, Spool spool, Clock clock) {
        this.leaving = leaving;
        this.recipients = recipients;
        this.spool = spool;
        this.clock = clock;
    }

    @Override
    public boolean delivers(String topic) {
        return topic.equals(Leaving.BY_LETTER);
    }

    @Override
    public void deliver(OutboxMessage message) throws RefusedForGoodException, TryLaterException {
        Ticket ticket = leaving.ticket(message);
        Optional<Notice> notice = leaving.begin(ticket);
        if (notice.isEmpty()) {
            return;
        }
        Optional<Recipient> recipient = recipients.of(notice.get().right().claimantId());
        if (recipient.isEmpty()) {
            leaving.nothingLeft(ticket);
            throw new RefusedForGoodException(
                    "the register no longer knows the person of notice " + ticket.notice() + " as living");
        }
        try {
            spool.put(letter(notice.get().sending(ticket.message()), recipient.get()));
        } catch (NothingPutException e) {
            leaving.nothingLeft(ticket);
            throw later(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw later(e.toString());
        }
        leaving.sent(ticket, null, null);
    }

    private TryLaterException later(String why) {
        // the message of the exception names the file, which names nobody
        return new TryLaterException(
                "a letter can't be kept in pienakas.notices.spool, " + spool.folder() + " (" + why
                        + "): see that the folder is writable and has space",
                Duration.ZERO);
    }

    private Letter letter(Sending sending, Recipient recipient) {
        return new Letter(
                sending.reference(),
                recipient.code(),
                recipient.firstName(),
                recipient.lastName(),
                recipient.municipality(),
                sending.content().language(),
                LocalDate.ofInstant(sending.preparedAt(), clock.getZone()),
                sending.content().title(),
                sending.content().text());
    }
}
