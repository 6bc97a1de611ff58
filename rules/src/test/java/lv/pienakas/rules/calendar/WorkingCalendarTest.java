package lv.pienakas.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Examples typed from the domain reference's section 4. */
class WorkingCalendarTest {

    static final Path FILES = Path.of("../data/calendar");
    private static final WorkingCalendar CALENDAR = WorkingCalendar.builtIn();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-17",
                "2026-06-27",
                "2025-05-10",
                "2025-11-08",
                "2024-12-14",
                "2024-12-28",
                "2023-05-20",
                "2021-05-08",
                "2021-06-19",
                "2021-11-13",
                "2020-06-13"
            })
    void aSaturdayIsWorkedWhereWorkWasMovedToIt(String saturday) {
        assertThat(CALENDAR.isWorkingDay(LocalDate.parse(saturday))).isTrue();
        assertThat(CALENDAR.holiday(LocalDate.parse(saturday))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, HOLIDAY",
        "2026-01-02, OFF",
        "2026-04-03, HOLIDAY",
        "2026-04-05, HOLIDAY",
        "2026-04-06, HOLIDAY",
        "2026-05-01, HOLIDAY",
        "2026-05-04, HOLIDAY",
        "2026-05-10, HOLIDAY",
        "2026-05-24, HOLIDAY",
        "2026-06-22, OFF",
        "2026-06-23, HOLIDAY",
        "2026-06-24, HOLIDAY",
        "2026-11-18, HOLIDAY",
        "2026-12-24, HOLIDAY",
        "2026-12-25, HOLIDAY",
        "2026-12-26, HOLIDAY",
        "2026-12-31, HOLIDAY",
        "2025-05-02, OFF",
        "2025-05-04, HOLIDAY",
        "2025-05-05, SUBSTITUTE",
        "2025-11-17, OFF",
        "2024-05-06, SUBSTITUTE",
        "2024-12-23, OFF",
        "2024-12-30, OFF",
        "2023-05-05, OFF",
        "2023-05-29, HOLIDAY",
        "2023-07-09, HOLIDAY",
        "2023-07-10, SUBSTITUTE",
        "2023-11-20, SUBSTITUTE",
        "2021-05-03, OFF",
        "2021-06-25, OFF",
        "2021-11-19, OFF",
        "2020-06-22, OFF"
    })
    void aDayIsOffAndItSaysWhy(LocalDate day, DayKind kind) {
        assertThat(CALENDAR.isWorkingDay(day)).isFalse();
        assertThat(CALENDAR.holiday(day)).hasValueSatisfying(off -> {
            assertThat(off.day()).isEqualTo(day);
            assertThat(off.kind()).isEqualTo(kind);
            assertThat(off.nameLv()).isNotBlank();
            assertThat(off.nameEn()).isNotBlank();
        });
    }

    @Test
    void aHolidayHasBothNames() {
        assertThat(CALENDAR.holiday(LocalDate.of(2026, 6, 23)))
                .contains(new DayOff(LocalDate.of(2026, 6, 23), DayKind.HOLIDAY, "Līgo diena", "Midsummer Eve"));
    }

    @Test
    void anOrdinaryWeekendIsOffWithoutAName() {
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2026, 1, 10))).isFalse();
        assertThat(CALENDAR.holiday(LocalDate.of(2026, 1, 10))).isEmpty();
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2026, 1, 12))).isTrue();
        assertThat(CALENDAR.holiday(LocalDate.of(2026, 1, 12))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // a Friday: itself, Monday
        "2026-03-06, 0, 2026-03-06",
        "2026-03-06, 1, 2026-03-09",
        "2026-03-06, 5, 2026-03-13",
        // a weekend: the next working day either way
        "2026-03-07, 0, 2026-03-09",
        "2026-03-07, 1, 2026-03-09",
        "2026-03-07, 2, 2026-03-10",
        // 31 December to 4 January off; 17 January worked
        "2025-12-30, 1, 2026-01-05",
        "2026-01-01, 0, 2026-01-05",
        "2026-01-16, 1, 2026-01-17",
        "2026-01-16, 2, 2026-01-19",
        "2026-01-17, 0, 2026-01-17",
        // 20 to 24 June off; 27 June worked
        "2026-06-19, 1, 2026-06-25",
        "2026-06-19, 3, 2026-06-27",
        "2026-06-19, 4, 2026-06-29",
        // a pension's 22 working days over Easter: 3 and 6 April off
        "2026-03-16, 22, 2026-04-17",
        // childbirth benefit's 8 over 4 May 2025 (a Sunday), its substitute, 1 and 2 May, and worked 10 May
        "2025-04-30, 8, 2025-05-14",
        // 18 November 2023 was a Saturday
        "2023-11-17, 1, 2023-11-21",
        "2023-07-07, 1, 2023-07-11",
        "2023-05-26, 1, 2023-05-30",
        // 21 to 26 December 2024 off, 28 December worked, 29 December to 1 January off
        "2024-12-20, 3, 2025-01-02",
        "2024-12-20, 1, 2024-12-27",
        "2024-12-20, 2, 2024-12-28"
    })
    void aTermEndsOnItsLastWorkingDay(LocalDate from, int days, LocalDate end) {
        assertThat(CALENDAR.plusWorkingDays(from, days)).isEqualTo(end);
    }

    @Test
    void aPassedTermCountsBackwards() {
        assertThat(CALENDAR.workingDaysBetween(LocalDate.of(2026, 3, 6), LocalDate.of(2026, 3, 9)))
                .isEqualTo(1);
        assertThat(CALENDAR.workingDaysBetween(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 6)))
                .isEqualTo(-1);
        assertThat(CALENDAR.workingDaysBetween(LocalDate.of(2026, 3, 7), LocalDate.of(2026, 3, 8)))
                .isZero();
    }

    @Test
    void aMonthHasTheWorkingDaysThatWereAnnounced() {
        assertThat(CALENDAR.workingDaysBetween(LocalDate.of(2025, 11, 30), LocalDate.of(2025, 12, 31)))
                .isEqualTo(19);
        assertThat(CALENDAR.workingDaysBetween(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 31)))
                .isEqualTo(21);
    }

    @Test
    void aYearWithoutAFileIsSaid() {
        assertThat(IntStream.rangeClosed(1991, 2199).filter(CALENDAR::isReviewed))
                .containsExactly(2020, 2021, 2022, 2023, 2024, 2025, 2026);
        assertThat(CALENDAR.unreviewedYears(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)))
                .isEmpty();
        assertThat(CALENDAR.unreviewedYears(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 4)))
                .containsExactly(2027);
        assertThat(CALENDAR.unreviewedYears(LocalDate.of(2028, 1, 1), LocalDate.of(2018, 1, 1)))
                .containsExactly(2018, 2019, 2027, 2028);
    }

    @Test
    void whatTheCalendarDoesNotKnowIsRefusedByName() {
        assertThatThrownBy(() -> CALENDAR.isWorkingDay(LocalDate.of(1990, 12, 31)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the calendar knows 1991 to 2199, not 1990-12-31");
        assertThatThrownBy(() -> CALENDAR.holiday(LocalDate.of(2200, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the calendar knows 1991 to 2199, not 2200-01-01");
        assertThatThrownBy(() -> CALENDAR.isReviewed(1990))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the calendar knows 1991 to 2199, not 1990");
        assertThatThrownBy(() -> CALENDAR.unreviewedYears(LocalDate.of(2026, 1, 1), LocalDate.MAX))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CALENDAR.plusWorkingDays(LocalDate.of(2026, 1, 5), -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("-1 working days; a term has 0 or more");
        assertThatThrownBy(() -> CALENDAR.plusWorkingDays(LocalDate.of(2026, 1, 5), Integer.MAX_VALUE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2147483647 working days from 2026-01-05 end after 2199; no calendar goes so far");
        assertThatThrownBy(() -> CALENDAR.plusWorkingDays(LocalDate.of(2199, 12, 31), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("end after 2199");
    }

    @Test
    void manyThreadsThatBuildTheSameYearsGetTheSameAnswer() throws Exception {
        LocalDate from = LocalDate.of(2020, 1, 1);
        LocalDate expected = CALENDAR.plusWorkingDays(from, 40_000);
        WorkingCalendar fresh = WorkingCalendar.of(FILES);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<LocalDate> term = () -> fresh.plusWorkingDays(from, 40_000);
            for (Future<LocalDate> end : threads.invokeAll(Collections.nCopies(64, term))) {
                assertThat(end.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /**
     * A worker thread of a packaged application may have a class loader that knows none of its libraries. Loaded anew,
     * because Jollyday keeps what it once found.
     */
    @Test
    void theCalendarIsFoundFromAnyThread() throws Exception {
        List<URL> libraries = new ArrayList<>();
        for (String path : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            libraries.add(Path.of(path).toUri().toURL());
        }
        ClassLoader none = ClassLoader.getPlatformClassLoader();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(none);
        try (URLClassLoader anew = new URLClassLoader(libraries.toArray(URL[]::new), none)) {
            Class<?> calendar = anew.loadClass(WorkingCalendar.class.getName());
            Object builtIn = calendar.getMethod("builtIn").invoke(null);
            assertThat(calendar.getMethod("isWorkingDay", LocalDate.class).invoke(builtIn, LocalDate.of(2030, 1, 2)))
                    .isEqualTo(true);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
