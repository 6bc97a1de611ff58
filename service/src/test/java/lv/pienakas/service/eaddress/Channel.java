package lv.pienakas.service.eaddress;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.pienakas.service.eaddress.standin.StandIn;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The channel and what stands in for the service at its other end, over real HTTPS. */
final class Channel implements AutoCloseable {

    static final String PERSON_CODE = "32000000001";
    /** The stand-in's certificates are valid from the day before the tests run. */
    @SuppressWarnings("TimeInStaticInitializer") // one moment for all of a run
    static final Instant PREPARED = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private final StandIn standIn;
    private final Map<String, String> properties;

    Channel(StandIn standIn) {
        this.standIn = standIn;
        this.properties = new HashMap<>(standIn.properties());
        with("timeout", "20s");
    }

    static Channel open(Path folder) {
        return open(folder, HeaderSignature.RSA_SHA1);
    }

    static Channel open(Path folder, HeaderSignature headerSignature) {
        return new Channel(StandIn.start(folder, Clock.systemUTC(), headerSignature));
    }

    Channel with(String property, String value) {
        properties.put("pienakas.e-address." + property, value);
        return this;
    }

    Channel without(String property) {
        properties.remove("pienakas.e-address." + property);
        return this;
    }

    StandIn standIn() {
        return standIn;
    }

    EAddress eAddress() {
        return eAddress(Map.of());
    }

    EAddress eAddress(Map<String, String> environment) {
        return new EAddressSetup(bound(), environment).eAddress(Clock.systemUTC());
    }

    String password() throws IOException {
        return Files.readString(Path.of(property("key-store-password-file")));
    }

    String property(String name) {
        return Objects.requireNonNull(properties.get("pienakas.e-address." + name));
    }

    EAddressProperties bound() {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bind("pienakas.e-address", EAddressProperties.class)
                .get();
    }

    /** The client's parts, to build what the client itself never would. */
    SigningKey key(Path store) throws IOException {
        char[] password = password().toCharArray();
        return SigningKey.of(SigningKey.store("key-store", store, password), "", password);
    }

    SigningKey key() throws IOException {
        return key(Path.of(property("key-store")));
    }

    Line line(SigningKey key) throws IOException {
        return new Line(
                standIn.endpoint(),
                key.line(SigningKey.store(
                        "trust-store",
                        Path.of(property("trust-store")),
                        password().toCharArray())),
                Duration.ofSeconds(5),
                Duration.ofSeconds(20),
                1_000_000);
    }

    static EAddressMessage message(String referenceNumber) {
        return message(referenceNumber, "Lēmums par pensiju", "Jums piešķirta vecuma pensija.", List.of(notice()));
    }

    static EAddressMessage message(String referenceNumber, String title, String text, List<EAddressFile> files) {
        return new EAddressMessage(
                referenceNumber,
                EAddress.addressOf(PERSON_CODE),
                List.of("Valsts sociālās apdrošināšanas aģentūra"),
                LocalDate.of(2026, 11, 24),
                title,
                "DOC_EMPTY",
                text,
                PREPARED,
                files);
    }

    static EAddressFile notice() {
        return new EAddressFile("lēmums.txt", "text/plain", "Lēmums".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        standIn.close();
    }
}
