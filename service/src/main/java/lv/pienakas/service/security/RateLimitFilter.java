package lv.pienakas.service.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import lv.pienakas.service.problem.Problem;
import lv.pienakas.service.problem.ProblemKind;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Nobody keeps the service so busy that others have to wait. */
final class RateLimitFilter extends OncePerRequestFilter {

    private static final List<String> UNCOUNTED = List.of("/css/", "/webjars/", "/actuator/health");

    private final RateLimit limit;
    private final Refusal refusal;

    RateLimitFilter(RateLimit limit, Refusal refusal) {
        this.limit = limit;
        this.refusal = refusal;
    }

    /** What makes no work, or is asked by those who look after the service. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return UNCOUNTED.stream().anyMatch(request.getServletPath()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long wait = limit.take(SecurityContextHolder.getContext().getAuthentication(), request.getRemoteAddr());
        if (wait == 0) {
            chain.doFilter(request, response);
        } else {
            refuse(response, wait, refusal);
        }
    }

    static void refuse(HttpServletResponse response, long seconds, Refusal refusal) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        refusal.send(
                response,
                Problem.of(
                        ProblemKind.TOO_MANY_REQUESTS,
                        "There were too many requests; send the next one in " + seconds + " s"));
    }
}
