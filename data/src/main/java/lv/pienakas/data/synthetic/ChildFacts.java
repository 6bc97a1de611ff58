package lv.pienakas.data.synthetic;

import java.io.IOException;
import java.time.LocalDate;

/** Writes the benefits that families draw for people under 20. */
final class ChildFacts {

    private static final int NEWBORN_DAYS = 14;
    private static final int PENDING_DAYS = 40;

    private final Claims claims;
    private final LocalDate asOf;

    ChildFacts(Claims claims, LocalDate asOf) {
        this.claims = claims;
        this.asOf = asOf;
    }

    void write(Person child, Household household, Draw draw) throws IOException {
        int age = child.age(asOf);
        Person carer = age < 20 ? household.carerOf(child, asOf).orElse(null) : null;
        if (carer == null || !child.permanentResident() || child.stateCareSince() != null) {
            return;
        }
        if (age < 2) {
            childbirth(carer, child, draw);
            LocalDate end = child.birth().plusMonths(18).minusDays(1);
            LocalDate afterMaternity = child.birth().plusDays(70);
            if (!afterMaternity.isAfter(asOf)) {
                long cents = Amounts.childCare(asOf);
                claims.granted(
                        Benefit.forChild(carer, child, Service.CHILD_CARE_BENEFIT, afterMaternity, end, cents), draw);
            }
        }
        if (age >= 1 && (age < 16 || draw.chance(Assumptions.STUDYING))) {
            LocalDate end = child.birth().plusYears(age < 16 ? 16 : 20).minusDays(1);
            long cents = Amounts.familyBenefit(household.children(asOf));
            claims.granted(
                    Benefit.forChild(
                            carer,
                            child,
                            Service.FAMILY_STATE_BENEFIT,
                            child.birth().plusYears(1),
                            end,
                            cents),
                    draw);
        }
        if (draw.chance(Assumptions.SURVIVORS_PENSION)) {
            LocalDate from = draw.dayBetween(child.birth(), asOf);
            LocalDate end = child.birth().plusYears(20).minusDays(1);
            claims.granted(
                    Benefit.forChild(carer, child, Service.SURVIVORS_PENSION, from, end, Amounts.SURVIVORS_PENSION),
                    draw);
        }
    }

    /** Paid once, so its one day is the birth; kept for two years back. */
    private void childbirth(Person carer, Person child, Draw draw) throws IOException {
        LocalDate birth = child.birth();
        Benefit benefit =
                Benefit.forChild(carer, child, Service.CHILDBIRTH_BENEFIT, birth, birth, Amounts.childbirth(birth));
        boolean newborn = birth.isAfter(asOf.minusDays(NEWBORN_DAYS));
        if (draw.chance(newborn ? Assumptions.BIRTH_NOT_CLAIMED_NEW : Assumptions.BIRTH_NOT_CLAIMED)) {
            claims.notDrawn(benefit, draw);
        } else if (birth.isAfter(asOf.minusDays(PENDING_DAYS)) && draw.chance(Assumptions.BIRTH_PENDING)) {
            claims.pending(benefit, draw);
        } else {
            claims.granted(benefit, draw);
        }
    }
}
