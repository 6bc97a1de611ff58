package lv.pienakas.service.security;

import java.io.Serial;

/** The service would start, and somebody would be sorry later. */
final class UnsafeStartException extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String action;

    UnsafeStartException(String what, String action) {
        super(what);
        this.action = action;
    }

    /** What to do. */
    String action() {
        return action;
    }
}
