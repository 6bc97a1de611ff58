package lv.pienakas.service.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * No other site makes a browser send a form here. A browser says where a request comes from; what says nothing is no
 * browser, and nobody can be tricked into sending it.
 */
@Component
class SameOrigin extends OncePerRequestFilter {

    private static final String FETCH_SITE = "Sec-Fetch-Site";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String method = request.getMethod();
        return HttpMethod.GET.matches(method) || HttpMethod.HEAD.matches(method) || HttpMethod.OPTIONS.matches(method);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOwn(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** The first header is believed more: these pages send no referrer, so browsers hide the origin of their forms. */
    private static boolean isOwn(HttpServletRequest request) {
        String site = request.getHeader(FETCH_SITE);
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null
                || origin.equals("http://" + request.getHeader(HttpHeaders.HOST))
                || origin.equals("https://" + request.getHeader(HttpHeaders.HOST));
    }
}
