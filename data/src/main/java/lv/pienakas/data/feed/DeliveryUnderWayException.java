package lv.pienakas.data.feed;

/** Another delivery is being loaded, or a scan reads; nothing of this one went in, and it may come again later. */
public final class DeliveryUnderWayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeliveryUnderWayException() {
        super("another delivery is being loaded, or a scan is running; send this one again later");
    }
}
