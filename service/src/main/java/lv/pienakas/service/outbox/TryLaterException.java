package lv.pienakas.service.outbox;

import java.time.Duration;

/** The message may or may not have arrived, and nothing says that it is wrong: it is sent again for as long as it takes. */
public final class TryLaterException extends Exception {

    private static final long serialVersionUID = 1;

    private final Duration notBefore;

    /**
     * @param reason shown on a page: nothing personal
     * @param notBefore what the receiver asks to wait at least; 0: it says nothing
     */
    public TryLaterException(String reason, Duration notBefore) {
        super(reason);
        this.notBefore = notBefore;
    }

    Duration notBefore() {
        return notBefore;
    }
}
