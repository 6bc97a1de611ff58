package lv.pienakas.service.eaddress;

import java.time.Instant;

/**
 * What became of a message.
 *
 * @param id to {@link EAddress#confirm} with
 * @param referenceNumber the sender's own number; empty for a message that came in
 * @param messageId the service's own id of the message
 */
public record Notification(long id, String referenceNumber, String messageId, State state, Instant at) {

    /** Where a message stands. */
    public enum State {
        /** The recipient's mailbox took it. */
        DELIVERED,
        /** The service or the recipient's system will not take it. */
        REFUSED,
        /** On its way, or late. */
        UNDER_WAY,
        /** About a message that came in, or of a kind that this program does not know. */
        OTHER
    }

    static State state(String type, String status) {
        if (type.equals("NewMessage")) {
            return State.OTHER;
        }
        return switch (status) {
            case "RecipientAccepted" -> State.DELIVERED;
            case "Rejected", "RecipientRejected" -> State.REFUSED;
            case "New", "Sent", "Accepted", "DeliveryDelayed" -> State.UNDER_WAY;
            default -> State.OTHER;
        };
    }
}
