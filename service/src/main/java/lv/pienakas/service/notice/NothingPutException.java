package lv.pienakas.service.notice;

import java.io.IOException;

/** Nothing of a letter has got into the spool; its message is the cause. */
final class NothingPutException extends IOException {

    private static final long serialVersionUID = 1;

    NothingPutException(IOException cause) {
        super(cause.toString(), cause);
    }
}
