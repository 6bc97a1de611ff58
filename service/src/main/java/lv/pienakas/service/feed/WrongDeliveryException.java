package lv.pienakas.service.feed;

/** A delivery that can't be unpacked, or is not the sender's; the message says what to do and is not personal. */
public final class WrongDeliveryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongDeliveryException(String message) {
        super(message);
    }
}
