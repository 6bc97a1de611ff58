package lv.pienakas.service.security;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import lv.pienakas.data.staff.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the {@link Caller} to controllers, from authorities like {@code ROLE_MANAGER} and {@code SCOPE_cases.read}. */
final class CallerArgument implements HandlerMethodArgumentResolver {

    private static final String ROLE = "ROLE_";
    private static final String SCOPE = "SCOPE_";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Caller.class);
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return caller(Objects.requireNonNull(
                SecurityContextHolder.getContext().getAuthentication(), "only calls with a login reach a controller"));
    }

    static Caller caller(Authentication login) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Set<String> scopes = new HashSet<>();
        for (GrantedAuthority granted : login.getAuthorities()) {
            String authority = String.valueOf(granted.getAuthority());
            Arrays.stream(Role.values())
                    .filter(role -> authority.equals(ROLE + role))
                    .forEach(roles::add);
            if (authority.startsWith(SCOPE)) {
                scopes.add(authority.substring(SCOPE.length()));
            }
        }
        return new Caller(login.getName(), roles, scopes);
    }
}
