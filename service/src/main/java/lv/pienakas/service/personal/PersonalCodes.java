package lv.pienakas.service.personal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What looks like a personal code, in any of the forms in which people write one. */
public final class PersonalCodes {

    /** Blanks and any dash between the halves, also as they are encoded in an address. */
    private static final Pattern CODE = Pattern.compile(
            "(?<!\\d)\\d{6}(?:\\s|\\h|%20){0,3}(?:\\p{Pd}|\\u2212|%2[Dd])?(?:\\s|\\h|%20){0,3}\\d{5}(?!\\d)");

    private PersonalCodes() {}

    public static boolean areIn(String text) {
        return CODE.matcher(text).find();
    }

    /** The text with something else in the place of each. */
    public static String hiddenIn(String text, String instead) {
        return CODE.matcher(text).replaceAll(Matcher.quoteReplacement(instead));
    }
}
