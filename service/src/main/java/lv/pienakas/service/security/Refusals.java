package lv.pienakas.service.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lv.pienakas.service.problem.Problem;
import lv.pienakas.service.problem.ProblemKind;
import lv.pienakas.service.problem.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Answers a call that is not let through, as RFC 9457 and RFC 6750 want it. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String SCHEME = "Bearer";

    /** Seconds. */
    private static final String SOON = "5";

    private final ProblemWriter problems;
    private final RateLimit limit;

    Refusals(ProblemWriter problems, RateLimit limit) {
        this.problems = problems;
        this.limit = limit;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof AuthenticationServiceException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
            write(
                    response,
                    ProblemKind.UNAVAILABLE,
                    "The identity provider can't be asked at the moment whether the access token is good");
        } else if (reason instanceof OAuth2AuthenticationException wrong) {
            // who has no token at all was counted already
            long wait = limit.take(request.getRemoteAddr());
            if (wait > 0) {
                RateLimitFilter.refuse(response, wait, problems::write);
                return;
            }
            challenge(response, " error=\"" + wrong.getError().getErrorCode() + "\"");
            write(response, ProblemKind.NOT_AUTHENTICATED, "The access token is not valid: " + wrong.getMessage());
        } else {
            challenge(response, "");
            write(
                    response,
                    ProblemKind.NOT_AUTHENTICATED,
                    "There is no access token; send it as Authorization: Bearer ...");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        if (reason instanceof AuthorizationDeniedException denied
                && denied.getAuthorizationResult() instanceof Call.Answer answer) {
            challenge(response, " error=\"insufficient_scope\"");
            write(response, ProblemKind.FORBIDDEN, "This call needs " + answer.needs());
        } else if (reason instanceof AuthorizationDeniedException) {
            problems.write(response, Unlisted.problem(request, response));
        } else {
            challenge(response, " error=\"insufficient_scope\"");
            write(response, ProblemKind.FORBIDDEN, "The access token, or the role, does not allow this");
        }
    }

    private static void challenge(HttpServletResponse response, String error) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, SCHEME + error);
    }

    private void write(HttpServletResponse response, ProblemKind kind, String detail) throws IOException {
        problems.write(response, Problem.of(kind, detail));
    }
}
