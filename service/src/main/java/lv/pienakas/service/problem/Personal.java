package lv.pienakas.service.problem;

import java.util.regex.Pattern;

/** What might be a personal code is never repeated, wherever it was sent. */
final class Personal {

    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}[-\\s]?\\d{5}(?!\\d)");

    private Personal() {}

    static boolean isIn(String text) {
        return CODE.matcher(text).find();
    }

    static String hiddenIn(String text) {
        return CODE.matcher(text).replaceAll("…");
    }
}
