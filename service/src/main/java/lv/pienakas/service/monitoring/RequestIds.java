package lv.pienakas.service.monitoring;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import lv.pienakas.service.personal.PersonalCodes;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Names each request, so that an answer and what the log says about it are found together. Who calls may name it; a name
 * that could hold a personal code is not taken.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestIds extends OncePerRequestFilter {

    static final String HEADER = "X-Request-Id";

    /** Field of every log line (Elastic Common Schema). */
    static final String LOGGED = "http.request.id";

    private static final Pattern GOOD = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Object known = request.getAttribute(LOGGED);
        String id = known == null ? id(request.getHeader(HEADER)) : known.toString();
        request.setAttribute(LOGGED, id);
        response.setHeader(HEADER, id);
        MDC.put(LOGGED, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(LOGGED);
        }
    }

    private static String id(@Nullable String given) {
        return given != null && GOOD.matcher(given).matches() && !PersonalCodes.areIn(given)
                ? given
                : UUID.randomUUID().toString();
    }
}
