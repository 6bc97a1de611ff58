package lv.pienakas.service.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import lv.pienakas.data.staff.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** In tests of pages a header says who has logged in. That real log-ins work is tested where the provider is. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class TestLogin extends OncePerRequestFilter {

    public static final String HEADER = "X-Test-Login";

    /** Value of the header for somebody in roles. */
    public static String of(String name, Role... roles) {
        return name + " as " + Arrays.stream(roles).map(Role::name).collect(Collectors.joining(","));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null || request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String[] login = (request.getHeader(HEADER) + " ").split(" as ", 2);
        request.setAttribute(
                RequestAttributeSecurityContextRepository.DEFAULT_REQUEST_ATTR_NAME,
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                        login[0],
                        null,
                        RolesClaim.known(Arrays.asList(login[1].strip().split(","))))));
        chain.doFilter(request, response);
    }
}
