package lv.pienakas.service.provider;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** What the provider is made of. No configuration by annotation: the service, which scans for those, must not find it. */
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    MessageSourceAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    OAuth2AuthorizationServerJwtAutoConfiguration.class
})
class ProviderBeans {

    private static final String LOGIN = "/login";

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) {
        return http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(Customizer.withDefaults());
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(LOGIN)))
                .build();
    }

    @Bean
    SecurityFilterChain login(HttpSecurity http, DemoClients clients) {
        String policy = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
                + " frame-ancestors 'none'; form-action 'self' " + String.join(" ", clients.origins());
        return http.authorizeHttpRequests(
                        requests -> requests.requestMatchers(LOGIN, "/css/**", "/webjars/**", "/error")
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .formLogin(form -> form.loginPage(LOGIN))
                .headers(headers -> headers.contentSecurityPolicy(content -> content.policyDirectives(policy)))
                .build();
    }

    /** A function, because a controller is found by its annotation. */
    @Bean
    RouterFunction<ServerResponse> loginPage() {
        return RouterFunctions.route()
                .GET(
                        LOGIN,
                        request -> ServerResponse.ok()
                                .render(
                                        "demo-login",
                                        Map.of(
                                                "users", DemoUser.ALL,
                                                "password", DemoUser.PASSWORD,
                                                "wrong", request.param("error").isPresent())))
                .build();
    }

    @Bean
    RegisteredClientRepository clients(DemoClients clients) {
        return new InMemoryRegisteredClientRepository(clients.registered());
    }

    @Bean
    AuthorizationServerSettings settings() {
        return AuthorizationServerSettings.builder().build();
    }

    @Bean
    InMemoryUserDetailsManager users() {
        return new InMemoryUserDetailsManager(DemoUser.ALL.stream()
                .map(user -> User.withUsername(user.name())
                        .password("{noop}" + DemoUser.PASSWORD)
                        .roles(user.role())
                        .build())
                .toList());
    }

    /** As a real provider has to be set up: names and roles of staff, names of machines, and for whom the token is. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(DemoClients clients) {
        return token -> {
            boolean machine = AuthorizationGrantType.CLIENT_CREDENTIALS.equals(token.getAuthorizationGrantType());
            if (machine) {
                token.getClaims().claim("client_id", token.getRegisteredClient().getClientId());
            } else {
                String name = Objects.requireNonNull(token.<Authentication>getPrincipal(), "somebody logged in")
                        .getName();
                token.getClaims()
                        .claim(DemoProvider.NAME, name)
                        .claim(
                                "roles",
                                DemoUser.named(name)
                                        .map(user -> List.of(user.role()))
                                        .orElse(List.of()));
            }
            if (token.getTokenType().getValue().equals("access_token")) {
                token.getClaims().audience(List.of(clients.audience()));
            }
        };
    }
}
