package lv.pienakas.service.security;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import lv.pienakas.service.problem.ProblemWriter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The interface for machines and staff with an access token. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(SecurityProperties.class)
class ApiSecurity implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
    }

    /** Boot checks signature, issuer, audience and times; a token without an end it would take for good. */
    @Bean
    OAuth2TokenValidator<Jwt> tokenEnds() {
        return new JwtClaimValidator<Instant>(JwtClaimNames.EXP, Objects::nonNull);
    }

    @Bean
    RateLimit rateLimit(SecurityProperties properties, Clock clock) {
        return new RateLimit(properties.rates(), clock);
    }

    /** Else nobody would answer where the provider's keys can't be had, and the server would say 500. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> failingWith(Refusals refusals) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(refusals::commence);
                return filter;
            }
        };
    }

    /** Nothing is kept between two calls. */
    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http,
            ProblemWriter problems,
            SafeHeaders headers,
            RateLimit rates,
            SecurityProperties properties) {
        Refusals refusals = new Refusals(problems, rates);
        return http.securityMatcher("/api/**", ApiCalls.METRICS.path())
                .authorizeHttpRequests(requests -> {
                    ApiCalls.ALL.forEach(call ->
                            requests.requestMatchers(call.method(), call.path()).access(call));
                    requests.requestMatchers(ApiCalls.METRICS.method(), ApiCalls.METRICS.path())
                            .access(ApiCalls.METRICS);
                    requests.anyRequest().denyAll();
                })
                .oauth2ResourceServer(server -> server.withObjectPostProcessor(failingWith(refusals))
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(new TokenLogin(properties)))
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterAfter(new RateLimitFilter(rates, problems::write), BearerTokenAuthenticationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }
}
