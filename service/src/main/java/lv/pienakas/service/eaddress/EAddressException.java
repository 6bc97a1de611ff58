package lv.pienakas.service.eaddress;

import org.jspecify.annotations.Nullable;

/** A message was not sent, or nothing is known of it. Never holds an address, a title or what a server wrote. */
public abstract sealed class EAddressException extends RuntimeException permits RefusedException, TryLaterException {

    private static final long serialVersionUID = 1;

    private final String code;

    EAddressException(String message, String code, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** The service's error code such as BL.PSS.024, to look up in its manual; empty if it gave none. */
    public String code() {
        return code;
    }
}
