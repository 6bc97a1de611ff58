package lv.pienakas.service.eaddress.standin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The messages that were taken, one for each reference number, and what there is to tell of them. */
final class Mailbox {

    record Told(long id, String type, String status, String referenceNumber, String messageId, Instant at) {}

    private record Kept(Received message, String digest) {}

    private final Map<String, Kept> byReference = new LinkedHashMap<>();
    private final List<Told> untold = new ArrayList<>();
    private final Set<String> refusing = new HashSet<>();
    private long lastId;
    private int repetitions;

    /** Returns the id; the same message again has the same. */
    synchronized String take(Received message, String digest, Instant now) throws StandInFault {
        Kept before = byReference.get(message.referenceNumber());
        if (before != null) {
            if (!before.digest().equals(digest)) {
                throw StandInFault.refused("BL.PSS.008", "another message has this number");
            }
            repetitions++;
            return before.message().messageId();
        }
        String id = UUID.randomUUID().toString();
        Received kept = new Received(
                id, message.referenceNumber(), message.recipient(), message.title(), message.text(), message.files());
        byReference.put(message.referenceNumber(), new Kept(kept, digest));
        tell("MessageProcessed", "Accepted", kept, now);
        tell(
                "MessageDelivered",
                refusing.contains(message.recipient()) ? "RecipientRejected" : "RecipientAccepted",
                kept,
                now);
        return id;
    }

    synchronized void refuse(String recipient) {
        refusing.add(recipient);
    }

    /** How often a message came that was there already. */
    synchronized int repetitions() {
        return repetitions;
    }

    synchronized List<Received> messages() {
        return byReference.values().stream().map(Kept::message).toList();
    }

    synchronized List<Told> untold() {
        return List.copyOf(untold);
    }

    synchronized void confirm(Collection<Long> ids) {
        untold.removeIf(one -> ids.contains(one.id()));
    }

    private void tell(String type, String status, Received message, Instant now) {
        untold.add(new Told(++lastId, type, status, message.referenceNumber(), message.messageId(), now));
    }
}
