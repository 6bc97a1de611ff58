package lv.pienakas.service.audit;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** A look could not be put on record, and so nothing is shown. */
public final class NotRecordedException extends ErrorResponseException {

    @Serial
    private static final long serialVersionUID = 1L;

    NotRecordedException(Throwable cause) {
        super(HttpStatus.SERVICE_UNAVAILABLE, cause);
        getBody().setDetail("that you look at this could not be recorded, so it is not shown; try again later");
    }
}
