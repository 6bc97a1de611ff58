package lv.pienakas.service.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Sends what no client would, byte for byte; reads until the server hangs up. */
final class RawHttp {

    private static final int PATIENCE = 20_000;

    private RawHttp() {}

    /** What came back; status 0: nothing. */
    record Answer(int status, String head, String body) {

        boolean isProblem() {
            return head.toLowerCase(Locale.ROOT).contains("content-type: application/problem+json");
        }
    }

    /** @param head lines without the last, empty one; the connection is closed afterwards */
    static Answer send(int port, String head, byte[] body) {
        return send(port, (head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1), body);
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer parse(String answer) {
        if (answer.isEmpty()) {
            return new Answer(0, "", "");
        }
        int end = answer.indexOf("\r\n\r\n");
        String head = end < 0 ? answer : answer.substring(0, end);
        return new Answer(
                Integer.parseInt(head.split(" ", 3)[1].strip()), head, end < 0 ? "" : answer.substring(end + 4));
    }
}
