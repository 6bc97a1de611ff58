package lv.pienakas.service.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Sends what no client would, byte for byte; reads until the server hangs up. */
final class RawHttp {

    private static final int PATIENCE = 20_000;

    private RawHttp() {}

    /** What came back; status 0: nothing, -1: nothing in time. */
    record Answer(int status, String head, String body) {

        boolean isProblem() {
            return contentType().equals("application/problem+json");
        }

        boolean isOfDocument() {
            return !contentType().isEmpty();
        }

        String contentType() {
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-type:"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    /** @param head lines without the last, empty one; the connection is closed afterwards */
    static Answer send(int port, String head, byte[] body) {
        return send(port, (head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8), body);
    }

    static Answer send(int port, byte[] head, byte[] body) {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE);
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            String answer;
            try {
                out.write(head);
                out.write(body);
                out.flush();
                socket.shutdownOutput();
            } catch (IOException e) {
                // refused before it was sent as a whole; the answer says so
            }
            answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return parse(answer);
        } catch (SocketTimeoutException e) {
            return new Answer(-1, "no answer in time", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer parse(String answer) {
        if (answer.isEmpty()) {
            return new Answer(0, "", "");
        }
        if (answer.startsWith("HTTP/1.1 100 ")) { // and then the real one
            return parse(answer.substring(answer.indexOf("\r\n\r\n") + 4));
        }
        int end = answer.indexOf("\r\n\r\n");
        String head = end < 0 ? answer : answer.substring(0, end);
        String body = end < 0 ? "" : answer.substring(end + 4);
        boolean chunked = head.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked");
        return new Answer(Integer.parseInt(head.split(" ", 3)[1].strip()), head, chunked ? joined(body) : body);
    }

    /** Without the sizes of the chunks, which count bytes. */
    private static String joined(String chunked) {
        byte[] bytes = chunked.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        int at = 0;
        while (at < bytes.length) {
            int line = at;
            while (bytes[line] != '\r') {
                line++;
            }
            int size = Integer.parseInt(new String(bytes, at, line - at, StandardCharsets.UTF_8), 16);
            joined.write(bytes, line + 2, size);
            at = size == 0 ? bytes.length : line + 2 + size + 2;
        }
        return joined.toString(StandardCharsets.UTF_8);
    }
}
