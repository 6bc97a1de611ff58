package lv.pienakas.service.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Bodies that are wrong in one way or another, made from one that is right. */
final class HostileBodies {

    /** A value of a field, or an entry of a list; as text, so that what is put there need not be JSON. */
    private static final Pattern VALUE = Pattern.compile(
            "(?<=[:\\[,])(\"(?:[^\"\\\\]++|\\\\.)*+\"(?!:)|-?\\d[\\d.eE+-]*|true|false|null|\\[[^\\[\\]]*\\])");

    private static final Pattern FIELD = Pattern.compile("\"[A-Za-z]+\":");
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            Charset.forName("UTF-32"),
            StandardCharsets.ISO_8859_1,
            Charset.forName("windows-1257"),
            Charset.forName("IBM500"));
    private static final int TOO_LARGE = 3 << 20;

    private HostileBodies() {}

    static byte[] of(String right, Random random) {
        return switch (random.nextInt(14)) {
            case 0 -> right.getBytes(CHARSETS.get(random.nextInt(CHARSETS.size())));
            case 1 -> joined(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, utf8(right));
            case 2 -> broken(utf8(right), random);
            case 3 -> cut(utf8(right), random);
            case 4 -> new byte[0];
            case 5 ->
                utf8(List.of(
                                " ",
                                "null",
                                "[]",
                                "\"\"",
                                "1",
                                "<a/>",
                                "a=b&c=d",
                                "{",
                                "}",
                                "{}",
                                "\u0000",
                                "[" + right + "]")
                        .get(random.nextInt(12)));
            case 6 -> utf8(right + HostileValues.json(random));
            case 7 -> joined(utf8(right), new byte[random.nextInt(TOO_LARGE)]);
            case 8 -> utf8(fields(right, random));
            default -> utf8(values(right, random));
        };
    }

    /** One or several values replaced. */
    private static String values(String right, Random random) {
        String text = right;
        for (int i = 0; i <= random.nextInt(3); i++) {
            List<MatchResult> places = VALUE.matcher(text).results().toList();
            if (!places.isEmpty()) {
                MatchResult place = places.get(random.nextInt(places.size()));
                text = text.substring(0, place.start()) + HostileValues.json(random) + text.substring(place.end());
            }
        }
        return text;
    }

    /** A field left out, there twice, misspelt, or one that there is not. */
    private static String fields(String right, Random random) {
        List<MatchResult> places = FIELD.matcher(right).results().toList();
        if (places.isEmpty()) {
            return "{\"more\":" + HostileValues.json(random) + "}";
        }
        MatchResult place = places.get(random.nextInt(places.size()));
        String before = right.substring(0, place.start());
        String after = right.substring(place.end());
        return before
                + switch (random.nextInt(5)) {
                    case 0 -> "\"" + "x".repeat(random.nextInt(400)) + "\":";
                    case 1 -> place.group() + HostileValues.json(random) + "," + place.group();
                    case 2 -> "\"more\":" + HostileValues.json(random) + "," + place.group();
                    case 3 -> "\"\\u0000\":" + "1," + place.group();
                    default -> place.group().toUpperCase(java.util.Locale.ROOT);
                }
                + after;
    }

    private static byte[] broken(byte[] bytes, Random random) {
        byte[] broken = bytes.clone();
        for (int i = 0; i <= random.nextInt(4) && broken.length > 0; i++) {
            broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
        }
        return broken;
    }

    private static byte[] cut(byte[] bytes, Random random) {
        return java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        new ArrayList<>(List.of(parts)).forEach(all::writeBytes);
        return all.toByteArray();
    }
}
