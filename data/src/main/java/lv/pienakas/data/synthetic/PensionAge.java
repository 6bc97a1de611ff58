package lv.pienakas.data.synthetic;

import java.time.LocalDate;

/**
 * When people have reached the pension age. The rules own these numbers; the generator restates them (domain
 * reference, section 2) to hand out pensions to the right people, and a difference would only shift its shares.
 */
final class PensionAge {

    private PensionAge() {}

    /** The first day on which someone has reached the age required in that day's calendar year. */
    static LocalDate qualifyingDay(LocalDate birth) {
        int year = birth.getYear() + 62;
        while (true) {
            LocalDate reached = birth.plusMonths(requiredMonths(year));
            if (reached.getYear() <= year) {
                LocalDate newYear = LocalDate.of(year, 1, 1);
                return reached.isBefore(newYear) ? newYear : reached;
            }
            year++;
        }
    }

    /** Months of insurance record that an old-age pension takes, by the year of the qualifying day. */
    static int requiredRecord(LocalDate qualifyingDay) {
        int year = qualifyingDay.getYear();
        return 12 * (year <= 2013 ? 10 : year <= 2024 ? 15 : 20);
    }

    /** 62 years to 2013, three months more each year, 65 years from 2025. */
    private static int requiredMonths(int year) {
        return 62 * 12 + 3 * Math.min(12, Math.max(0, year - 2013));
    }
}
