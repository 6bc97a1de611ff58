package lv.pienakas.service.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.pienakas.service.json.Day;
import lv.pienakas.service.problem.ProblemException;
import lv.pienakas.service.problem.WrongField;

/** A place in a list: the values by which it is ordered, of the entry before. Callers hand it on as it is. */
public final class Cursor {

    private static final String SEPARATOR = "|";

    private final List<String> parts;

    private Cursor(List<String> parts) {
        this.parts = parts;
    }

    public static Cursor of(Object... values) {
        return new Cursor(Stream.of(values).map(String::valueOf).toList());
    }

    /**
     * Reads a place.
     *
     * @param count of its values
     * @throws ProblemException if it is none of this list
     */
    public static Cursor parse(String after, int count) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
            Cursor cursor = new Cursor(List.of(text.split("\\|", -1)));
            if (cursor.parts.size() == count
                    && text.chars().noneMatch(Character::isISOControl)
                    && cursor.toString().equals(after)) {
                return cursor;
            }
        } catch (IllegalArgumentException e) {
            // falls through to the same answer
        }
        throw wrong();
    }

    public long number(int part) {
        return read(part, Long::valueOf);
    }

    /** A number that is not large. */
    public int small(int part) {
        return read(part, Integer::valueOf);
    }

    public LocalDate day(int part) {
        return read(part, Day::parse);
    }

    public String text(int part) {
        return parts.get(part);
    }

    private <T> T read(int part, Function<String, T> reader) {
        try {
            return reader.apply(parts.get(part));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw wrong();
        }
    }

    private static ProblemException wrong() {
        return ProblemException.invalid(
                WrongField.of("after", "is no place in this list; send `next` of the page before, or nothing"));
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        parts.stream().collect(Collectors.joining(SEPARATOR)).getBytes(StandardCharsets.UTF_8));
    }
}
