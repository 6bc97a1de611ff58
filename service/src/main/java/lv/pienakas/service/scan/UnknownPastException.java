package lv.pienakas.service.scan;

/** What was known at a moment is not kept; the message says since when it is. */
public final class UnknownPastException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownPastException(String message) {
        super(message);
    }
}
