package lv.pienakas.rules.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The oracle: typed from the domain reference and counted a day at a time. Easter is looked up in the table of golden
 * numbers, the form in which churches print it for 1900 to 2199.
 */
final class PlainCalendar {

    private static final List<String> FULL_MOONS = List.of(
            "04-14", "04-03", "03-23", "04-11", "03-31", "04-18", "04-08", "03-28", "04-16", "04-05", "03-25", "04-13",
            "04-02", "03-22", "04-10", "03-30", "04-17", "04-07", "03-27");

    private static final List<List<String>> OFF = List.of(
            days(2020, "01-01 04-10 04-13 05-01 05-04 06-22 06-23 06-24 11-18 12-24 12-25 12-31"),
            days(2021, "01-01 04-02 04-05 05-03 05-04 06-23 06-24 06-25 11-18 11-19 12-24 12-31"),
            days(2022, "04-15 04-18 05-04 06-23 06-24 11-18 12-26"),
            days(2023, "04-07 04-10 05-01 05-04 05-05 05-29 06-23 07-10 11-20 12-25 12-26"),
            days(2024, "01-01 03-29 04-01 05-01 05-06 06-24 11-18 12-23 12-24 12-25 12-26 12-30 12-31"),
            days(2025, "01-01 04-18 04-21 05-01 05-02 05-05 06-23 06-24 11-17 11-18 12-24 12-25 12-26 12-31"),
            days(2026, "01-01 01-02 04-03 04-06 05-01 05-04 06-22 06-23 06-24 11-18 12-24 12-25 12-31"));

    private static final List<String> WORKED = List.of(
            "2020-06-13",
            "2021-05-08",
            "2021-06-19",
            "2021-11-13",
            "2023-05-20",
            "2024-12-14",
            "2024-12-28",
            "2025-05-10",
            "2025-11-08",
            "2026-01-17",
            "2026-06-27");

    private final Set<LocalDate> working = new HashSet<>();

    PlainCalendar() {
        for (LocalDate day = LocalDate.of(1991, 1, 1); day.getYear() < 2200; day = day.plusDays(1)) {
            boolean typed = day.getYear() >= 2020 && day.getYear() <= 2026;
            boolean off = typed ? OFF.get(day.getYear() - 2020).contains(day.toString()) : isOffByRule(day);
            if (WORKED.contains(day.toString()) || (!isWeekend(day) && !off)) {
                working.add(day);
            }
        }
    }

    boolean works(LocalDate day) {
        return working.contains(day);
    }

    LocalDate plus(LocalDate from, int days) {
        LocalDate day = from;
        int left = days;
        while (left > 0 || !works(day)) {
            day = day.plusDays(1);
            if (works(day) && left > 0) {
                left--;
            }
        }
        return day;
    }

    int between(LocalDate from, LocalDate to) {
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            count += works(day) ? 1 : 0;
        }
        return count;
    }

    static LocalDate easter(int year) {
        LocalDate day = LocalDate.parse(year + "-" + FULL_MOONS.get(year % 19)).plusDays(1);
        while (day.getDayOfWeek() != DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean isOffByRule(LocalDate day) {
        int year = day.getYear();
        String date = day.toString().substring(5);
        LocalDate easter = easter(year);
        return List.of("01-01", "05-01", "06-23", "06-24", "11-18", "12-25", "12-26", "12-31")
                        .contains(date)
                || (date.equals("05-04") && year >= 2002)
                || (date.equals("12-24") && year >= 2007)
                || day.equals(easter.minusDays(2))
                || day.equals(easter.plusDays(1))
                || (year >= 2008 && isMondayAfter(day, LocalDate.of(year, 5, 4)))
                || (year >= 2007 && isMondayAfter(day, LocalDate.of(year, 11, 18)));
    }

    private static boolean isMondayAfter(LocalDate day, LocalDate holiday) {
        return isWeekend(holiday)
                && day.getDayOfWeek() == DayOfWeek.MONDAY
                && day.isAfter(holiday)
                && day.isBefore(holiday.plusDays(3));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().getValue() > 5;
    }

    private static List<String> days(int year, String dates) {
        return List.of(dates.split(" ")).stream().map(date -> year + "-" + date).toList();
    }
}
