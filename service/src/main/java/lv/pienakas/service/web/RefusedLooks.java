package lv.pienakas.service.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lv.pienakas.service.audit.NoLookException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Whoever may not see a page is told why. */
@ControllerAdvice(basePackageClasses = RefusedLooks.class)
class RefusedLooks {

    @ExceptionHandler(NoLookException.class)
    void refuse(NoLookException refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute("refusal", refused.reason());
        response.sendError(refused.getStatusCode().value());
    }
}
