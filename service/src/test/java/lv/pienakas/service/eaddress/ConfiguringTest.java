package lv.pienakas.service.eaddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import lv.pienakas.service.eaddress.standin.StandIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The channel is off, or works, or says which property is wrong. */
class ConfiguringTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withUserConfiguration(EAddressConfiguration.class)
            .withBean(Clock.class, Clock::systemUTC);

    @TempDir
    static Path folder;

    private static StandIn standIn;
    private Channel channel;

    @BeforeAll
    static void open() {
        standIn = StandIn.start(folder, Clock.systemUTC(), HeaderSignature.RSA_SHA1);
    }

    @AfterAll
    static void close() {
        standIn.close();
    }

    @BeforeEach
    void configure() {
        channel = new Channel(standIn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pienakas.e-address.endpoint=", "pienakas.e-address.sender=x"})
    void without_an_endpoint_the_channel_is_off(String property) {
        application
                .withPropertyValues(property.isEmpty() ? new String[0] : new String[] {property})
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(EAddress.class));
    }

    @Test
    void with_everything_set_the_channel_is_on() {
        application
                .withPropertyValues(channel.standIn().properties().entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .toArray(String[]::new))
                .run(context -> assertThat(context.getBean(EAddress.class)
                                .send(Channel.message("spring"))
                                .messageId())
                        .isNotEmpty());
    }

    @Test
    void a_wrong_property_stops_the_start_with_its_name() {
        application
                .withPropertyValues("pienakas.e-address.endpoint=https://localhost:1/")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("pienakas.e-address.sender: is not set"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sender", "key-store", "key-store-password-file", "trust-store", "trust-store-password-file"})
    void a_missing_property_is_named(String name) {
        channel.without(name);

        assertThatThrownBy(channel::eAddress)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("pienakas.e-address." + name + ":");
    }

    @ParameterizedTest
    @CsvSource({
        "endpoint, http://localhost/",
        "endpoint, https://user:secret@localhost/",
        "endpoint, not a url",
        "sender, a b",
        "key-store, /nowhere.p12",
        "key-store-password-file, /nowhere",
        "trust-store, /nowhere.p12",
        "key-alias, nobody",
        "timeout, 0s",
        "timeout, -1s",
        "connect-timeout, 0s",
        "longest-answer, 1GB",
    })
    void a_wrong_property_is_named(String name, String value) {
        channel.with(name, value);

        assertThatThrownBy(channel::eAddress)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("pienakas.e-address." + name + ":");
    }

    @Test
    void a_wrong_password_is_told_without_the_password() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong"), "not-the-password");
        channel.with("key-store-password-file", wrong.toString());

        assertThatThrownBy(channel::eAddress)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("pienakas.e-address.key-store:")
                .hasMessageNotContaining("not-the-password");
    }

    @Test
    void a_store_without_a_key_is_told() {
        channel.with("key-store", channel.property("trust-store"));

        assertThatThrownBy(channel::eAddress).hasMessageStartingWith("pienakas.e-address.key-alias:");
    }

    @Test
    void passwords_may_come_from_the_environment() throws IOException {
        String password = channel.password();
        channel.without("key-store-password-file").without("trust-store-password-file");

        EAddress eAddress = channel.eAddress(Map.of(
                "PIENAKAS_EADDRESS_KEY_STORE_PASSWORD", password,
                "PIENAKAS_EADDRESS_TRUST_STORE_PASSWORD", password));

        assertThat(eAddress.send(Channel.message("environment")).messageId()).isNotEmpty();
    }

    @Test
    void keys_of_the_stand_in_are_for_its_owner_only_and_new_each_time() throws IOException {
        byte[] first = Files.readAllBytes(channel.standIn().stranger("again", Instant.now()));
        Path file = channel.standIn().stranger("again", Instant.now());

        assertThat(Files.readAllBytes(file)).isNotEqualTo(first);
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }
}
