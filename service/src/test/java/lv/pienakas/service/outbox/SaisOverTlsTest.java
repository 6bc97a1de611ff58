package lv.pienakas.service.outbox;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import lv.pienakas.data.outbox.OutboxMessage;
import lv.pienakas.service.security.Certificates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.boot.ssl.jks.JksSslStoreBundle;
import org.springframework.boot.ssl.jks.JksSslStoreDetails;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import tools.jackson.databind.json.JsonMapper;

/** SAIS shows its certificate and asks for ours, as between institutions. */
class SaisOverTlsTest {

    private static final OutboxMessage EVENT = new OutboxMessage("case-1", 1, "sais.assigned", "{}", Instant.EPOCH, 0);

    @TempDir
    private static Path folder;

    private static HttpsServer server;
    private static final DefaultSslBundleRegistry BUNDLES = new DefaultSslBundleRegistry();

    @BeforeAll
    static void start() throws Exception {
        Certificates certificates = new Certificates(folder);
        Path ours = certificates.store("ours");
        Path theirs = certificates.store("theirs");
        BUNDLES.registerBundle("mutual", bundle(ours, theirs));
        BUNDLES.registerBundle("trusting", bundle(null, theirs));
        BUNDLES.registerBundle("strangers", bundle(ours, ours));
        SSLContext context = bundle(theirs, ours).createSslContext();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters wanted = context.getDefaultSSLParameters();
                wanted.setNeedClientAuth(true);
                parameters.setSSLParameters(wanted);
            }
        });
        server.createContext("/events", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    private static SslBundle bundle(@Nullable Path keys, Path trusted) {
        SslStoreBundle stores = new JksSslStoreBundle(store(keys), store(trusted));
        return SslBundle.of(stores);
    }

    private static @Nullable JksSslStoreDetails store(@Nullable Path path) {
        return path == null
                ? null
                : JksSslStoreDetails.forLocation("file:" + path).withPassword(Certificates.PASSWORD);
    }

    @Test
    void event_gets_to_a_server_that_is_trusted_and_trusts_us() {
        assertThatCode(() -> delivery("mutual").deliver(EVENT)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "trusting", "strangers"})
    void event_waits_where_one_side_does_not_trust_the_other(String bundle) {
        assertThatThrownBy(() -> delivery(bundle).deliver(EVENT)).isInstanceOf(TryLaterException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sais.example/events",
                "http://127.0.0.1.evil.example/x",
                "http://localhost@evil.example/",
                "ftp://localhost/"
            })
    void address_without_tls_is_refused_unless_it_is_on_this_machine(String url) {
        assertThatThrownBy(() -> properties(url, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://host/path");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://sais.example:8443/events",
                "http://localhost:1/x",
                "http://127.0.0.1",
                "http://[::1]:9/x"
            })
    void other_addresses_are_taken(String url) {
        assertThatCode(() -> properties(url, "")).doesNotThrowAnyException();
    }

    private static SaisDelivery delivery(String bundle) {
        String url = "https://localhost:" + server.getAddress().getPort() + "/events";
        SaisProperties properties = properties(url, bundle);
        SaisToken none = new SaisToken(
                new StaticListableBeanFactory().getBeanProvider(ClientRegistrationRepository.class), properties);
        return new SaisDelivery(none, properties, BUNDLES, new JsonMapper(), Clock.systemUTC());
    }

    private static SaisProperties properties(String url, String bundle) {
        Duration patience = Duration.ofSeconds(5);
        return new SaisProperties(url, bundle, patience, patience, patience);
    }
}
