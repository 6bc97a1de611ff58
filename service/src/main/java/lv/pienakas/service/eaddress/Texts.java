package lv.pienakas.service.eaddress;

import java.util.regex.Pattern;

/** Which texts may stand in a message. A complaint never quotes the text: it may be personal. */
final class Texts {

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._-]{1,50}");
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._-]{1,100}(@[A-Za-z0-9._-]{1,100})?");
    private static final Pattern PERSON_CODE = Pattern.compile("\\d{6}-?\\d{5}");

    private Texts() {}

    static String line(String what, String text, int most) {
        text(what, text, most);
        if (text.isBlank() || text.chars().anyMatch(one -> one < ' ')) {
            throw new IllegalArgumentException("the " + what + " must be one line of text that is not blank");
        }
        return text;
    }

    static String text(String what, String text, int most) {
        if (text.length() > most) {
            throw new IllegalArgumentException(
                    "the " + what + " has " + text.length() + " characters: shorten it to " + most);
        }
        text.codePoints().filter(one -> !isXml(one)).findFirst().ifPresent(one -> {
            throw new IllegalArgumentException(
                    "the %s has the character U+%04X, which XML cannot carry: remove it".formatted(what, one));
        });
        return text;
    }

    static String reference(String reference) {
        if (!REFERENCE.matcher(reference).matches()) {
            throw new IllegalArgumentException("a reference number has 1 to 50 letters, digits, dots, hyphens or"
                    + " underscores, this one has another form and " + reference.length() + " characters");
        }
        return reference;
    }

    static String address(String what, String address) {
        if (!ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException(
                    "the " + what + " is no e-address (alias@domain of letters, digits, dots, hyphens, underscores)");
        }
        return address;
    }

    static String personAddress(String code) {
        if (!PERSON_CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a personal code has 11 digits, with or without the hyphen");
        }
        return Div.PERSON + code.replace("-", "");
    }

    private static boolean isXml(int one) {
        return one == '\t'
                || one == '\n'
                || one == '\r'
                || (one >= 0x20 && one <= 0xD7FF)
                || (one >= 0xE000 && one <= 0xFFFD)
                || one >= 0x10000;
    }
}
