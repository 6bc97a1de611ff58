package lv.pienakas.service.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** No request is larger than it may be. */
final class SizeLimitFilter extends OncePerRequestFilter {

    static final String DELIVERIES = "/api/v1/feeds/";

    private final SecurityProperties properties;
    private final Refusal refusal;

    SizeLimitFilter(SecurityProperties properties, Refusal refusal) {
        this.properties = properties;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long most = (request.getServletPath().startsWith(DELIVERIES)
                        ? properties.largestDelivery()
                        : properties.largestBody())
                .toBytes();
        long length = request.getContentLengthLong();
        if (length > most) {
            refusal.send(response, HttpStatus.CONTENT_TOO_LARGE, LimitedRequest.tooLarge(most));
        } else {
            // the container sees to it that a request is not longer than it says
            chain.doFilter(length < 0 ? new LimitedRequest(request, most) : request, response);
        }
    }
}
