package lv.pienakas.service.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.pienakas.data.staff.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Where a token says in which roles somebody is.
 *
 * @param path name of a claim, or of one inside others, e.g. {@code realm_access.roles}
 */
record RolesClaim(String path) {

    /**
     * Those that are known here, as authorities; empty where the token says nothing of roles.
     *
     * @throws InvalidBearerTokenException if what it says is no list
     */
    Set<GrantedAuthority> in(ClaimAccessor token) {
        Object names = token.getClaims().containsKey(path) ? token.getClaim(path) : inside(token.getClaims());
        if (names == null) {
            return Set.of();
        }
        if (names instanceof Collection<?> list) {
            return known(list);
        }
        throw new InvalidBearerTokenException("the claim " + path + " is no list of roles");
    }

    /** Those of the names that are roles here. */
    static Set<GrantedAuthority> known(Collection<?> names) {
        return names.stream()
                .flatMap(name -> role(String.valueOf(name)))
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .collect(Collectors.toSet());
    }

    private @Nullable Object inside(Object claims) {
        Object found = claims;
        for (String name : path.split("\\.", -1)) {
            found = found instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return found;
    }

    private static Stream<Role> role(String name) {
        return Arrays.stream(Role.values()).filter(role -> role.name().equals(name));
    }
}
