package lv.pienakas.service.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A value as it stands in an address. */
final class InQuery {

    private InQuery() {}

    static String of(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
