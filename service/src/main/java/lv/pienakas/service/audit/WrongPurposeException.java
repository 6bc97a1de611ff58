package lv.pienakas.service.audit;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** The header that says why somebody looks can't be kept as it is. */
final class WrongPurposeException extends ErrorResponseException {

    @Serial
    private static final long serialVersionUID = 1L;

    WrongPurposeException() {
        super(HttpStatus.BAD_REQUEST);
        getBody()
                .setDetail("the header " + Purpose.HEADER
                        + " is not one line of at most 200 characters without a personal code");
    }
}
