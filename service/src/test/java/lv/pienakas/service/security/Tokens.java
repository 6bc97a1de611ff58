package lv.pienakas.service.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.pienakas.data.staff.Role;

/**
 * Access tokens for tests over HTTP; sent as {@code Authorization: Bearer ...}. Signed by a key of this virtual machine,
 * whose public half is served on this machine like a real provider's.
 */
public final class Tokens {

    static final String ISSUER = "https://login.test";
    static final String AUDIENCE = "pienakas";

    private static final Duration VALID = Duration.ofHours(1);
    private static final RSAKey KEY = newKey();
    private static final String KEYS = serve(KEY);

    /** Clients that tests call as; each is believed in every scope. */
    private static final List<String> MACHINES = List.of(
            "SAIS",
            "INTAKE",
            "ARCHIVE",
            "EP229",
            "PROMETHEUS",
            "T1",
            "portal",
            "integration-platform",
            "revenue-service");

    private Tokens() {}

    /** Of a machine. */
    public static String machine(String client, String... scopes) {
        if (!MACHINES.contains(client)) {
            throw new IllegalArgumentException(client + " is not among the machines of the tests");
        }
        return signed(claims().subject(client)
                .claim("client_id", client)
                .claim("scope", String.join(" ", scopes))
                .build());
    }

    /** Of a member of staff. */
    public static String staff(String id, Role... roles) {
        return signed(claims().subject("0000-" + id)
                .claim("preferred_username", id)
                .claim("azp", "pages")
                .claim("scope", "openid profile")
                .claim("roles", Arrays.stream(roles).map(Role::name).toList())
                .build());
    }

    /** Settings with which a service in another process believes these tokens, as long as this one lives. */
    public static Map<String, String> settings() {
        String registration = "spring.security.oauth2.client.registration.pienakas.";
        String provider = "spring.security.oauth2.client.provider.pienakas.";
        String scopes = Stream.concat(ApiCalls.ALL.stream(), Stream.of(ApiCalls.METRICS))
                .flatMap(call -> call.scopes().stream())
                .distinct()
                .collect(Collectors.joining(","));
        Map<String, String> settings = new HashMap<>(Map.of(
                "pienakas.security.name-claim",
                "preferred_username",
                "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                ISSUER,
                "spring.security.oauth2.resourceserver.jwt.jwk-set-uri",
                KEYS,
                registration + "client-id",
                "pages",
                registration + "client-secret",
                "of the tests",
                registration + "authorization-grant-type",
                "authorization_code",
                registration + "redirect-uri",
                "{baseUrl}/login/oauth2/code/{registrationId}",
                provider + "authorization-uri",
                ISSUER + "/authorize",
                provider + "token-uri",
                ISSUER + "/token",
                provider + "jwk-set-uri",
                KEYS));
        MACHINES.forEach(machine -> settings.put("pienakas.security.machines." + machine, scopes));
        return settings;
    }

    /** The same as arguments, and hardly a limit to the rate of requests. */
    public static List<String> arguments() {
        return Stream.concat(
                        settings().entrySet().stream()
                                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue()),
                        Stream.of("machine", "staff", "address")
                                .map(whose -> "--pienakas.security.rates." + whose + "=100000"))
                .toList();
    }

    /** What every good token has. */
    static JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(VALID)));
    }

    static String signed(JWTClaimsSet claims) {
        return signed(claims, KEY);
    }

    static String signed(JWTClaimsSet claims, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With the public key as the secret, as a forger would who hopes that the algorithm is not looked at. */
    static String signedWithSecret(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(KEY.getKeyID())
                            .build(),
                    claims);
            token.sign(new MACSigner(KEY.toRSAPublicKey().getEncoded()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key that nobody believes, though it says that it is the good one. */
    static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String serve(RSAKey key) {
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/keys", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            Thread serving = new Thread(server::start, "test keys");
            serving.setDaemon(true);
            serving.start();
            return "http://localhost:" + server.getAddress().getPort() + "/keys";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
