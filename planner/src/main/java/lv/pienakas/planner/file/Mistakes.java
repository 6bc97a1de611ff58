package lv.pienakas.planner.file;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a file, one line each. */
final class Mistakes {

    private static final int LONGEST_VALUE = 60;

    private final List<String> lines = new ArrayList<>();

    void add(String where, String what) {
        lines.add(where + ": " + what);
    }

    void throwIfAny() throws BrokenProblemException {
        if (!lines.isEmpty()) {
            throw new BrokenProblemException(lines);
        }
    }

    /** A value of the file, so that it fits into a line and can't end it. */
    static String shown(String value) {
        StringBuilder shown = new StringBuilder();
        value.codePoints()
                .limit(LONGEST_VALUE + 1L)
                .forEach(each -> shown.appendCodePoint(isHarmless(each) ? each : '?'));
        return value.codePointCount(0, value.length()) > LONGEST_VALUE
                ? shown.substring(0, shown.offsetByCodePoints(0, LONGEST_VALUE)) + "…"
                : shown.toString();
    }

    private static boolean isHarmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
