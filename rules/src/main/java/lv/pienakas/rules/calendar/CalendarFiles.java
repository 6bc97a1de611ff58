package lv.pienakas.rules.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.pienakas.rules.source.BrokenRulesException;
import lv.pienakas.rules.source.Problem;

/** Finds the files of the years. */
final class CalendarFiles {

    private static final String SUFFIX = ".csv";
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private CalendarFiles() {}

    /** A class path can't be listed inside a jar, so each year is asked for by its name. */
    static Map<Integer, List<CalendarDay>> builtIn() {
        List<Problem> problems = new ArrayList<>();
        Map<Integer, List<CalendarDay>> years = new HashMap<>();
        for (int year = WorkingCalendar.FIRST_YEAR; year <= WorkingCalendar.LAST_YEAR; year++) {
            String file = year + SUFFIX;
            try (InputStream in = CalendarFiles.class.getResourceAsStream(file)) {
                if (in != null) {
                    years.put(year, days(file, year, in.readAllBytes(), problems));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return sound(years, problems);
    }

    /** The built-in years, and those of the folder instead. */
    static Map<Integer, List<CalendarDay>> ofFolder(Path folder) throws IOException {
        List<Problem> problems = new ArrayList<>();
        Map<Integer, List<CalendarDay>> years = new HashMap<>(builtIn());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path path : (Iterable<Path>) files::iterator) {
                String file = path.getFileName().toString();
                if (file.endsWith(SUFFIX) && !file.startsWith(".")) {
                    String stem = file.substring(0, file.length() - SUFFIX.length());
                    if (isYear(stem)) {
                        int year = Integer.parseInt(stem);
                        years.put(year, days(file, year, Files.readAllBytes(path), problems));
                    } else {
                        problems.add(new Problem(
                                file, 0, "is named after no year the calendar knows; name it like 2027.csv"));
                    }
                }
            }
        }
        return sound(years, problems);
    }

    private static boolean isYear(String stem) {
        return YEAR.matcher(stem).matches()
                && Integer.parseInt(stem) >= WorkingCalendar.FIRST_YEAR
                && Integer.parseInt(stem) <= WorkingCalendar.LAST_YEAR;
    }

    private static List<CalendarDay> days(String file, int year, byte[] bytes, Collection<Problem> problems) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return YearFile.read(file, year, text, problems);
        } catch (CharacterCodingException e) {
            problems.add(new Problem(file, 0, "is not UTF-8 text; save it as \"CSV UTF-8\""));
            return List.of();
        }
    }

    private static Map<Integer, List<CalendarDay>> sound(
            Map<Integer, List<CalendarDay>> years, Collection<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new BrokenRulesException(problems);
        }
        return years;
    }
}
