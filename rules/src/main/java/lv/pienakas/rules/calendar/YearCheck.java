package lv.pienakas.rules.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.pienakas.rules.source.Problem;
import org.jspecify.annotations.Nullable;

/** Whether the days of a file are a whole year by the law: a forgotten or mistyped day moves deadlines. */
final class YearCheck {

    private final String file;
    private final int year;
    private final List<CalendarDay> days;
    private final Collection<Problem> problems;

    YearCheck(String file, int year, List<CalendarDay> days, Collection<Problem> problems) {
        this.file = file;
        this.year = year;
        this.days = days;
        this.problems = problems;
    }

    void run() {
        Map<LocalDate, CalendarDay> byDay = new HashMap<>();
        for (CalendarDay day : days) {
            CalendarDay before = byDay.putIfAbsent(day.day(), day);
            if (before != null) {
                report(
                        day,
                        day.day() + " stands here a second time, first on line " + before.line()
                                + "; remove one of the two");
            }
            if (day.day().getYear() != year) {
                report(
                        day,
                        day.day() + " is not in " + year + "; move the line to "
                                + day.day().getYear() + ".csv");
            }
        }
        List<CalendarDay> law = FixedRules.of(year);
        law.forEach(expected -> isThere(expected, byDay.get(expected.day())));
        substitutesFit(law, byDay);
        days.forEach(day -> movedDayFits(day, byDay));
        movedDaysPair();
    }

    private void isThere(CalendarDay expected, @Nullable CalendarDay found) {
        if (found == null) {
            problems.add(new Problem(
                    file,
                    0,
                    "lacks " + expected.day() + ", " + expected.nameEn() + "; add a line '" + expected.day() + ";"
                            + expected.kind() + ";...'"));
        } else if (found.kind() != expected.kind()) {
            report(
                    found,
                    expected.day() + " is by law " + expected.kind() + " (" + expected.nameEn() + "), not "
                            + found.kind() + "; change the kind");
        }
    }

    /** Those of 4 May and 18 November are in the rules; a Song Festival only the file knows. */
    private void substitutesFit(List<CalendarDay> law, Map<LocalDate, CalendarDay> byDay) {
        Set<LocalDate> ordinary = law.stream().map(CalendarDay::day).collect(Collectors.toSet());
        Set<LocalDate> holidays =
                ofKind(DayKind.HOLIDAY).stream().map(CalendarDay::day).collect(Collectors.toSet());
        Set<LocalDate> due = new HashSet<>(ordinary);
        for (CalendarDay holiday : ofKind(DayKind.HOLIDAY)) {
            if (holiday.isOnWeekend() && !ordinary.contains(holiday.day())) {
                LocalDate instead = FixedRules.nextWeekday(holiday.day(), holidays);
                CalendarDay found = byDay.get(instead);
                due.add(instead);
                if (found == null || found.kind() != DayKind.SUBSTITUTE) {
                    report(
                            holiday,
                            holiday.day() + " is a HOLIDAY on a weekend that no fixed rule knows, so " + instead
                                    + " is off; add a line '" + instead + ";SUBSTITUTE;...', or correct the day");
                }
            }
        }
        for (CalendarDay day : ofKind(DayKind.SUBSTITUTE)) {
            if (!due.contains(day.day())) {
                report(
                        day,
                        day.day() + " is SUBSTITUTE, but is not the first working day after 4 May, 18 November or a"
                                + " festival's HOLIDAY on a weekend; correct the day, or add the festival");
            }
        }
    }

    /** Labour Law s. 133(4): a single working day between a holiday and a weekend is moved to a Saturday. */
    private void movedDayFits(CalendarDay day, Map<LocalDate, CalendarDay> byDay) {
        DayOfWeek weekday = day.day().getDayOfWeek();
        String named = day.day() + " is " + day.kind() + ", but " + "a "
                + weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        if (day.kind() == DayKind.WORKED && weekday != DayOfWeek.SATURDAY) {
            report(day, named + " is no Saturday, and work is moved to Saturdays; check the day against the order");
        } else if (day.kind() == DayKind.OFF && day.isOnWeekend()) {
            report(day, named + " is off anyway; check the day against the order");
        } else if (day.kind() == DayKind.OFF
                && !(isOff(day.day().minusDays(1), byDay) && isOff(day.day().plusDays(1), byDay))) {
            report(
                    day,
                    day.day() + " is OFF, but does not lie between days off, and only such a day is moved; check the"
                            + " day against the order, or make it a HOLIDAY if the law gave it freely");
        }
    }

    private static boolean isOff(LocalDate day, Map<LocalDate, CalendarDay> byDay) {
        CalendarDay known = byDay.get(day);
        return known == null ? CalendarDay.isWeekend(day) : known.kind() != DayKind.WORKED;
    }

    /** Labour Law s. 133(4): the Saturday is in the same week or in the same month. */
    private void movedDaysPair() {
        List<CalendarDay> worked = new ArrayList<>(ofKind(DayKind.WORKED));
        for (CalendarDay off : ofKind(DayKind.OFF)) {
            CalendarDay partner = worked.stream()
                    .filter(day -> mayReplace(off.day(), day.day()))
                    .findFirst()
                    .orElse(null);
            if (partner == null) {
                report(
                        off,
                        off.day() + " is OFF, but no day of its month or week is WORKED instead; add that day, or"
                                + " make this one a HOLIDAY if the law gave it freely");
            } else {
                worked.remove(partner);
            }
        }
        for (CalendarDay alone : worked) {
            report(
                    alone,
                    alone.day() + " is WORKED, but no day of its month or week is OFF for it; add that day, or"
                            + " remove this line");
        }
    }

    private static boolean mayReplace(LocalDate off, LocalDate worked) {
        LocalDate sunday = off.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return off.getMonth() == worked.getMonth() || (worked.isAfter(off) && worked.isBefore(sunday));
    }

    private List<CalendarDay> ofKind(DayKind kind) {
        return days.stream().filter(day -> day.kind() == kind).toList();
    }

    private void report(CalendarDay day, String sentence) {
        problems.add(new Problem(file, day.line(), sentence));
    }
}
