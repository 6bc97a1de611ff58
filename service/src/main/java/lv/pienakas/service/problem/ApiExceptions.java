package lv.pienakas.service.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers every call of the interface that fails, whether it reached a controller or not; pages keep their own answers. */
@Component
final class ApiExceptions implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ApiExceptions.class);

    private final ProblemWriter writer;

    ApiExceptions(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!ApiPaths.contain(request.getServletPath()) || isForSecurity(failure)) {
            return null;
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return new ModelAndView();
        }
        try {
            Problem problem = ExceptionProblems.of(failure, response);
            // whoever gives a problem has logged what there is to say
            if (problem.status() >= ProblemKind.INTERNAL_ERROR.status() && !(failure instanceof ProblemException)) {
                // not the address itself, which may be personal
                LOG.error(
                        "{} {} failed",
                        request.getMethod(),
                        request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
                        failure);
            }
            writer.write(response, problem);
        } catch (IOException e) {
            LOG.debug("Nobody is there any more who could be told", e);
        }
        return new ModelAndView();
    }

    private static boolean isForSecurity(Exception failure) {
        return failure instanceof AccessDeniedException || failure instanceof AuthenticationException;
    }
}
