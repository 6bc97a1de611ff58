package lv.pienakas.service.security;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;

/**
 * Whose token it is: that of staff, if it has a role that is known here; that of a machine, if its client is listed as one.
 * Staff have no scopes, so that nobody does in a machine's name what their role forbids; who has lost their roles is no
 * machine either.
 */
final class TokenLogin implements Converter<Jwt, JwtAuthenticationToken> {

    private static final List<String> CLIENT = List.of("client_id", "azp", "sub");
    private static final JwtGrantedAuthoritiesConverter SCOPES = new JwtGrantedAuthoritiesConverter();

    private final String nameClaim;
    private final RolesClaim rolesClaim;
    private final Map<String, Set<String>> machines;

    TokenLogin(SecurityProperties properties) {
        this.nameClaim = properties.nameClaim();
        this.rolesClaim = new RolesClaim(properties.rolesClaim());
        this.machines = properties.machines();
    }

    @Override
    public JwtAuthenticationToken convert(Jwt token) {
        Set<GrantedAuthority> roles = rolesClaim.in(token);
        return roles.isEmpty()
                ? machine(token, name(token, CLIENT))
                : new JwtAuthenticationToken(token, roles, name(token, List.of(nameClaim)));
    }

    private JwtAuthenticationToken machine(Jwt token, String client) {
        String person = token.getClaimAsString(nameClaim);
        if (person != null && !person.equals(client)) {
            throw new InvalidBearerTokenException("the token is that of a person, by its claim " + nameClaim
                    + ", but its claim " + rolesClaim.path() + " has no role that is known here");
        }
        Set<String> scopes = machines.get(client);
        if (scopes == null) {
            throw new InvalidBearerTokenException(
                    "client '" + client + "' is not listed under pienakas.security.machines");
        }
        return new JwtAuthenticationToken(token, both(SCOPES.convert(token), scopes), client);
    }

    /** What the provider gave and what is expected of the client here. */
    private static Set<GrantedAuthority> both(Collection<GrantedAuthority> granted, Set<String> scopes) {
        return granted.stream()
                .filter(one -> scopes.stream().anyMatch(scope -> ("SCOPE_" + scope).equals(one.getAuthority())))
                .collect(Collectors.toSet());
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
