package lv.pienakas.service.audit;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Personal data is not shown, for a reason that may be told. */
public final class NoLookException extends ErrorResponseException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String reason;

    private NoLookException(HttpStatus status, String reason, @Nullable Throwable cause) {
        super(status, cause);
        this.reason = reason;
        getBody().setDetail(reason);
    }

    /** 403: the caller may not see it, and that is on record. */
    static NoLookException refused(String reason) {
        return new NoLookException(HttpStatus.FORBIDDEN, reason, null);
    }

    /** 503: it can't be put on record that the caller sees it. */
    static NoLookException notRecorded(Throwable cause) {
        return new NoLookException(
                HttpStatus.SERVICE_UNAVAILABLE,
                "that you look at this could not be recorded, so it is not shown; try again later",
                cause);
    }

    /** 400: what the caller says it is for can't be kept. */
    static NoLookException wrongPurpose() {
        return new NoLookException(
                HttpStatus.BAD_REQUEST,
                "the header " + Purpose.HEADER + " is not one line of at most 200 characters without a personal code",
                null);
    }

    /** A sentence without personal data. */
    public String reason() {
        return reason;
    }
}
