package lv.pienakas.data.casework;

/** What is to be changed is not there. */
public final class NotThereException extends RefusedChangeException {

    private static final long serialVersionUID = 1L;

    public NotThereException(String message) {
        super(message);
    }
}
