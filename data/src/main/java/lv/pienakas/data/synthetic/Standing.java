package lv.pienakas.data.synthetic;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person lives on, decided before any fact of it is written, because pension, insurance record, contributions
 * and disability must agree with each other.
 *
 * @param qualifyingDay the day of the pension age
 * @param recordMonths whole months of insurance record, 0 to 660
 */
record Standing(Livelihood livelihood, LocalDate qualifyingDay, int recordMonths) {

    private static final int LONGEST_RECORD = 660;
    private static final int EARLY_RECORD = 360;
    private static final int DISABILITY_RECORD = 36;
    private static final int NEWLY_REACHED_MONTHS = 6;
    private static final int PENDING_DAYS = 60;

    enum Livelihood {
        CHILD,
        WORK,
        PENSION,
        EARLY_PENSION,
        PENSION_PENDING,
        PENSION_NOT_CLAIMED,
        DISABILITY_PENSION,
        SOCIAL_BENEFIT_DISABILITY,
        SOCIAL_BENEFIT_AGE,
        FOREIGN_PENSION
    }

    static Standing of(Person person, @Nullable Disability disability, LocalDate asOf, Draw draw) {
        LocalDate reached = PensionAge.qualifyingDay(person.birth());
        LocalDate day = person.lastDay(asOf);
        int age = person.age(day);
        Livelihood livelihood = age < 18
                ? Livelihood.CHILD
                : reached.isAfter(day)
                        ? beforePensionAge(person, disability, reached, day, draw)
                        : pastPensionAge(person, reached, day, draw);
        return new Standing(livelihood, reached, Math.min(LONGEST_RECORD, months(livelihood, age, reached, draw)));
    }

    private static Livelihood beforePensionAge(
            Person person, @Nullable Disability disability, LocalDate reached, LocalDate asOf, Draw draw) {
        boolean neverWorked = disability != null && disability.neverWorked();
        if (neverWorked && person.permanentResident()) {
            return Livelihood.SOCIAL_BENEFIT_DISABILITY;
        }
        boolean nearly = !reached.minusYears(2).isAfter(asOf);
        boolean near = !reached.minusYears(5).isAfter(asOf);
        double early = nearly ? Assumptions.EARLY_PENSION : near ? Assumptions.VERY_EARLY_PENSION : 0;
        if (person.permit() != Person.Permit.TEMPORARY && !neverWorked && draw.chance(early)) {
            return Livelihood.EARLY_PENSION;
        }
        // the share is of all disabled people, those who never worked included
        double pension = Assumptions.DISABILITY_PENSION / (1 - Assumptions.SOCIAL_BENEFIT_DISABLED);
        return disability != null && !neverWorked && draw.chance(pension)
                ? Livelihood.DISABILITY_PENSION
                : Livelihood.WORK;
    }

    private static Livelihood pastPensionAge(Person person, LocalDate reached, LocalDate asOf, Draw draw) {
        if (person.permit() == Person.Permit.TEMPORARY) {
            return Livelihood.FOREIGN_PENSION;
        }
        if (!person.residence().inLatvia()) {
            return draw.chance(Assumptions.PENSION_PAID_ABROAD) ? Livelihood.PENSION : Livelihood.FOREIGN_PENSION;
        }
        double point = draw.unit();
        if (point < Assumptions.SOCIAL_BENEFIT_AGE) {
            return Livelihood.SOCIAL_BENEFIT_AGE;
        }
        point -= Assumptions.SOCIAL_BENEFIT_AGE;
        if (point < Assumptions.FOREIGN_PENSION) {
            return Livelihood.FOREIGN_PENSION;
        }
        if (point < Assumptions.FOREIGN_PENSION + Assumptions.DISABILITY_PENSION_KEPT) {
            return Livelihood.DISABILITY_PENSION;
        }
        boolean newly = reached.isAfter(asOf.minusMonths(NEWLY_REACHED_MONTHS));
        if (draw.chance(newly ? Assumptions.PENSION_NOT_CLAIMED_NEW : Assumptions.PENSION_NOT_CLAIMED)) {
            return Livelihood.PENSION_NOT_CLAIMED;
        }
        boolean pending = reached.isAfter(asOf.minusDays(PENDING_DAYS)) && draw.chance(Assumptions.PENSION_PENDING);
        return pending ? Livelihood.PENSION_PENDING : Livelihood.PENSION;
    }

    private static int months(Livelihood livelihood, int age, LocalDate reached, Draw draw) {
        int required = PensionAge.requiredRecord(reached);
        int working = Math.max(0, 12 * (Math.min(age, 70) - 19));
        return switch (livelihood) {
            case CHILD -> 0;
            case WORK -> (int) (working * (0.35 + 0.65 * draw.unit()));
            case PENSION, PENSION_PENDING, PENSION_NOT_CLAIMED -> Math.max(required, pensioner(draw));
            case EARLY_PENSION -> Math.max(EARLY_RECORD, pensioner(draw));
            case DISABILITY_PENSION -> Math.max(DISABILITY_RECORD, (int) (working * (0.2 + 0.7 * draw.unit())));
            case SOCIAL_BENEFIT_DISABILITY ->
                draw.chance(Assumptions.SOCIAL_BENEFIT_WITH_RECORD)
                        ? draw.between(DISABILITY_RECORD, DISABILITY_RECORD + working / 4)
                        : Math.min(working, draw.below(DISABILITY_RECORD));
            case SOCIAL_BENEFIT_AGE, FOREIGN_PENSION -> draw.below(required);
        };
    }

    private static int pensioner(Draw draw) {
        return (int) draw.normal(Assumptions.PENSIONER_RECORD, Assumptions.PENSIONER_RECORD_DEVIATION);
    }
}
