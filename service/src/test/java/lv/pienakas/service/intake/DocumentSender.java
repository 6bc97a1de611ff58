package lv.pienakas.service.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.pienakas.data.synthetic.SyntheticDocument;
import tools.jackson.databind.json.JsonMapper;

/** Sends the documents of a synthetic day over HTTP, one after the other, whoever asks for the next one. */
final class DocumentSender {

    private static final Pattern CASE = Pattern.compile("\"caseId\":(\\d+)");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URL address;
    private final String token;
    private final List<SyntheticDocument> documents;
    private final AtomicInteger next = new AtomicInteger();

    /** Of each document, when it is registered. */
    private final AtomicLongArray cases;

    DocumentSender(int port, String token, List<SyntheticDocument> documents) throws IOException {
        this.address =
                URI.create("http://127.0.0.1:" + port + "/api/v1/documents").toURL();
        this.token = token;
        this.documents = documents;
        this.cases = new AtomicLongArray(documents.size());
    }

    /** Sends the next one, and waits for the answer; what would join a case that is not registered yet is passed over. */
    void send() {
        int index = next.getAndIncrement();
        while (joinsTooEarly(index)) {
            index = next.getAndIncrement();
        }
        try {
            String answer = post(JSON.writeValueAsBytes(body(documents.get(index))));
            Matcher registered = CASE.matcher(answer);
            if (!registered.find()) {
                throw new IllegalStateException(answer);
            }
            cases.set(index, Long.parseLong(registered.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean joinsTooEarly(int index) {
        int opening = documents.get(index).joins();
        return opening >= 0 && cases.get(opening) == 0;
    }

    private Map<String, Object> body(SyntheticDocument document) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("documentKind", document.documentKind());
        body.put("service", document.service());
        body.put("channel", document.channel());
        body.put("circumstances", document.circumstances());
        body.put("personCode", document.personCode());
        if (document.joins() >= 0) {
            body.put("caseId", cases.get(document.joins()));
        }
        body.put("received", document.received().toString());
        return body;
    }

    private String post(byte[] body) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(body.length);
        connection.setRequestProperty("Authorization", "Bearer " + token);
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setRequestProperty("Idempotency-Key", UUID.randomUUID().toString());
        connection.getOutputStream().write(body);
        boolean good = connection.getResponseCode() == HttpURLConnection.HTTP_CREATED;
        try (InputStream in = good ? connection.getInputStream() : connection.getErrorStream()) {
            String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (!good) {
                throw new IllegalStateException(connection.getResponseCode() + " " + answer);
            }
            return answer;
        }
    }
}
