package lv.pienakas.data.outbox;

/**
 * A message to be sent.
 *
 * @param topic says who delivers it
 * @param stream within which the order is kept, e.g. one of a case; no more than letters, digits and hyphens
 * @param payload JSON object
 */
public record NewMessage(String topic, String stream, String payload) {}
