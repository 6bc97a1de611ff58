package lv.pienakas.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.pienakas.service.security.SecurityProperties.Rates;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** What the provider grants and what is configured here have to agree. */
class MachineScopesTest {

    private final TokenLogin login = new TokenLogin(new SecurityProperties(
            "pienakas",
            "employee_id",
            "realm_access.roles",
            Map.of("SAIS", Set.of("cases.read", "documents.write")),
            Duration.ofHours(12),
            new Rates(1, 1, 1, Duration.ofSeconds(1))));

    @Test
    void machine_has_the_scopes_that_both_give_it() {
        Jwt token = token(Map.of("client_id", "SAIS", "scope", "cases.read feeds.write"));

        assertThat(login.convert(token).getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactly("SCOPE_cases.read");
    }

    @Test
    void roles_are_found_inside_of_other_claims() {
        Jwt token = token(Map.of("employee_id", "M1", "realm_access", Map.of("roles", List.of("offline", "MANAGER"))));

        assertThat(login.convert(token).getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactly("ROLE_MANAGER");
    }

    @Test
    void machine_may_have_roles_of_the_provider_and_its_own_name_where_staff_have_theirs() {
        Jwt token = token(Map.of(
                "azp", "SAIS",
                "employee_id", "SAIS",
                "scope", "cases.read",
                "realm_access", Map.of("roles", List.of("default-roles"))));

        assertThat(login.convert(token).getName()).isEqualTo("SAIS");
    }

    private static Jwt token(Map<String, Object> claims) {
        return new Jwt("x", Instant.EPOCH, Instant.EPOCH.plusSeconds(1), Map.of("alg", "none"), claims);
    }
}
