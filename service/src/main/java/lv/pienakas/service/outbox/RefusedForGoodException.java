package lv.pienakas.service.outbox;

/** The receiver will never take the message as it is; a person has to look. */
public final class RefusedForGoodException extends Exception {

    private static final long serialVersionUID = 1;

    /** @param reason shown on a page: nothing personal */
    public RefusedForGoodException(String reason) {
        super(reason);
    }
}
