package lv.pienakas.service.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * What no page has to think of: a form that can't be decoded is the sender's mistake: the server's log would quote it, personal code and all; and facts that
 * are being replaced are there again in a while.
 */
@ControllerAdvice
class BrokenRequests {

    @ExceptionHandler(InvalidParameterException.class)
    void refuse(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }

    @ExceptionHandler(CannotAcquireLockException.class)
    void askLater(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
