package lv.pienakas.service.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The running service as a browser without memory sees it. */
record Site(int port) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern ADDRESS = Pattern.compile("(?:href|src|action)=\"([^\"]*)\"");

    /** An answer with what a reader sees of it. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String html() {
            return response.body();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** Without tags, white space as a browser shows it. */
        String text() {
            return html().replaceAll("<[^>]*>", " ")
                    .replaceAll("[\\s\\u00a0]+", " ")
                    .replaceAll(" ([,.])", "$1");
        }

        /** Every address the page leads to. */
        List<String> addresses() {
            return ADDRESS.matcher(html())
                    .results()
                    .map(match -> match.group(1))
                    .toList();
        }

        /** Addresses that begin like this. */
        List<String> addresses(String beginning) {
            return addresses().stream()
                    .filter(address -> address.startsWith(beginning))
                    .toList();
        }

        List<String> all(String pattern) {
            return Pattern.compile(pattern)
                    .matcher(html())
                    .results()
                    .map(MatchResult::group)
                    .toList();
        }
    }

    Answer get(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.GET());
    }

    Answer explain(String code, String service, String asOf, String language) {
        String form = "purpose=CASE&code=" + encoded(code) + "&service=" + encoded(service) + "&asOf=" + encoded(asOf) + "&lang="
                + language;
        return send(request("/explain")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** Sends a form, field and value in turn. */
    Answer post(String path, List<String> fields, String... headers) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < fields.size(); i += 2) {
            pairs.add(fields.get(i) + "=" + encoded(fields.get(i + 1)));
        }
        HttpRequest.Builder request = request(path).header("Content-Type", "application/x-www-form-urlencoded");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.POST(BodyPublishers.ofString(String.join("&", pairs))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html");
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
