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
import lv.pienakas.data.staff.Role;
import lv.pienakas.service.security.TestLogin;

/**
 * The running service as a browser without memory sees it, logged in by {@link TestLogin}.
 *
 * @param login who looks; empty: nobody
 */
record Site(int port, String login) {

    /** As seen by somebody who may see everything. */
    Site(int port) {
        this(port, TestLogin.of("T1", Role.values()));
    }

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
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

        /** Values of a header that is there more than once, those that begin like this. */
        List<String> all(String name, String beginning) {
            return response.headers().allValues(name).stream()
                    .filter(value -> value.startsWith(beginning))
                    .toList();
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

    /** As seen by somebody else. */
    Site as(String name, Role... roles) {
        return new Site(port, TestLogin.of(name, roles));
    }

    /** As seen by somebody who is not logged in. */
    Site asNobody() {
        return new Site(port, "");
    }

    Answer get(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.GET());
    }

    Answer explain(String code, String service, String asOf, String language) {
        return post(
                "/explain",
                List.of("purpose", "CASE", "code", code, "service", service, "asOf", asOf, "lang", language));
    }

    /** Sends a form, field and value in turn, with the token of a page that was looked at before. */
    Answer post(String path, List<String> fields, String... headers) {
        Answer page = get("/");
        List<String> all = new ArrayList<>(fields);
        TOKEN.matcher(page.html()).results().findFirst().ifPresent(match -> {
            all.add("_csrf");
            all.add(match.group(1));
        });
        List<String> cookie = page.response().headers().allValues("Set-Cookie").stream()
                .map(sent -> sent.substring(0, sent.indexOf(';')))
                .toList();
        List<String> more = new ArrayList<>(List.of(headers));
        more.addAll(List.of("Cookie", String.join("; ", cookie)));
        return postWithoutToken(path, all, more.toArray(String[]::new));
    }

    /** Sends a form that no page of this service made. */
    Answer postWithoutToken(String path, List<String> fields, String... headers) {
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
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html");
        return login.isEmpty() ? request : request.header(TestLogin.HEADER, login);
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
