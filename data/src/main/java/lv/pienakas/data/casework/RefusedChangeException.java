package lv.pienakas.data.casework;

/** A change that the case does not allow; the message names what was asked, why not, and what to do. */
public final class RefusedChangeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RefusedChangeException(String message) {
        super(message);
    }
}
