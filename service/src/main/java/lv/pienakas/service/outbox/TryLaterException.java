package lv.pienakas.service.outbox;

import java.time.Duration;

/** The message may or may not have arrived, and nothing says that it is wrong: it is sent again for as long as it takes. */
public final class TryLaterException extends Exception {

    private static final long serialVersionUID = 1;

    private final Duration notBefore;
    private final boolean tried;

    /**
     * @param reason shown on a page: nothing personal
     * @param notBefore what the receiver asks to wait at least; 0: it says nothing
     */
    public TryLaterException(String reason, Duration notBefore) {
        this(reason, notBefore, true);
    }

    private TryLaterException(String reason, Duration notBefore, boolean tried) {
        super(reason);
        this.notBefore = notBefore;
        this.tried = tried;
    }

    /** Was not tried, for a reason that is not the receiver's: it does not count as an attempt. */
    public static TryLaterException untried(String reason, Duration notBefore) {
        return new TryLaterException(reason, notBefore, false);
    }

    boolean isTried() {
        return tried;
    }

    Duration notBefore() {
        return notBefore;
    }
}
