package lv.pienakas.rules.person;

import java.time.LocalDate;
import java.util.Comparator;
import lv.pienakas.rules.parameter.Day;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code relations.csv} with what matters of the adult.
 *
 * @param kind how the adult stands to the child
 * @param since first day of the relation
 * @param until last day; null: open
 * @param id internal key of the adult
 * @param code current personal code of the adult
 * @param female sex of the adult: mothers are asked before fathers
 * @param residence of the adult
 */
public record Carer(
        RelationKind kind,
        LocalDate since,
        @Nullable LocalDate until,
        int id,
        String code,
        boolean female,
        Residence residence) {

    /** Guardians, then foster carers, then mothers, then fathers; then the lowest current code. */
    public static final Comparator<Carer> ORDER = Comparator.comparing(Carer::kind)
            .thenComparing(carer -> carer.kind == RelationKind.PARENT && !carer.female)
            .thenComparing(Carer::code);

    boolean inForce(Day day) {
        return day.within(since, until);
    }
}
