package lv.pienakas.service.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import lv.pienakas.service.security.Tokens;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The interface as its callers see it. Whatever the tests send and get goes through here, and is checked against the
 * interface's own document: every answer, and every request that was not refused.
 */
public final class Api {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Map<Integer, Contract> CONTRACTS = new ConcurrentHashMap<>();

    private final int port;
    private final String token;

    private Api(int port, String token) {
        this.port = port;
        this.token = token;
    }

    /** The service on a port, called by the core system with every scope. */
    public static Api on(int port) {
        return new Api(
                port,
                Tokens.machine(
                        "SAIS",
                        "documents.write",
                        "cases.read",
                        "work-items.write",
                        "work-items.read",
                        "bulk-tasks.write",
                        "absences.write",
                        "feeds.write",
                        "scans.write",
                        "scans.read",
                        "portal"));
    }

    /** The same, called by somebody else. */
    public Api as(String other) {
        return new Api(port, other);
    }

    public Call get(String path) {
        return new Call("GET", path);
    }

    public Call delete(String path) {
        return new Call("DELETE", path);
    }

    /** With a new idempotency key. */
    public Call post(String path) {
        return new Call("POST", path)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    public Call put(String path) {
        return new Call("PUT", path);
    }

    /** By another method. */
    public Call call(String method, String path) {
        return new Call(method, path);
    }

    /** The document as it is served. */
    String document() {
        return contract().text();
    }

    private Contract contract() {
        return CONTRACTS.computeIfAbsent(port, any -> {
            String text =
                    new String(send(HttpRequest.newBuilder(uri("/v3/api-docs"))).body(), StandardCharsets.UTF_8);
            return new Contract(
                    text,
                    OpenApiInteractionValidator.createForInlineApiSpecification(text)
                            .build());
        });
    }

    private record Contract(String text, OpenApiInteractionValidator validator) {}

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A call in the making. */
    public final class Call {

        private final String method;
        private final String path;
        private final Map<String, List<String>> headers = new LinkedHashMap<>();
        private byte[] body = new byte[0];

        private Call(String method, String path) {
            this.method = method;
            this.path = path;
            headers.put("Authorization", List.of("Bearer " + token));
            headers.put("Accept", List.of("application/json", "application/problem+json"));
        }

        /** Replaces what there was; null: none. */
        public Call header(String name, @Nullable String value) {
            headers.remove(name);
            if (value != null) {
                headers.put(name, List.of(value));
            }
            return this;
        }

        /** Names and values in turn. */
        public Call json(Object... fields) {
            Map<String, Object> object = new LinkedHashMap<>();
            for (int i = 0; i < fields.length; i += 2) {
                object.put(String.valueOf(fields[i]), fields[i + 1]);
            }
            return text(JSON.writeValueAsString(object));
        }

        /** JSON as it is. */
        public Call text(String json) {
            return body(json.getBytes(StandardCharsets.UTF_8), "application/json");
        }

        public Call body(byte[] bytes, String type) {
            body = bytes;
            return header("Content-Type", type);
        }

        /** Sends it; the answer is as the document says. */
        public Answer send() {
            HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                    .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
            headers.forEach((name, values) -> values.forEach(value -> request.header(name, value)));
            Answer answer = new Answer(Api.send(request));
            check(answer);
            return answer;
        }

        private void check(Answer answer) {
            assertThat(answer.status())
                    .as("%s %s: %s", method, path, answer.text())
                    .matches(status -> status < 500 || status == 503, "is no mistake of ours");
            if (answer.status() >= 400) {
                assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
                assertThat(answer.json().path("status").asInt()).isEqualTo(answer.status());
                assertThat(answer.json().path("type").asString()).isNotEmpty();
                assertThat(answer.json().path("title").asString()).isNotEmpty();
                assertThat(answer.json().path("detail").asString()).isNotEmpty();
            }
            if (!answer.isOf("method-not-allowed") && !answer.isOf("not-found")) {
                checkAgainstDocument(answer);
            }
        }

        private void checkAgainstDocument(Answer answer) {
            OpenApiInteractionValidator validator = contract().validator();
            String place = path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
            SimpleResponse.Builder response = SimpleResponse.Builder.status(answer.status());
            answer.response.headers().map().forEach(response::withHeader);
            if (answer.response.body().length > 0) {
                response.withBody(answer.response.body());
            }
            assertHolds(validator.validateResponse(place, Request.Method.valueOf(method), response.build()), answer);
            if (answer.status() < 400) {
                SimpleRequest.Builder request = new SimpleRequest.Builder(method, place);
                headers.forEach(request::withHeader);
                query().forEach(request::withQueryParam);
                if (body.length > 0) {
                    request.withBody(body);
                }
                assertHolds(validator.validateRequest(request.build()), answer);
            }
        }

        private Map<String, List<String>> query() {
            if (!path.contains("?")) {
                return Map.of();
            }
            return Arrays.stream(path.substring(path.indexOf('?') + 1).split("&"))
                    .map(pair -> pair.split("=", 2))
                    .collect(Collectors.groupingBy(
                            pair -> pair[0],
                            Collectors.mapping(
                                    pair -> java.net.URLDecoder.decode(
                                            pair.length > 1 ? pair[1] : "", StandardCharsets.UTF_8),
                                    Collectors.toList())));
        }

        private void assertHolds(ValidationReport report, Answer answer) {
            List<String> broken = new ArrayList<>();
            report.getMessages().forEach(message -> broken.add(message.getKey() + ": " + message.getMessage()));
            assertThat(broken)
                    .as("%s %s against the document: %s %s", method, path, answer.status(), answer.text())
                    .isEmpty();
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<byte[]> response) {

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** Empty: there is none. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The same, if it has this status. */
        public Answer is(int status) {
            assertThat(status()).as(text()).isEqualTo(status);
            return this;
        }

        /** The same, if it is a problem of this kind. */
        public Answer isProblem(int status, String kind) {
            is(status);
            assertThat(json().path("type").asString()).isEqualTo("urn:pienakas:problem:" + kind);
            return this;
        }

        boolean isOf(String kind) {
            return status() >= 400 && json().path("type").asString().endsWith(":" + kind);
        }

        /** Each wrong field with its message. */
        public Map<String, String> errors() {
            Map<String, String> errors = new LinkedHashMap<>();
            json().path("errors")
                    .forEach(error -> errors.put(
                            error.path("field").asString(),
                            error.path("message").asString()));
            return errors;
        }

        public String detail() {
            return json().path("detail").asString();
        }
    }
}
