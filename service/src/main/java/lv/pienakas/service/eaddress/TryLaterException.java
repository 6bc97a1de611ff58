package lv.pienakas.service.eaddress;

import org.jspecify.annotations.Nullable;

/**
 * Nothing was decided about this message: the line, the service or this system's registration there is at fault. The
 * message may have arrived all the same; sending it again is safe.
 */
public final class TryLaterException extends EAddressException {

    private static final long serialVersionUID = 1;

    TryLaterException(String message, String code, @Nullable Throwable cause) {
        super(message, code, cause);
    }

    TryLaterException(String message) {
        this(message, "", null);
    }
}
