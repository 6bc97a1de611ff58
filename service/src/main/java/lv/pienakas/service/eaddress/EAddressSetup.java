package lv.pienakas.service.eaddress;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the channel from its properties; whatever is wrong names the property. */
final class EAddressSetup {

    private static final String VARIABLE = "PIENAKAS_EADDRESS_";
    private static final long MOST_ANSWER = 64L * 1024 * 1024;

    private final EAddressProperties properties;
    private final Map<String, String> environment;

    EAddressSetup(EAddressProperties properties, Map<String, String> environment) {
        this.properties = properties;
        this.environment = environment;
    }

    EAddress eAddress(Clock clock) {
        URI endpoint = endpoint();
        String sender = sender();
        char[] keyPassword =
                password("key-store-password-file", properties.keyStorePasswordFile(), "KEY_STORE_PASSWORD");
        KeyStore keys = SigningKey.store("key-store", file("key-store", properties.keyStore()), keyPassword);
        SigningKey key = SigningKey.of(keys, properties.keyAlias(), keyPassword);
        KeyStore trusted = SigningKey.store(
                "trust-store",
                file("trust-store", properties.trustStore()),
                password("trust-store-password-file", properties.trustStorePasswordFile(), "TRUST_STORE_PASSWORD"));
        long longest = properties.longestAnswer().toBytes();
        if (longest < 1 || longest > MOST_ANSWER) {
            throw wrong("longest-answer", "is " + longest + " bytes, give 1 to " + MOST_ANSWER);
        }
        Line line = new Line(
                endpoint,
                key.line(trusted),
                positive("connect-timeout", properties.connectTimeout()),
                positive("timeout", properties.timeout()),
                (int) longest);
        return new EAddress(endpoint, sender, key, properties.headerSignature(), line, clock);
    }

    private URI endpoint() {
        String text = needed("endpoint", properties.endpoint());
        try {
            URI uri = new URI(text);
            if (!"https".equals(uri.getScheme()) || uri.getHost() == null || uri.getUserInfo() != null) {
                throw wrong("endpoint", "is '" + text + "', give an https URL without a user");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw wrong("endpoint", "is '" + text + "', give an https URL");
        }
    }

    private String sender() {
        String sender = needed("sender", properties.sender());
        try {
            return Texts.address("sender", sender);
        } catch (IllegalArgumentException e) {
            throw wrong("sender", "is '" + sender + "', give an address such as _DEFAULT@90000000000");
        }
    }

    private static Path file(String name, @Nullable String value) {
        String text = needed(name, value);
        try {
            Path path = Path.of(text);
            if (Files.isReadable(path) && Files.isRegularFile(path)) {
                return path;
            }
        } catch (InvalidPathException e) {
            throw wrong(name, "'" + text + "' is no path");
        }
        throw wrong(name, "'" + text + "' is no file that this program may read");
    }

    private char[] password(String name, @Nullable String value, String variable) {
        if (value == null || value.isBlank()) {
            String password = environment.get(VARIABLE + variable);
            if (password == null) {
                throw wrong(name, "is not set, and neither is the environment variable " + VARIABLE + variable);
            }
            return password.toCharArray();
        }
        try {
            return Files.readString(file(name, value), StandardCharsets.UTF_8)
                    .strip()
                    .toCharArray();
        } catch (IOException e) {
            throw wrong(name, "'" + value + "' cannot be read as UTF-8");
        }
    }

    private static Duration positive(String name, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw wrong(name, "is " + duration + ", give more than nothing, such as 30s");
        }
        return duration;
    }

    private static String needed(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw wrong(name, "is not set; the channel needs it, or no endpoint to be off");
        }
        return value.strip();
    }

    private static WrongPropertyException wrong(String name, String what) {
        return new WrongPropertyException(name, what, null);
    }
}
