package lv.pienakas.rules.calendar;

import java.time.LocalDate;
import java.time.Month;

/** What the law's holidays are called; the constants are Jollyday's keys, except where it has none of its own. */
enum HolidayName {
    NEW_YEAR("Jaungada diena", "New Year's Day"),
    GOOD_FRIDAY("Lielā piektdiena", "Good Friday"),
    EASTER("Pirmās Lieldienas", "Easter Sunday"),
    EASTER_MONDAY("Otrās Lieldienas", "Easter Monday"),
    LABOUR_DAY(
            "Darba svētki, Latvijas Republikas Satversmes sapulces sasaukšanas diena",
            "Labour Day, Convocation of the Constituent Assembly"),
    RESTORATION("Latvijas Republikas Neatkarības atjaunošanas diena", "Restoration of Independence Day"),
    MOTHERS_DAY("Mātes diena", "Mother's Day"),
    WHITSUN("Vasarsvētki", "Whitsun"),
    MIDSUMMER_EVE("Līgo diena", "Midsummer Eve"),
    MIDSUMMER("Jāņu diena", "Midsummer Day"),
    PROCLAMATION("Latvijas Republikas proklamēšanas diena", "Proclamation Day of the Republic of Latvia"),
    CHRISTMAS_EVE("Ziemassvētku vakars", "Christmas Eve"),
    CHRISTMAS("Pirmie Ziemassvētki", "Christmas Day"),
    BOXING_DAY("Otrie Ziemassvētki", "Second Day of Christmas"),
    NEW_YEARS_EVE("Vecgada diena", "New Year's Eve");

    private final String lv;
    private final String en;

    HolidayName(String lv, String en) {
        this.lv = lv;
        this.en = en;
    }

    /** @throws IllegalArgumentException if Jollyday has a holiday that the law does not know */
    static HolidayName of(String key, LocalDate day) {
        if (key.equals("INDEPENDENCE_DAY")) {
            return day.getMonth() == Month.MAY ? RESTORATION : PROCLAMATION;
        }
        return valueOf(key.substring(key.lastIndexOf('.') + 1));
    }

    String lv() {
        return lv;
    }

    String en() {
        return en;
    }
}
