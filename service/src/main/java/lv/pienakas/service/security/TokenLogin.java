package lv.pienakas.service.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.pienakas.data.staff.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;

/**
 * Whose token it is: that of staff, if it has a role that is known here, else that of a machine. Staff have no scopes,
 * so that nobody does in a machine's name what their role forbids.
 */
final class TokenLogin implements Converter<Jwt, JwtAuthenticationToken> {

    static final String ROLES = "roles";

    private static final List<String> CLIENT = List.of("client_id", "azp", "sub");
    private static final JwtGrantedAuthoritiesConverter SCOPES = new JwtGrantedAuthoritiesConverter();

    private final String nameClaim;

    /** Staff are named by that claim. */
    TokenLogin(String nameClaim) {
        this.nameClaim = nameClaim;
    }

    @Override
    public JwtAuthenticationToken convert(Jwt token) {
        Set<GrantedAuthority> roles = roles(token.getClaim(ROLES));
        return roles.isEmpty()
                ? new JwtAuthenticationToken(token, SCOPES.convert(token), name(token, CLIENT))
                : new JwtAuthenticationToken(token, roles, name(token, List.of(nameClaim)));
    }

    /** Those of a list of names that are roles here, as authorities. */
    static Set<GrantedAuthority> roles(@Nullable Object names) {
        return names instanceof Collection<?> all
                ? all.stream()
                        .flatMap(name -> role(String.valueOf(name)))
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static Stream<Role> role(String name) {
        return Arrays.stream(Role.values()).filter(role -> role.name().equals(name));
    }

    private static String name(Jwt token, List<String> claims) {
        return claims.stream()
                .map(token::getClaimAsString)
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .orElseThrow(() -> new InvalidBearerTokenException(
                        "the token has no claim " + String.join(" or ", claims) + " that names the caller"));
    }
}
