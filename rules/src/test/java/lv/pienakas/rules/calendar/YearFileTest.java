package lv.pienakas.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.pienakas.rules.source.BrokenRulesException;
import lv.pienakas.rules.source.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people break them: each break is found, with the line and what to do. */
class YearFileTest {

    /** The only day of the files that neither a rule nor another line knows of. */
    private static final String GIVEN_FREELY = "2023-05-29";

    static Stream<Integer> years() {
        return IntStream.rangeClosed(2020, 2026).boxed();
    }

    @ParameterizedTest
    @MethodSource("years")
    void theFilesOfTheBuildAreSound(int year) {
        assertThat(problems(year, text(year))).isEmpty();
        assertThat(text(year)).startsWith("\uFEFF");
    }

    @Test
    void aFileMaySayItLikeASpreadsheetInLatviaOrElsewhere() {
        List<CalendarDay> expected = YearFile.read("2026.csv", 2026, text(2026), new ArrayList<>());
        String latvian = text(2026).replaceAll("(?m)^(\\d{4})-(\\d\\d)-(\\d\\d);", "$3.$2.$1;");
        assertThat(latvian).contains("17.01.2026;WORKED");
        String comma = text(2026)
                .substring(1)
                .lines()
                .map(line ->
                        Stream.of(line.split(";")).map(cell -> '"' + cell + '"').collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n"));
        for (String text :
                List.of(latvian, comma, text(2026) + ";;;;\n\n", text(2026).substring(1))) {
            List<Problem> problems = new ArrayList<>();
            assertThat(YearFile.read("2026.csv", 2026, text, problems)).isEqualTo(expected);
            assertThat(problems).isEmpty();
        }
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        "2026-05-04;HOLIDAY",
                        "2026-05-05;HOLIDAY",
                        "2026.csv: lacks 2026-05-04, Restoration of Independence Day; add a line '2026-05-04;HOLIDAY;...'"),
                mistake(
                        "2026-06-23;HOLIDAY",
                        "2026-06-23;OFF",
                        "2026.csv:13: 2026-06-23 is by law HOLIDAY (Midsummer Eve), not OFF; change the kind"),
                mistake(
                        "2026-06-24;HOLIDAY",
                        "2026-06-23;HOLIDAY",
                        "2026.csv:14: 2026-06-23 stands here a second time, first on line 13; remove one of the two"),
                mistake(
                        "2026-12-31;HOLIDAY",
                        "2027-12-31;HOLIDAY",
                        "2026.csv:20: 2027-12-31 is not in 2026; move the line to 2027.csv"),
                mistake(
                        "2026-01-17;WORKED",
                        "2026-01-19;WORKED",
                        "2026.csv:4: 2026-01-19 is WORKED, but a Monday is no Saturday, and work is moved to Saturdays;"
                                + " check the day against the order"),
                mistake(
                        "2026-06-22;OFF",
                        "2026-06-21;OFF",
                        "2026.csv:12: 2026-06-21 is OFF, but a Sunday is off anyway; check the day against the order"),
                mistake(
                        "2026-06-22;OFF",
                        "2026-06-15;OFF",
                        "2026.csv:12: 2026-06-15 is OFF, but does not lie between days off, and only such a day is moved;"
                                + " check the day against the order, or make it a HOLIDAY if the law gave it freely"),
                mistake(
                        "2026-01-02;OFF",
                        "2026-01-09;OFF",
                        "2026.csv:3: 2026-01-09 is OFF, but does not lie between days off, and only such a day is moved;"
                                + " check the day against the order, or make it a HOLIDAY if the law gave it freely"),
                mistake(
                        "2026-06-27;WORKED",
                        "2026-07-04;WORKED",
                        "2026.csv:12: 2026-06-22 is OFF, but no day of its month or week is WORKED instead; add that day,"
                                + " or make this one a HOLIDAY if the law gave it freely"),
                mistake(
                        "2026-06-27;WORKED",
                        "2026-07-04;WORKED",
                        "2026.csv:15: 2026-07-04 is WORKED, but no day of its month or week is OFF for it; add that day,"
                                + " or remove this line"),
                mistake(
                        "2026-06-22;OFF",
                        "2026-06-22;SUBSTITUTE",
                        "2026.csv:12: 2026-06-22 is SUBSTITUTE, but is not the first working day after 4 May, 18 November"
                                + " or a festival's HOLIDAY on a weekend; correct the day, or add the festival"),
                mistake(
                        "2026-12-31;HOLIDAY",
                        "2026-12-28;SUBSTITUTE",
                        "2026.csv:20: 2026-12-28 is SUBSTITUTE, but is not the first working day after 4 May, 18 November"
                                + " or a festival's HOLIDAY on a weekend; correct the day, or add the festival"),
                mistake(
                        "2026-01-02;OFF",
                        "2026-02-30;OFF",
                        "2026.csv:3: day: '2026-02-30' is no day like 2026-01-31 or 31.01.2026"),
                mistake(
                        "2026-01-02;OFF",
                        "2026-01-02;FREE",
                        "2026.csv:3: kind: 'FREE' is none of [HOLIDAY, SUBSTITUTE, OFF, WORKED]"),
                mistake("Jaungada diena", "", "2026.csv:2: name_lv: is empty"),
                mistake("New Year's Day", "", "2026.csv:2: name_en: is empty"),
                mistake(
                        "Day;Likums „Par svētku, atceres un atzīmējamām dienām” 1. pants\n2026-01-02",
                        "Day;\n2026-01-02",
                        "2026.csv:2: reference: is empty"),
                mistake(
                        "day;kind;name_lv;name_en;reference",
                        "day;kind;name_lv;name_en",
                        "2026.csv:1: lacks the column reference"));
    }

    private static Arguments mistake(String part, String wrong, String problem) {
        return Arguments.of(part, wrong, problem);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsSaidWithFileAndLine(String part, String wrong, String problem) {
        assertThat(text(2026)).containsOnlyOnce(part);
        assertThat(problems(2026, text(2026).replace(part, wrong))).contains(problem);
    }

    @Test
    void aMissingSubstituteDayIsFound() {
        assertThat(problems(2025, text(2025).replace("2025-05-05;SUBSTITUTE", "2025-05-06;SUBSTITUTE")))
                .contains("2025.csv: lacks 2025-05-05, Day off for the holiday of 2025-05-04; add a line"
                        + " '2025-05-05;SUBSTITUTE;...'");
    }

    @Test
    void aFestivalOnASundayGivesTheMonday() {
        assertThat(problems(2023, text(2023).replace("2023-07-10;SUBSTITUTE", "2023-07-11;SUBSTITUTE")))
                .containsExactly(
                        "2023.csv:15: 2023-07-09 is a HOLIDAY on a weekend that no fixed rule knows, so 2023-07-10 is off;"
                                + " add a line '2023-07-10;SUBSTITUTE;...', or correct the day",
                        "2023.csv:16: 2023-07-11 is SUBSTITUTE, but is not the first working day after 4 May, 18"
                                + " November or a festival's HOLIDAY on a weekend; correct the day, or add the"
                                + " festival");
    }

    @Test
    void aSubstituteDayIsNoHolidayItself() {
        String festival = lawOf(2027) + "2027-07-04;HOLIDAY;Svētki;Festival;Test\n2027-07-05;HOLIDAY;Brīvs;Free;Test\n";
        assertThat(problems(2027, festival + "2027-07-06;SUBSTITUTE;Brīvs;Free;Test\n"))
                .isEmpty();
        assertThat(problems(2027, festival + "2027-07-07;SUBSTITUTE;Brīvs;Free;Test\n"))
                .hasSize(2);
    }

    @Test
    void workIsMovedWithinTheMonthOrTheWeek() {
        String off = lawOf(2029) + "2029-04-30;OFF;Brīvs;Off;Test\n";
        assertThat(problems(2029, off + "2029-04-14;WORKED;Darbs;Worked;Test\n"))
                .isEmpty();
        assertThat(problems(2029, off + "2029-05-05;WORKED;Darbs;Worked;Test\n"))
                .isEmpty();
        assertThat(problems(2029, off + "2029-05-12;WORKED;Darbs;Worked;Test\n"))
                .hasSize(2);
    }

    @Test
    void anEmptyFileIsNoYear() {
        assertThat(problems(2026, "")).singleElement().asString().startsWith("2026.csv:1: is empty");
        assertThat(problems(2026, "day;kind;name_lv;name_en;reference\n")).hasSize(15);
    }

    /**
     * Breaks every line of every file; what is not found must not move a deadline. That work was moved to another
     * Saturday of the month than the file says can't be found: only the order knows.
     */
    @ParameterizedTest
    @MethodSource("years")
    void noLineIsForgottenOrMistypedUnnoticed(int year) {
        List<String> lines = text(year).lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith(GIVEN_FREELY)) {
                continue;
            }
            LocalDate day = LocalDate.parse(line.substring(0, 10));
            String rest = line.substring(10);
            for (String wrong : List.of(
                    "",
                    day.plusDays(1) + rest,
                    day.minusDays(1) + rest,
                    day.plusMonths(1) + rest,
                    day.plusYears(1) + rest)) {
                String text = with(lines, i, wrong);
                if (!workingDays(year, text).equals(workingDays(year, text(year)))) {
                    assertThat(problems(year, text))
                            .as("'%s' instead of '%s'", wrong, line)
                            .isNotEmpty();
                }
            }
            assertThat(problems(year, with(lines, i, line + "\n" + line))).isNotEmpty();
        }
    }

    @Test
    void aFolderAddsAYearAndWinsOverTheBuild(@TempDir Path folder) throws IOException {
        LocalDate monday = LocalDate.of(2027, 12, 27);
        Files.writeString(folder.resolve("2027.csv"), lawOf(2027) + "2027-12-27;HOLIDAY;Brīvs;Free;Test\n");
        Files.writeString(folder.resolve("2026.csv"), lawOf(2026));
        Files.writeString(folder.resolve("notes.txt"), "2028 follows in June");
        Files.writeString(folder.resolve("._2027.csv"), "what a Mac leaves beside a file");
        WorkingCalendar calendar = WorkingCalendar.of(folder);
        assertThat(WorkingCalendar.builtIn().isWorkingDay(monday)).isTrue();
        assertThat(calendar.isWorkingDay(monday)).isFalse();
        assertThat(calendar.holiday(monday)).map(DayOff::nameLv).contains("Brīvs");
        assertThat(calendar.isReviewed(2027)).isTrue();
        assertThat(calendar.isReviewed(2028)).isFalse();
        assertThat(calendar.isReviewed(2025)).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 1, 2))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 1, 17))).isFalse();
    }

    @Test
    void everyBrokenFileOfAFolderIsNamed(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("2027.csv"), lawOf(2027).replace("2027-01-01", "2027-01-05"));
        Files.writeString(folder.resolve("2026.csv"), lawOf(2026), Charset.forName("windows-1257"));
        assertThatThrownBy(() -> WorkingCalendar.of(folder))
                .isInstanceOf(BrokenRulesException.class)
                .hasMessage(
                        "2026.csv: is not UTF-8 text; save it as \"CSV UTF-8\"\n2027.csv: lacks 2027-01-01, New Year's"
                                + " Day; add a line '2027-01-01;HOLIDAY;...'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-draft.csv", "27.csv", "0999.csv", "2027.CSV.csv"})
    void aFileNamedAfterNoYearIsNotOverlooked(String name, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(name), lawOf(2027));
        assertThatThrownBy(() -> WorkingCalendar.of(folder))
                .isInstanceOf(BrokenRulesException.class)
                .hasMessage(name + ": is named after no year the calendar knows; name it like 2027.csv");
    }

    @Test
    void aFolderThatIsNotThereIsSaid(@TempDir Path folder) {
        assertThatThrownBy(() -> WorkingCalendar.of(folder.resolve("no")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("no");
    }

    private static String lawOf(int year) {
        return FixedRules.of(year).stream()
                .map(day -> day.day() + ";" + day.kind() + ";" + day.nameLv() + ";" + day.nameEn() + ";Test\n")
                .collect(Collectors.joining("", "day;kind;name_lv;name_en;reference\n", ""));
    }

    private static List<LocalDate> workingDays(int year, String text) {
        CalendarYear days = new CalendarYear(year, true, YearFile.read(year + ".csv", year, text, new ArrayList<>()));
        return IntStream.rangeClosed(1, days.workingDays())
                .mapToObj(days::workingDay)
                .toList();
    }

    private static String with(List<String> lines, int place, String line) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(place, line);
        return String.join("\n", changed);
    }

    private static List<String> problems(int year, String text) {
        List<Problem> problems = new ArrayList<>();
        YearFile.read(year + ".csv", year, text, problems);
        return problems.stream().map(Problem::toString).collect(Collectors.toList());
    }

    private static String text(int year) {
        try {
            return Files.readString(WorkingCalendarTest.FILES.resolve(year + ".csv"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
