package lv.pienakas.service.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ProviderDetails;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Pages for staff: log-in at the identity provider, a session here, and tokens in every form. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PageSecurity {

    /** Name of the registration at the identity provider. */
    static final String LOGIN = "pienakas";

    private static final String LOGIN_PATH = "/oauth2/authorization/" + LOGIN;
    private static final Logger LOG = LoggerFactory.getLogger(PageSecurity.class);

    @Bean
    SafeHeaders safeHeaders(ClientRegistrationRepository clients) {
        ClientRegistration client =
                Objects.requireNonNull(clients.findByRegistrationId(LOGIN), "no registration of the name " + LOGIN);
        ProviderDetails provider = client.getProviderDetails();
        return new SafeHeaders(Stream.of(
                        provider.getAuthorizationUri(),
                        provider.getConfigurationMetadata().get("end_session_endpoint"))
                .filter(Objects::nonNull)
                .map(address -> origin(String.valueOf(address)))
                .distinct()
                .toList());
    }

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            ClientRegistrationRepository clients,
            SafeHeaders headers,
            RateLimit rates,
            SecurityProperties properties,
            Clock clock) {
        return http.authorizeHttpRequests(PageRules::apply)
                .oauth2Login(login -> login.loginPage(LOGIN_PATH)
                        .failureHandler(PageSecurity::failed)
                        .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                        .userInfoEndpoint(info -> info.oidcUserService(new StaffLogin(properties))))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(LOGIN_PATH))
                                .accessDeniedHandler(PageSecurity::denied))
                .logout(logout -> logout.logoutSuccessHandler(atProvider(clients)))
                .requestCache(cache -> cache.requestCache(withoutMark()))
                .headers(headers)
                .addFilterBefore(new SessionAge(properties.sessionAge(), clock), SecurityContextHolderFilter.class)
                .addFilterBefore(
                        new RateLimitFilter(rates, (response, problem) -> response.sendError(problem.status())),
                        CsrfFilter.class)
                .build();
    }

    /** Else the provider would log the next one in as the last one, without asking. */
    private static LogoutSuccessHandler atProvider(ClientRegistrationRepository clients) {
        OidcClientInitiatedLogoutSuccessHandler handler = new OidcClientInitiatedLogoutSuccessHandler(clients);
        handler.setPostLogoutRedirectUri("{baseUrl}/logged-out");
        handler.setDefaultTargetUrl("/logged-out");
        return handler;
    }

    /** After the log-in the address is that which was asked for, and nothing more. */
    @SuppressWarnings("NullAway") // null is how the framework is told; it does not say so
    private static HttpSessionRequestCache withoutMark() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        LOG.warn(
                "A log-in failed: {}",
                reason instanceof OAuth2AuthenticationException known
                        ? known.getError().getErrorCode()
                        : reason.getClass().getSimpleName());
        response.sendRedirect(request.getContextPath() + "/login-failed");
    }

    private static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        boolean listed = !(reason instanceof AuthorizationDeniedException denied
                && denied.getAuthorizationResult() instanceof PageRules.NotListed);
        response.sendError(listed ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
    }

    private static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
