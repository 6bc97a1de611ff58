package lv.pienakas.service.security;

import static lv.pienakas.data.staff.Role.ANALYST;
import static lv.pienakas.data.staff.Role.APPROVER;
import static lv.pienakas.data.staff.Role.AUDITOR;
import static lv.pienakas.data.staff.Role.INSPECTOR;
import static lv.pienakas.data.staff.Role.MANAGER;
import static lv.pienakas.data.staff.Role.OPERATOR;

import java.util.Arrays;
import lv.pienakas.data.staff.Role;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** Who may open which page. A page that is not listed here is there for nobody. */
final class PageRules {

    /** What the refusal of a page says that is not listed. */
    enum NotListed implements AuthorizationResult {
        ANSWER;

        @Override
        public boolean isGranted() {
            return false;
        }
    }

    private PageRules() {}

    static void apply(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers("/css/**", "/webjars/**", "/error", "/login-failed", "/logged-out")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/actuator/health/**", "/v3/api-docs/**", "/v3/api-docs.yaml")
                .permitAll()
                // there in the demo only
                .requestMatchers(HttpMethod.GET, "/swagger-ui.html", "/swagger-ui/**")
                .permitAll()
                .requestMatchers("/")
                .authenticated()
                .requestMatchers("/work/mine")
                .hasAnyRole(names(INSPECTOR))
                .requestMatchers("/work/items/*/hand-over")
                .hasAnyRole(names(MANAGER))
                .requestMatchers("/findings/**", "/explain", "/work/**", "/cases/**", "/documents/**")
                .hasAnyRole(names(INSPECTOR, MANAGER))
                .requestMatchers("/planning/**")
                .hasAnyRole(names(MANAGER))
                .requestMatchers("/routing/**")
                .hasAnyRole(names(INSPECTOR, MANAGER, ANALYST, APPROVER))
                .requestMatchers("/outbox/**")
                .hasAnyRole(names(OPERATOR, MANAGER))
                .requestMatchers("/scans/**")
                .hasAnyRole(names(OPERATOR))
                .requestMatchers("/audit/**")
                .hasAnyRole(names(AUDITOR))
                .requestMatchers(HttpMethod.GET, "/notices/**", "/quality/**")
                .hasAnyRole(names(MANAGER, OPERATOR))
                .requestMatchers("/notices/**", "/quality/**")
                .hasAnyRole(names(MANAGER))
                .anyRequest()
                .access((login, request) -> NotListed.ANSWER);
    }

    private static String[] names(Role... roles) {
        return Arrays.stream(roles).map(Role::name).toArray(String[]::new);
    }
}
