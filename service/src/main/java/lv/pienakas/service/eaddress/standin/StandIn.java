package lv.pienakas.service.eaddress.standin;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import lv.pienakas.service.eaddress.HeaderSignature;

/** Stands in for the e-address service on this machine only: for tests and the demonstration. */
public final class StandIn implements AutoCloseable {

    private static final String SENDER = "_DEFAULT@90000000000";
    private static final int THREADS = 8;

    private final StandInKeys keys;
    private final HttpsServer server;
    private final ExecutorService threads;
    private final Mailbox mailbox = new Mailbox();
    private final Exchanges exchanges;

    private StandIn(Path folder, Clock clock, HeaderSignature headerSignature)
            throws IOException, GeneralSecurityException {
        keys = new StandInKeys(folder);
        Instant from = clock.instant().minus(Duration.ofDays(1));
        KeyStore own = keys.pair("server", from);
        KeyStore client = keys.pair("client", from);
        keys.trust("trust", own.getCertificate("server"));
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(configurator(own, keys.trust("clients", client.getCertificate("client"))));
        exchanges = new Exchanges(endpoint().toString(), SENDER, headerSignature, mailbox, clock);
        server.createContext("/", exchanges);
        threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "e-address stand-in");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.start();
    }

    /**
     * Starts one on a free port of the loopback address.
     *
     * @param folder where its keys and certificates are put, made for this run
     */
    public static StandIn start(Path folder, Clock clock, HeaderSignature headerSignature) {
        try {
            return new StandIn(folder, clock, headerSignature);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the e-address stand-in cannot start with its keys in " + folder, e);
        }
    }

    public URI endpoint() {
        return URI.create("https://localhost:" + server.getAddress().getPort() + "/UnifiedService.svc");
    }

    /** What to configure to send to it. */
    public Map<String, String> properties() {
        return Map.of(
                "pienakas.e-address.endpoint", endpoint().toString(),
                "pienakas.e-address.sender", SENDER,
                "pienakas.e-address.key-store", keys.file("client").toString(),
                "pienakas.e-address.key-store-password-file", keys.password().toString(),
                "pienakas.e-address.trust-store", keys.file("trust").toString(),
                "pienakas.e-address.trust-store-password-file", keys.password().toString(),
                "pienakas.e-address.header-signature",
                        exchanges.headerSignature().name());
    }

    /** Makes a key that nobody registered, under the same password, and returns its file. */
    public Path stranger(String name, Instant validFrom) {
        try {
            keys.pair(name, validFrom);
            return keys.file(name);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a key", e);
        }
    }

    /** The next so many requests go wrong like this. */
    public void misbehave(Misbehaviour how, int requests) {
        exchanges.misbehave(how, requests);
    }

    /** This recipient's system refuses from now on what the service has taken. */
    public void refuse(String recipient) {
        mailbox.refuse(recipient);
    }

    public List<Received> messages() {
        return mailbox.messages();
    }

    /** How often a message came that was there already. */
    public int repetitions() {
        return mailbox.repetitions();
    }

    /** Requests that came with a known certificate, whatever became of them. */
    public int requests() {
        return exchanges.requests();
    }

    @Override
    public void close() {
        exchanges.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private HttpsConfigurator configurator(KeyStore own, KeyStore clients) throws GeneralSecurityException {
        KeyManagerFactory keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keyManagers.init(own, keys.secret());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(clients);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keyManagers.getKeyManagers(), trust.getTrustManagers(), null);
        return new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters ssl = getSSLContext().getDefaultSSLParameters();
                ssl.setNeedClientAuth(true);
                parameters.setSSLParameters(ssl);
            }
        };
    }
}
