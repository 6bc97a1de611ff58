package lv.pienakas.service.eaddress.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import lv.pienakas.service.eaddress.HeaderSignature;
import org.jspecify.annotations.Nullable;

/** Every request: checked and answered, or answered as it was told to misbehave. */
final class Exchanges implements HttpHandler {

    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final System.Logger LOG = System.getLogger(Exchanges.class.getName());
    private static final int LONGEST_SILENCE = 30;

    private final Operations operations;
    private final HeaderSignature headerSignature;
    private final Queue<Misbehaviour> next = new ArrayDeque<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);

    Exchanges(String endpoint, String sender, HeaderSignature headerSignature, Mailbox mailbox, Clock clock) {
        this.operations = new Operations(endpoint, sender, headerSignature, mailbox, clock);
        this.headerSignature = headerSignature;
    }

    HeaderSignature headerSignature() {
        return headerSignature;
    }

    int requests() {
        return requests.get();
    }

    void misbehave(Misbehaviour how, int times) {
        synchronized (next) {
            for (int i = 0; i < times; i++) {
                next.add(how);
            }
        }
    }

    void close() {
        closed.countDown();
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES);
            Misbehaviour how;
            synchronized (next) {
                how = next.poll();
            }
            if (how == Misbehaviour.HANGS_UP) {
                return;
            }
            if (how == Misbehaviour.SILENT) {
                silence();
                return;
            }
            Reply reply = reply(exchange, body, how);
            if (how == Misbehaviour.TAKES_AND_IS_SILENT) {
                silence();
                return;
            }
            answer(exchange, reply, how);
        }
    }

    private Reply reply(HttpExchange exchange, byte[] body, @Nullable Misbehaviour how) throws IOException {
        try {
            if (how != null) {
                Reply wrong = WrongReplies.reply(how);
                if (wrong != null) {
                    return wrong;
                }
            }
            X509Certificate client =
                    (X509Certificate) ((HttpsExchange) exchange).getSSLSession().getPeerCertificates()[0];
            String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
            if (!exchange.getRequestMethod().equals("POST") || !type.startsWith("application/soap+xml")) {
                return Reply.text(415, "text/plain", "SOAP 1.2 only");
            }
            Reply reply = operations.answer(type, body, client, how == Misbehaviour.TWICE);
            return how == Misbehaviour.MULTIPART ? reply.multipart() : reply;
        } catch (StandInFault e) {
            return Reply.fault(e);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "the e-address stand-in failed", e);
            return Reply.fault(StandInFault.server());
        }
    }

    private void answer(HttpExchange exchange, Reply reply, @Nullable Misbehaviour how) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", reply.contentType());
        if (how == Misbehaviour.REDIRECT) {
            exchange.getResponseHeaders().set("Location", "https://localhost:1/elsewhere");
        }
        exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
        try (OutputStream out = exchange.getResponseBody()) {
            if (how == Misbehaviour.TRICKLES) {
                out.write(reply.body(), 0, 1);
                out.flush();
                silence();
                return;
            }
            out.write(reply.body());
        }
    }

    private void silence() {
        try {
            if (closed.await(LONGEST_SILENCE, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
