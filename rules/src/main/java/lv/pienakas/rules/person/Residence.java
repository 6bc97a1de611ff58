package lv.pienakas.rules.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the population register says of where somebody lives.
 *
 * @param deathDate null: alive
 * @param country ISO 3166 alpha-2 of residence
 * @param permit {@code CITIZEN}, {@code NON_CITIZEN}, {@code PERMANENT} or {@code TEMPORARY}
 */
public record Residence(@Nullable LocalDate deathDate, String country, String permit) {

    /** Alive on the date: no death date, or a later one. */
    boolean present(LocalDate date) {
        return deathDate == null || deathDate.isAfter(date);
    }

    /** State Social Allowance Law, sections 3 and 4. */
    boolean permanentResident(LocalDate date) {
        return present(date) && country.equals("LV") && !permit.equals("TEMPORARY");
    }
}
