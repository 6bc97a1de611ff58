package lv.pienakas.service.outbox;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lv.pienakas.data.outbox.OutboxMessage;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Posts an event to SAIS. What SAIS has already, by its key, it may answer with 409. */
@Component
@Conditional(SaisIsThere.class)
class SaisDelivery implements Delivery {

    private static final int UNAUTHORIZED = 401;
    private static final int CONFLICT = 409;

    /**
     * Bad request, content too large, of a wrong type, unprocessable: only these are about the message. Others are about the
     * moment, or about how one of the two systems is set up, and sooner or later somebody sets that right.
     */
    private static final Set<Integer> OF_MESSAGE = Set.of(400, 413, 415, 422);

    private final HttpClient client;
    private final SaisToken token;
    private final SaisProperties properties;
    private final JsonMapper json;
    private final Clock clock;

    SaisDelivery(SaisToken token, SaisProperties properties, SslBundles bundles, JsonMapper json, Clock clock) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER);
        if (!properties.sslBundle().isBlank()) {
            builder.sslContext(bundles.getBundle(properties.sslBundle()).createSslContext());
        }
        this.client = builder.build();
        this.token = token;
        this.properties = properties;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public boolean delivers(String topic) {
        return topic.startsWith(SaisTopics.PREFIX);
    }

    @Override
    public void deliver(OutboxMessage message) throws RefusedForGoodException, TryLaterException {
        HttpRequest.Builder request = HttpRequest.newBuilder(properties.address())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", message.key());
        String bearer = token.value();
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        HttpResponse<Void> answer =
                post(request.POST(BodyPublishers.ofString(body(message))).build());
        int status = answer.statusCode();
        if (status / 100 == 2 || status == CONFLICT) {
            return;
        }
        if (OF_MESSAGE.contains(status)) {
            throw new RefusedForGoodException("SAIS answered " + status);
        }
        if (status == UNAUTHORIZED) {
            token.forget();
        }
        throw new TryLaterException(
                "SAIS answered " + status,
                answer.headers()
                        .firstValue("Retry-After")
                        .map(text -> RetryAfter.parse(text, clock.instant()))
                        .orElse(Duration.ZERO));
    }

    private String body(OutboxMessage message) {
        ObjectNode body = json.createObjectNode()
                .put("eventId", message.key())
                .put("event", message.topic().substring(SaisTopics.PREFIX.length()))
                .put("number", message.number());
        body.setAll((ObjectNode) json.readTree(message.payload()));
        return json.writeValueAsString(body);
    }

    /** The client's own timeout ends with the answer's first line; SAIS could keep a node waiting for the rest. */
    private HttpResponse<Void> post(HttpRequest request) throws TryLaterException {
        CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(request, BodyHandlers.discarding());
        try {
            return answer.get(properties.requestTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new TryLaterException(
                    "SAIS did not answer within " + properties.requestTimeout().toMillis() + " ms", Duration.ZERO);
        } catch (ExecutionException e) {
            String what = e.getCause() == null ? "" : e.getCause().getClass().getSimpleName();
            throw new TryLaterException("SAIS could not be reached: " + what, Duration.ZERO);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TryLaterException("this node stopped while it was sending", Duration.ZERO);
        } finally {
            answer.cancel(true);
        }
    }
}
