package lv.pienakas.rules.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a {@link Table}, cells by column name, without surrounding spaces.
 *
 * @param file name
 * @param line 1-based, where the row begins
 */
public record TableRow(String file, int line, Map<String, String> cells) {

    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)");
    private static final Pattern LATVIAN_DAY = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})\\.?");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,6}");

    /** The cell's text; empty if it is empty. */
    public String text(String column) {
        String cell = cells.get(column);
        if (cell == null) {
            throw new IllegalArgumentException("no column " + column + " in " + file);
        }
        return cell;
    }

    /** A text that must be there; where it is not, a problem, and an empty text. */
    public String required(String column, Collection<Problem> problems) {
        if (text(column).isEmpty()) {
            report(column, "is empty", problems);
        }
        return text(column);
    }

    /** One of the words; anything else is a problem, and the text as it stands. */
    public String oneOf(String column, Collection<String> words, Collection<Problem> problems) {
        if (!words.contains(text(column))) {
            report(column, "'" + text(column) + "' is none of " + words, problems);
        }
        return text(column);
    }

    /** {@code yes} or {@code no}, in English or Latvian; anything else is a problem, and false. */
    public boolean yes(String column, Collection<Problem> problems) {
        String word = text(column).toLowerCase(Locale.ROOT);
        if (!List.of("yes", "no", "jā", "nē").contains(word)) {
            report(column, "'" + text(column) + "' is neither yes nor no", problems);
        }
        return word.equals("yes") || word.equals("jā");
    }

    /** A whole number within the bounds; anything else is a problem, and empty. */
    public OptionalInt number(String column, int lowest, int highest, Collection<Problem> problems) {
        String text = text(column);
        if (WHOLE_NUMBER.matcher(text).matches()
                && Integer.parseInt(text) >= lowest
                && Integer.parseInt(text) <= highest) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        report(column, "'" + text + "' is no whole number from " + lowest + " to " + highest, problems);
        return OptionalInt.empty();
    }

    /** A day like 2026-01-31 or 31.01.2026; anything else is a problem, and empty. */
    public Optional<LocalDate> day(String column, Collection<Problem> problems) {
        String text = text(column);
        Matcher iso = ISO_DAY.matcher(text);
        Matcher latvian = LATVIAN_DAY.matcher(text);
        try {
            if (iso.matches()) {
                return Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
            }
            if (latvian.matches()) {
                return Optional.of(LocalDate.of(number(latvian, 3), number(latvian, 2), number(latvian, 1)));
            }
        } catch (DateTimeException e) {
            // reported below, like any other text that is no day
        }
        report(column, "'" + text + "' is no day like 2026-01-31 or 31.01.2026", problems);
        return Optional.empty();
    }

    /** Reports what is wrong with a cell. */
    public void report(String column, String sentence, Collection<Problem> problems) {
        problems.add(new Problem(file, line, column + ": " + sentence));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
