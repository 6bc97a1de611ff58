package lv.pienakas.data.synthetic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import lv.pienakas.data.synthetic.Person.Permit;
import lv.pienakas.data.synthetic.Person.Sex;
import org.jspecify.annotations.Nullable;

/** Registers single people: code, name, permit, state care, death. */
final class People {

    /** Who is born from this day on, or arrives, has a code without a birth date (domain reference, section 3). */
    private static final LocalDate NEW_CODES = LocalDate.of(2017, 7, 1);

    private static final int FIRST_BORN_AFTER_INDEPENDENCE = 1992;
    /** Fewer than an adult has lived. */
    private static final int LONGEST_STATE_CARE_DAYS = 3_000;

    private final LocalDate asOf;
    private final PersonalCodes codes;

    People(LocalDate asOf, PersonalCodes codes) {
        this.asOf = asOf;
        this.codes = codes;
    }

    /** What a household shares; no permit: citizens and non-citizens. */
    record Roots(
            Names.Origin origin,
            String lastName,
            Residence residence,
            @Nullable Permit permit) {

        Roots at(Residence elsewhere) {
            return new Roots(origin, lastName, elsewhere, permit);
        }
    }

    Person register(Roots roots, LocalDate birth, Sex sex, Draw draw) {
        int age = (int) ChronoUnit.YEARS.between(birth, asOf);
        Permit permit = roots.permit() != null ? roots.permit() : permit(birth, draw);
        boolean unnamed = birth.isAfter(asOf.minusDays(10)) && draw.chance(Assumptions.UNNAMED_NEWBORN);
        String firstName = Names.first(roots.origin(), sex, draw);
        LocalDate death = death(birth, age, draw);
        String previousCode = null;
        String code;
        if (arrivedUnderNewCode(birth, permit, draw)) {
            code = codes.newCode();
        } else if (draw.chance(Assumptions.CHANGED_CODE)) {
            previousCode = codes.oldCode(birth);
            code = codes.newCode();
        } else {
            code = codes.oldCode(birth);
        }
        return new Person(
                code,
                previousCode,
                unnamed ? "" : firstName,
                Names.last(roots.origin(), roots.lastName(), sex),
                birth,
                age < 18 || !draw.chance(Assumptions.BIRTH_DATE_UNKNOWN),
                sex,
                death,
                roots.residence(),
                permit,
                stateCare(age, death == null ? asOf : death, draw));
    }

    private static Permit permit(LocalDate birth, Draw draw) {
        boolean old = birth.getYear() < FIRST_BORN_AFTER_INDEPENDENCE;
        return draw.chance(old ? Assumptions.NON_CITIZEN_OLD : Assumptions.NON_CITIZEN)
                ? Permit.NON_CITIZEN
                : Permit.CITIZEN;
    }

    private static boolean arrivedUnderNewCode(LocalDate birth, Permit permit, Draw draw) {
        return !birth.isBefore(NEW_CODES)
                || (permit == Permit.TEMPORARY && draw.chance(Assumptions.NEW_CODE_TEMPORARY))
                || (permit == Permit.PERMANENT && draw.chance(Assumptions.NEW_CODE_PERMANENT));
    }

    private @Nullable LocalDate death(LocalDate birth, int age, Draw draw) {
        double risk = Assumptions.MORTALITY_AT_67 * StrictMath.exp(Assumptions.MORTALITY_GROWTH * (age - 67));
        if (!draw.chance(risk / (1 + risk))) {
            return null;
        }
        LocalDate yearAgo = asOf.minusYears(1);
        return draw.dayBetween(birth.isAfter(yearAgo) ? birth : yearAgo.plusDays(1), asOf);
    }

    private @Nullable LocalDate stateCare(int age, LocalDate lastDay, Draw draw) {
        boolean inCare = age >= 18 && draw.chance(age < 75 ? Assumptions.STATE_CARE : Assumptions.STATE_CARE_OLD);
        return inCare ? lastDay.minusDays(draw.below(LONGEST_STATE_CARE_DAYS)) : null;
    }
}
