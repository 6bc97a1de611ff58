package lv.pienakas.service.provider;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * Who may ask the demo's provider for tokens: the pages of the service, and machines.
 *
 * @param pages name of the pages
 * @param secret of the pages
 * @param port of the service
 * @param audience for whom access tokens are
 */
record DemoClients(String pages, String secret, List<DemoMachine> machines, String port, String audience) {

    private static final Duration VALID = Duration.ofHours(1);

    List<RegisteredClient> registered() {
        return Stream.concat(Stream.of(ofPages()), machines.stream().map(DemoClients::of))
                .toList();
    }

    /** Addresses of the service on this machine. */
    List<String> origins() {
        return List.of("http://localhost:" + port, "http://127.0.0.1:" + port);
    }

    private RegisteredClient ofPages() {
        return client(pages, secret)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> origins().forEach(origin -> uris.add(origin + "/login/oauth2/code/pienakas")))
                .postLogoutRedirectUris(uris -> origins().forEach(origin -> uris.add(origin + "/logged-out")))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .build();
    }

    private static RegisteredClient of(DemoMachine machine) {
        return client(machine.name(), machine.secret())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(machine.scopes()))
                .build();
    }

    private static RegisteredClient.Builder client(String name, String secret) {
        return RegisteredClient.withId(UUID.randomUUID().toString())
                .clientId(name)
                .clientSecret("{noop}" + secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(VALID).build());
    }
}
