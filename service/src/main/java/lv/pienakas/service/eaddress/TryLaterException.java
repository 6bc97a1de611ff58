package lv.pienakas.service.eaddress;

import org.jspecify.annotations.Nullable;

/**
 * Nothing was decided about this message: the line, the service or this system's registration there is at fault. The
 * message may have arrived all the same; sending it again is safe.
 */
public final class TryLaterException extends EAddressException {

    private static final long serialVersionUID = 1;

    private final boolean nothingSent;

    TryLaterException(String message, String code, @Nullable Throwable cause) {
        this(message, code, cause, false);
    }

    TryLaterException(String message, String code, @Nullable Throwable cause, boolean nothingSent) {
        super(message, code, cause);
        this.nothingSent = nothingSent;
    }

    /** Whether the message surely did not arrive: no byte of it was sent to somebody who would have taken it. */
    public boolean isNothingSent() {
        return nothingSent;
    }

    TryLaterException(String message) {
        this(message, "", null);
    }
}
