package lv.pienakas.service.web;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The address names nothing that is there. */
@ResponseStatus(HttpStatus.NOT_FOUND)
final class NotFoundException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    NotFoundException(String what) {
        super(what);
    }
}
