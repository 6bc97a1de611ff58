package lv.pienakas.service.audit;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Somebody may not see what they asked for; it is on record. */
public final class RefusedLookException extends ErrorResponseException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String reason;

    RefusedLookException(String reason) {
        super(HttpStatus.FORBIDDEN);
        this.reason = reason;
        getBody().setDetail(reason);
    }

    /** A sentence without personal data. */
    public String reason() {
        return reason;
    }
}
