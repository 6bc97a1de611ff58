package lv.pienakas.service.outbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stands for SAIS: keeps what arrives, and answers as a test wants it to. */
final class Receiver implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Arrival> arrivals = new ArrayList<>();

    /** How a request is answered. */
    interface Answering {
        Answer answer(JsonNode body);
    }

    /**
     * @param status to answer with
     * @param kept whether the receiver has the message for good, whatever it answers
     * @param delayMillis before the answer
     * @param retryAfter null: no such header
     */
    record Answer(
            int status,
            boolean kept,
            long delayMillis,
            @Nullable String retryAfter) {

        static final Answer OK = new Answer(204, true, 0, null);

        static Answer failing(int status) {
            return new Answer(status, false, 0, null);
        }
    }

    /** A message that the receiver kept. */
    record Arrival(String key, JsonNode body) {

        long caseId() {
            return body.get("caseId").asLong();
        }

        int number() {
            return body.get("number").asInt();
        }

        String event() {
            return body.get("event").asString();
        }

        String text(String field) {
            return body.path(field).asString("");
        }
    }

    Receiver(Answering answering) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/events", exchange -> take(exchange, answering));
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/events";
    }

    /** In the order in which they came, also those that came again. */
    List<Arrival> arrivals() {
        synchronized (arrivals) {
            return List.copyOf(arrivals);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void take(HttpExchange exchange, Answering answering) throws IOException {
        try (exchange) {
            JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
            Answer answer = answering.answer(body);
            if (answer.kept()) {
                synchronized (arrivals) {
                    arrivals.add(new Arrival(exchange.getRequestHeaders().getFirst("Idempotency-Key"), body));
                }
            }
            Thread.sleep(answer.delayMillis());
            if (answer.retryAfter() != null) {
                exchange.getResponseHeaders().add("Retry-After", answer.retryAfter());
            }
            exchange.sendResponseHeaders(answer.status(), -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
