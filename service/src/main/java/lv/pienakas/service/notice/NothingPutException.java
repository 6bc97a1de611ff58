package lv.pienakas.service.notice;

import java.io.IOException;

/** Nothing of a letter has got into the spool. */
final class NothingPutException extends IOException {

    private static final long serialVersionUID = 1;

    NothingPutException(IOException cause) {
        super(cause);
    }

    /** As the cause says it. */
    @Override
    public String toString() {
        return String.valueOf(getCause());
    }
}
