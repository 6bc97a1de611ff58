package lv.pienakas.data.idempotency;

/** The key was used for another request. */
public final class OtherRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OtherRequestException() {
        super("the idempotency key was used for another request");
    }
}
