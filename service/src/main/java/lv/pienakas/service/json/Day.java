package lv.pienakas.service.json;

import java.time.DateTimeException;
import java.time.LocalDate;

/** A day as requests write it, whether in a body, an address or a place in a list: 2026-03-02 and no other form. */
public final class Day {

    /** One day more is still a year of four digits, and the database takes it. */
    private static final int LAST_YEAR = 9998;

    private Day() {}

    /**
     * The day that a text says.
     *
     * @throws DateTimeException if it is no day of the years 1 to 9998
     */
    public static LocalDate parse(String text) {
        LocalDate day = LocalDate.parse(text);
        requireYear(day.getYear());
        return day;
    }

    static void requireYear(int year) {
        if (year < 1 || year > LAST_YEAR) {
            throw new DateTimeException("no year of the calendar");
        }
    }
}
