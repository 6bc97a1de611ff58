package lv.pienakas.service.monitoring;

import java.util.regex.Pattern;

/** What looks like a personal code, in any of the forms in which people write one. */
final class PersonalCodes {

    /** Encoded in an address the hyphen may be {@code %2D}. */
    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}(?:-|%2[Dd])?\\d{5}(?!\\d)");

    private PersonalCodes() {}

    static boolean areNotIn(String text) {
        return !CODE.matcher(text).find();
    }

    static String hiddenIn(String text) {
        return CODE.matcher(text).replaceAll("[personal code]");
    }
}
