package lv.pienakas.service.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Requests that are wrong in one way or several, made from the interface's document: whatever call there is, its examples are
 * the right request from which wrong ones are made.
 */
final class HostileRequests {

    private static final List<String> METHODS = List.of(
            "GET",
            "HEAD",
            "POST",
            "PUT",
            "PATCH",
            "DELETE",
            "OPTIONS",
            "TRACE",
            "PROPFIND",
            "get",
            "X".repeat(200),
            "G\u0000T");

    /** Names and values; null: the header is left out. */
    private static final List<String[]> HEADERS = headers();

    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");

    private final JsonNode document;

    HostileRequests(JsonNode document) {
        this.document = document;
    }

    /** A call of the document. */
    record Call(String method, String path, JsonNode node) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /**
     * A request.
     *
     * @param asIntended whether it still has the method and path of the call
     */
    @SuppressWarnings("ArrayRecordComponent") // only ever sent
    record Hostile(String head, byte[] body, boolean asIntended) {

        /** To be read in a report. */
        @Override
        public String toString() {
            String text = new String(body, StandardCharsets.UTF_8);
            return head + "\n\n"
                    + (text.length() > 600 ? text.substring(0, 600) + "… (" + body.length + " bytes)" : text);
        }
    }

    List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        document.path("paths")
                .forEachEntry((path, item) -> item.forEachEntry(
                        (method, node) -> calls.add(new Call(method.toUpperCase(java.util.Locale.ROOT), path, node))));
        return calls;
    }

    /** The example of the document, with nothing wrong in it. */
    Hostile right(Call call, String token) {
        Map<String, String> headers = rightHeaders(call, token);
        byte[] body = rightBody(call).getBytes(StandardCharsets.UTF_8);
        headers.put("Content-Length", String.valueOf(body.length));
        return new Hostile(head(call.method(), rightPath(call), headers), body, true);
    }

    private static String head(String method, String target, Map<String, String> headers) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1");
        headers.forEach(
                (name, value) -> head.append("\r\n").append(name).append(": ").append(value));
        return head.toString();
    }

    /** One that is wrong somewhere; not seldom in the body, if it has one. */
    Hostile next(Call call, String token, Random random) {
        Map<String, String> headers = rightHeaders(call, token);
        byte[] body = rightBody(call).getBytes(StandardCharsets.UTF_8);
        String method = call.method();
        String path = rightPath(call);
        String query = "";
        boolean intended = true;
        int kind = random.nextInt(10);
        if (kind == 0) {
            method = METHODS.get(random.nextInt(METHODS.size()));
            intended = false;
        } else if (kind == 1) {
            path = wrongPath(call, random);
            intended = false;
        } else if (kind <= 3 || (call.method().equals("GET") && kind <= 6)) {
            query = wrongQuery(call, random);
        }
        if (kind == 4 || random.nextInt(5) == 0) {
            String[] header = HEADERS.get(random.nextInt(HEADERS.size()));
            if (header[1] == null) {
                headers.remove(header[0]);
            } else {
                headers.put(header[0], header[1]);
            }
        }
        if (kind > 4 && (body.length > 0 || kind == 9)) {
            body = HostileBodies.of(new String(body, StandardCharsets.UTF_8), random);
        }
        headers.putIfAbsent("Content-Length", String.valueOf(body.length));
        return new Hostile(head(method, path + query, headers), body, intended);
    }

    /** Each hostile value for each parameter of the address, all else being right. */
    List<Hostile> oneByOne(Call call, String token) {
        Map<String, String> headers = rightHeaders(call, token);
        byte[] body = rightBody(call).getBytes(StandardCharsets.UTF_8);
        headers.put("Content-Length", String.valueOf(body.length));
        List<Hostile> requests = new ArrayList<>();
        for (JsonNode parameter : call.node().path("parameters")) {
            String name = parameter.path("name").asString();
            for (String value : HostileValues.addresses()) {
                if (parameter.path("in").asString().equals("query")) {
                    headers.replace(OnceCalls.KEY, UUID.randomUUID().toString());
                    requests.add(new Hostile(
                            head(call.method(), rightPath(call) + "?" + name + "=" + value, headers), body, true));
                } else if (parameter.path("in").asString().equals("path")) {
                    headers.replace(OnceCalls.KEY, UUID.randomUUID().toString());
                    String path = call.path().replace("{" + name + "}", value);
                    requests.add(new Hostile(head(call.method(), rightPath(call, path), headers), body, false));
                }
            }
        }
        return requests;
    }

    private static Map<String, String> rightHeaders(Call call, String token) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Host", "localhost");
        headers.put("Authorization", "Bearer " + token);
        headers.put("Accept", "application/json");
        call.node().path("parameters").forEach(parameter -> {
            if (parameter.path("in").asString().equals("header")) {
                String name = parameter.path("name").asString();
                headers.put(
                        name,
                        name.equals(OnceCalls.KEY)
                                ? UUID.randomUUID().toString()
                                : parameter.path("example").asString("*"));
            }
        });
        JsonNode content = call.node().path("requestBody").path("content");
        if (!content.isEmpty()) {
            headers.put("Content-Type", content.propertyNames().iterator().next());
        }
        return headers;
    }

    private static String rightBody(Call call) {
        JsonNode content = call.node().path("requestBody").path("content");
        return content.isEmpty()
                ? ""
                : content.iterator().next().path("example").toString();
    }

    private static String rightPath(Call call) {
        return rightPath(call, call.path());
    }

    private static String rightPath(Call call, String template) {
        String path = template;
        for (JsonNode parameter : call.node().path("parameters")) {
            if (parameter.path("in").asString().equals("path")) {
                path = path.replace(
                        "{" + parameter.path("name").asString() + "}",
                        parameter.path("example").asString("1"));
            }
        }
        return path;
    }

    private static String wrongPath(Call call, Random random) {
        String value = HostileValues.address(random);
        if (PLACE.matcher(call.path()).find() && random.nextInt(4) > 0) {
            return PLACE.matcher(call.path()).replaceAll(java.util.regex.Matcher.quoteReplacement(value));
        }
        String right = rightPath(call);
        return switch (random.nextInt(7)) {
            case 0 -> right + "/";
            case 1 -> right + "/" + value;
            case 2 -> right.replace("/v1/", "//v1/");
            case 3 -> right.replace("/api/", "/api/" + value + "/");
            case 4 -> right.toUpperCase(java.util.Locale.ROOT).replace("/API/", "/api/");
            case 5 -> right + ".json";
            default -> right + ";" + value;
        };
    }

    private static String wrongQuery(Call call, Random random) {
        List<String> names = new ArrayList<>(List.of("x", "", "%00", "page", "_method", "format"));
        call.node().path("parameters").forEach(parameter -> {
            if (parameter.path("in").asString().equals("query")) {
                names.add(parameter.path("name").asString());
                names.add(parameter.path("name").asString());
            }
        });
        StringBuilder query = new StringBuilder("?");
        int pairs = random.nextInt(20) == 0 ? 1_200 : 1 + random.nextInt(3);
        for (int i = 0; i < pairs; i++) {
            query.append(names.get(random.nextInt(names.size())));
            query.append(random.nextInt(10) == 0 ? "" : "=" + (pairs > 10 ? "1" : HostileValues.address(random)));
            query.append("&");
        }
        return query.toString();
    }

    private static List<String[]> headers() {
        List<String[]> headers = new ArrayList<>();
        for (String name : List.of(
                "Idempotency-Key", "If-Match", "Content-Type", "Accept", "Authorization", "Host", "Content-Length")) {
            headers.add(new String[] {name, null});
        }
        add(
                headers,
                "Idempotency-Key",
                "",
                " ",
                "a b",
                "\u0101",
                "\u00e4",
                "k".repeat(201),
                "k".repeat(7_000),
                "a\tb",
                "\u0001",
                "0",
                "a\r\nIdempotency-Key: b");
        add(
                headers,
                "If-Match",
                "",
                "x",
                "\"",
                "\"1",
                "W/\"1\"",
                "\"1\",,\"2\"",
                "*, *",
                "\"" + "9".repeat(500) + "\"",
                "\"1\" \"2\"",
                "\u00ff",
                "\"-1\"");
        add(
                headers,
                "Content-Type",
                "",
                "text/plain",
                "application/xml",
                "application/json;charset=utf-16",
                "application/json;charset=nonsense",
                "application/json; charset=",
                "json",
                "/",
                "application/json, text/html",
                "application/json\u0001",
                "application/problem+json",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "multipart/form-data;boundary=x",
                "*/*",
                "application/octet-stream",
                "application/zip");
        add(
                headers,
                "Accept",
                "",
                "text/html",
                "nonsense",
                "*/*;q=0",
                "application/json;q=9",
                "application/xml",
                "application/*",
                "a/b;c=" + "d".repeat(3_000),
                ";;;",
                "application/json;charset=utf-16");
        add(
                headers,
                "Authorization",
                "",
                "Bearer",
                "Bearer ",
                "Bearer \u00ff",
                "Basic xxx",
                "Basic eDp5",
                "Bearer " + "a".repeat(7_000),
                "Digest x",
                "Bearer a.b.c",
                "bearer null");
        add(headers, "Content-Length", "-1", "x", "99999999999999999999", "1, 2");
        add(headers, "Transfer-Encoding", "nonsense", "chunked", "gzip, chunked", "identity");
        add(headers, "Content-Encoding", "gzip", "nonsense");
        add(headers, "Expect", "100-continue", "nonsense");
        add(headers, "Range", "bytes=0-1", "nonsense");
        add(headers, "If-None-Match", "*", "\"", "x".repeat(5_000));
        add(headers, "If-Modified-Since", "nonsense", "Thu, 01 Jan 1970 00:00:00 GMT");
        add(headers, "Host", "", "a b", "localhost:99999", "evil.example/x", "[::1");
        add(headers, "Cookie", "=;=;", "JSESSIONID=\u0001", "x=" + "y".repeat(4_000));
        add(headers, "Origin", "null", "https://evil.example");
        add(headers, "Sec-Fetch-Site", "cross-site", "nonsense");
        add(headers, "X-Forwarded-For", "nonsense", "999.999.999.999");
        add(headers, "X-Forwarded-Host", "evil.example", "a b");
        add(headers, "X-Forwarded-Port", "99999999", "x");
        add(headers, "X-Forwarded-Proto", "gopher");
        add(headers, "Forwarded", "for=;;;", "host=\"");
        add(headers, "X-HTTP-Method-Override", "DELETE");
        add(headers, "Accept-Language", "nonsense", "xx-" + "y".repeat(2_000), "*;q=x");
        add(headers, "Accept-Charset", "utf-16", "nonsense");
        add(headers, "Accept-Encoding", "nonsense", "*;q=0");
        add(headers, "Upgrade", "h2c", "websocket");
        add(headers, "Connection", "Upgrade, HTTP2-Settings", "nonsense");
        add(headers, "X", "y".repeat(30_000));
        add(headers, "Bad Name", "x");
        add(headers, "", "x");
        return headers;
    }

    private static void add(List<String[]> headers, String name, String... values) {
        for (String value : values) {
            headers.add(new String[] {name, value});
        }
    }
}
