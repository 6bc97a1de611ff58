package lv.pienakas.service.outbox;

import java.net.http.HttpClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** The access token by which SAIS knows this system, where {@code spring.security.oauth2.client.registration.sais} is set. */
@Component
@Conditional(SaisIsThere.class)
class SaisToken {

    private static final String REGISTRATION = "sais";
    private static final String PRINCIPAL = "pienakas";

    private final @Nullable OAuth2AuthorizedClientService tokens;
    private final @Nullable AuthorizedClientServiceOAuth2AuthorizedClientManager manager;

    SaisToken(ObjectProvider<ClientRegistrationRepository> registrations, SaisProperties properties) {
        ClientRegistrationRepository known = registrations.getIfAvailable();
        if (known == null || known.findByRegistrationId(REGISTRATION) == null) {
            tokens = null;
            manager = null;
        } else {
            tokens = new InMemoryOAuth2AuthorizedClientService(known);
            manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(known, tokens);
            manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                    .clientCredentials(credentials -> credentials.accessTokenResponseClient(asking(properties)))
                    .build());
        }
    }

    /** A new one shortly before the old one ends; null: SAIS wants none. */
    @Nullable
    String value() throws TryLaterException {
        if (manager == null) {
            return null;
        }
        try {
            OAuth2AuthorizedClient client =
                    manager.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(REGISTRATION)
                            .principal(PRINCIPAL)
                            .build());
            if (client != null) {
                return client.getAccessToken().getTokenValue();
            }
        } catch (OAuth2AuthorizationException e) {
            throw none(" (" + e.getError().getErrorCode() + ")");
        }
        throw none("");
    }

    /** It was not accepted, so the next one is a new one. */
    void forget() {
        if (tokens != null) {
            tokens.removeAuthorizedClient(REGISTRATION, PRINCIPAL);
        }
    }

    private static TryLaterException none(String why) {
        return new TryLaterException(
                "there is no access token for SAIS to be had" + why
                        + ": check spring.security.oauth2.client.registration.sais",
                Duration.ZERO);
    }

    /** As by default, but no longer than the rest may take. */
    private static RestClientClientCredentialsTokenResponseClient asking(SaisProperties properties) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(properties.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(properties.requestTimeout());
        RestClientClientCredentialsTokenResponseClient client = new RestClientClientCredentialsTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }
}
