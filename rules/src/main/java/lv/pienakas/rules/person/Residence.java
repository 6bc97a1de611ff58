package lv.pienakas.rules.person;

import java.time.LocalDate;
import lv.pienakas.rules.parameter.Day;
import org.jspecify.annotations.Nullable;

/**
 * What the population register says of where somebody lives.
 *
 * @param deathDate null: alive
 * @param country ISO 3166 alpha-2 of residence
 * @param permit {@code CITIZEN}, {@code NON_CITIZEN}, {@code PERMANENT} or {@code TEMPORARY}
 */
public record Residence(@Nullable LocalDate deathDate, String country, String permit) {

    /** Alive on the day: no death date, or a later one. */
    boolean present(Day day) {
        return deathDate == null || !day.reached(deathDate);
    }

    /** State Social Allowance Law, sections 3 and 4. */
    boolean permanentResident(Day day) {
        return country.equals("LV") && !permit.equals("TEMPORARY") && present(day);
    }
}
