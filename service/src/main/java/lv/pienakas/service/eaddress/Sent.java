package lv.pienakas.service.eaddress;

/**
 * The service has the message; whether the recipient gets it a {@link Notification} tells.
 *
 * @param messageId the service's own id of the message
 */
public record Sent(String messageId) {}
