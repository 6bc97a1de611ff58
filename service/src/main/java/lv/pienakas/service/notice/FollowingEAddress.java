package lv.pienakas.service.notice;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.pienakas.service.eaddress.EAddress;
import lv.pienakas.service.eaddress.Notification;
import lv.pienakas.service.notice.Leaving.Ticket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks the e-address what became of messages, and notes it down before confirming that it was seen. What is not about a
 * notice is confirmed as well, or it would be in the way for ever: the sender's address has to be this system's own.
 */
@Component
class FollowingEAddress {

    private static final int MOST = 200;
    private static final Pattern REFERENCE = Pattern.compile("PN-(\\d{1,18})-(\\d{1,6})");
    private static final Logger LOG = LoggerFactory.getLogger(FollowingEAddress.class);

    private final ObjectProvider<EAddress> eAddress;
    private final Leaving leaving;

    FollowingEAddress(ObjectProvider<EAddress> eAddress, Leaving leaving) {
        this.eAddress = eAddress;
        this.leaving = leaving;
    }

    /** @param stopping whether to leave the rest for later */
    void follow(BooleanSupplier stopping) {
        EAddress channel = eAddress.getIfAvailable();
        List<Notification> told = List.of();
        do {
            if (channel == null || stopping.getAsBoolean()) {
                return;
            }
            told = channel.notifications(MOST);
            told.forEach(this::note);
            channel.confirm(told);
        } while (told.size() == MOST);
    }

    private void note(Notification told) {
        Optional<Ticket> ticket = ticket(told.referenceNumber()).filter(leaving::isOurs);
        if (ticket.isEmpty()) {
            LOG.info("The e-address tells of a message that is no notice; it is confirmed and left");
            return;
        }
        switch (told.state()) {
            case DELIVERED -> leaving.delivered(ticket.get(), told.at());
            case REFUSED -> leaving.refused(ticket.get(), null);
            case UNDER_WAY, OTHER -> {
                // nothing new
            }
        }
    }

    private static Optional<Ticket> ticket(String reference) {
        Matcher matcher = REFERENCE.matcher(reference);
        return matcher.matches()
                ? Optional.of(new Ticket(Long.parseLong(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }
}
