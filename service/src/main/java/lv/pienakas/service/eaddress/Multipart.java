package lv.pienakas.service.eaddress;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The service answers with MTOM: a multipart of which the first part is the SOAP message. Our operations' answers have
 * no files, so the other parts do not matter.
 */
final class Multipart {

    private static final Pattern BOUNDARY =
            Pattern.compile("(?i)^\\s*multipart/related\\s*;.*?\\bboundary=(?:\"([^\"]{1,100})\"|([^;\\s]{1,100})).*");

    private Multipart() {}

    /** The SOAP message, whether it stands alone or in a multipart. */
    static byte[] root(String contentType, byte[] body) {
        Matcher matcher = BOUNDARY.matcher(contentType);
        if (!matcher.matches()) {
            return body;
        }
        String boundary = "--" + (matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        // one byte a character, so that places in the text are places in the body
        String text = new String(body, StandardCharsets.ISO_8859_1);
        int start = text.indexOf(boundary);
        int content = start < 0 ? -1 : text.indexOf("\r\n\r\n", start);
        int end = content < 0 ? -1 : text.indexOf("\r\n" + boundary, content);
        return end < 0 ? new byte[0] : Arrays.copyOfRange(body, content + 4, end);
    }
}
