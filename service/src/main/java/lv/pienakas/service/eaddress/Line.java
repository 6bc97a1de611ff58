package lv.pienakas.service.eaddress;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;

/** HTTPS to the service, the server and this system both showing certificates. */
final class Line {

    private final HttpClient client;
    private final URI endpoint;
    private final Duration timeout;
    private final int longestAnswer;

    Line(URI endpoint, SSLContext context, Duration connectTimeout, Duration timeout, int longestAnswer) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(context)
                .connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.endpoint = endpoint;
        this.timeout = timeout;
        this.longestAnswer = longestAnswer;
    }

    /** @throws TryLaterException if no whole answer came within the time */
    HttpResponse<byte[]> post(String action, byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/soap+xml; charset=utf-8; action=\"" + action + "\"")
                .header("Accept", "application/soap+xml, multipart/related")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, head -> new LimitedBody(longestAnswer));
        try {
            // the request's own timeout ends with the headers, and a body can trickle for ever
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw failed("no whole answer within " + timeout.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() instanceof IOException ? e.getCause() : e;
            throw failed(cause.toString(), cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("interrupted", e);
        } finally {
            answer.cancel(true);
        }
    }

    private TryLaterException failed(String why, Throwable cause) {
        return new TryLaterException(
                "the e-address service at " + endpoint + ": " + why + "; if it stays so, check"
                        + " pienakas.e-address.endpoint, trust-store and key-store",
                "",
                cause,
                isBeforeTheFirstByte(cause));
    }

    /** No connection, or no agreement with the other side on keys: who has not seen the certificate takes nothing. */
    private static boolean isBeforeTheFirstByte(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof SSLHandshakeException;
    }
}
