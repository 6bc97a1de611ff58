package lv.pienakas.service.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lv.pienakas.data.notice.Notice;
import lv.pienakas.data.notice.Sending;
import lv.pienakas.data.outbox.OutboxMessage;
import lv.pienakas.service.eaddress.EAddress;
import lv.pienakas.service.eaddress.EAddressMessage;
import lv.pienakas.service.eaddress.RefusedException;
import lv.pienakas.service.notice.Leaving.Ticket;
import lv.pienakas.service.outbox.Delivery;
import lv.pienakas.service.outbox.RefusedForGoodException;
import lv.pienakas.service.outbox.TryLaterException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sends notices to the official e-address. Without one configured they wait in the outbox. */
@Component
class EAddressDelivery implements Delivery {

    private final ObjectProvider<EAddress> eAddress;
    private final Leaving leaving;
    private final NoticeProperties properties;
    private final Clock clock;

    EAddressDelivery(ObjectProvider<EAddress> eAddress, Leaving leaving, NoticeProperties properties, Clock clock) {
        this.eAddress = eAddress;
        this.leaving = leaving;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public boolean delivers(String topic) {
        return topic.equals(Leaving.BY_E_ADDRESS) && eAddress.getIfAvailable() != null;
    }

    @Override
    public void deliver(OutboxMessage message) throws RefusedForGoodException, TryLaterException {
        Ticket ticket = leaving.ticket(message);
        Optional<Notice> notice = leaving.begin(ticket);
        if (notice.isEmpty()) {
            return;
        }
        try {
            String messageId = eAddress.getObject()
                    .send(message(notice.get().sending(ticket.message())))
                    .messageId();
            leaving.sent(ticket, messageId, null);
        } catch (RefusedException e) {
            refused(ticket, e);
        } catch (lv.pienakas.service.eaddress.TryLaterException e) {
            if (e.isNothingSent()) {
                leaving.nothingLeft(ticket);
            }
            throw new TryLaterException(String.valueOf(e.getMessage()), Duration.ZERO);
        }
    }

    /** Where not the recipient is the reason, the next message would be refused as well: a person has to look. */
    private void refused(Ticket ticket, RefusedException refusal) throws RefusedForGoodException {
        if (refusal.isAnotherUnderThisNumber()) {
            // an earlier attempt arrived, before a setting or this program changed
            leaving.sent(ticket, null, refusal.code());
        } else if (refusal.isOfRecipient()) {
            leaving.refused(ticket, refusal.code());
        } else {
            throw new RefusedForGoodException(String.valueOf(refusal.getMessage()));
        }
    }

    /** The same bytes at every attempt: nothing in it is of now. */
    private EAddressMessage message(Sending sending) {
        return new EAddressMessage(
                sending.reference(),
                EAddress.addressOf(sending.content().recipient()),
                List.of(properties.author()),
                LocalDate.ofInstant(sending.preparedAt(), clock.getZone()),
                sending.content().title(),
                properties.documentKind(),
                sending.content().text(),
                sending.preparedAt(),
                List.of());
    }
}
