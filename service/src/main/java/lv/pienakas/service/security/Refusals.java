package lv.pienakas.service.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/** Answers a call that is not let through, as RFC 9457 and RFC 6750 want it. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler, Refusal {

    private static final String SCHEME = "Bearer";

    private final JsonMapper json;
    private final RateLimit limit;

    Refusals(JsonMapper json, RateLimit limit) {
        this.json = json;
        this.limit = limit;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof OAuth2AuthenticationException wrong) {
            // who has logged in was counted already, and who has no token as well
            long wait = limit.take(request.getRemoteAddr());
            if (wait > 0) {
                RateLimitFilter.refuse(response, wait, this);
                return;
            }
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE,
                    SCHEME + " error=\"" + wrong.getError().getErrorCode() + "\"");
            send(response, HttpStatus.UNAUTHORIZED, "the access token is not valid: " + wrong.getMessage());
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, SCHEME);
            send(response, HttpStatus.UNAUTHORIZED, "there is no access token; send Authorization: Bearer <token>");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, SCHEME + " error=\"insufficient_scope\"");
        send(
                response,
                HttpStatus.FORBIDDEN,
                reason instanceof AuthorizationDeniedException denied
                                && denied.getAuthorizationResult() instanceof Call.Answer answer
                        ? "this call needs " + answer.needs()
                        : "there is no such call, or not for you; see /v3/api-docs");
    }

    @Override
    public void send(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", detail);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
