package lv.pienakas.rules.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lv.pienakas.rules.person.Application;
import lv.pienakas.rules.person.Benefit;
import lv.pienakas.rules.person.Carer;
import lv.pienakas.rules.person.Cause;
import lv.pienakas.rules.person.Contribution;
import lv.pienakas.rules.person.ContributionStatus;
import lv.pienakas.rules.person.Opinion;
import lv.pienakas.rules.person.OpinionKind;
import lv.pienakas.rules.person.PersonFacts;
import lv.pienakas.rules.person.RelationKind;
import lv.pienakas.rules.person.Residence;
import org.jspecify.annotations.Nullable;

/**
 * An ordinary population: 22 % aged 65 and more, 12 % disabled, 3.2 facts a person, and nearly everybody draws what
 * they may. Shares from the agency's and the statistical office's publications; take-up is assumed.
 */
public final class Population {

    private final Random random;
    private final LocalDate asOf;

    private Population(long seed, LocalDate asOf) {
        this.random = new Random(seed);
        this.asOf = asOf;
    }

    public static List<PersonFacts> of(long seed, LocalDate asOf, int number) {
        Population population = new Population(seed, asOf);
        List<PersonFacts> people = new ArrayList<>(number);
        for (int id = 1; id <= number; id++) {
            people.add(population.person(id));
        }
        return people;
    }

    /** Rows besides that of the person. */
    public static int facts(PersonFacts person) {
        return (person.recordMonths() == null ? 0 : 1)
                + person.opinions().size()
                + person.contributions().size()
                + person.benefits().size()
                + person.applications().size()
                + person.childBenefits().size()
                + person.childApplications().size()
                + person.carers().size();
    }

    private PersonFacts person(int id) {
        int days = chance(0.78) ? random.nextInt(65 * 365) : 65 * 365 + random.nextInt(25 * 365);
        LocalDate birth = asOf.minusDays(days);
        int age = days / 365;
        List<Opinion> opinions = new ArrayList<>();
        List<Benefit> benefits = new ArrayList<>();
        List<Benefit> childBenefits = new ArrayList<>();
        List<Carer> carers = new ArrayList<>();
        boolean child = age < 18;
        Integer record =
                child || chance(0.01) ? null : Math.max(0, Math.min(480, (age - 20) * 11 - random.nextInt(60)));
        if (child) {
            for (int i = chance(0.85) ? 2 : 1; i > 0; i--) {
                carers.add(new Carer(
                        RelationKind.PARENT, birth, null, 3 * id + i, "33%09d".formatted(3 * id + i), i == 1, home()));
            }
            carers.sort(Carer.ORDER);
            if (chance(0.98)) {
                childBenefits.add(paid("CHILDBIRTH_BENEFIT", birth.plusDays(20), birth.plusDays(21)));
            }
            childBenefits.add(paid("FAMILY_STATE_BENEFIT", birth.plusYears(1), null));
        } else if (age >= 65 && chance(0.995)) {
            benefits.add(paid("OLD_AGE_PENSION", birth.plusYears(65), null));
        }
        if (chance(child ? 0.03 : 0.12)) {
            disability(child, age, record == null ? 0 : record, opinions, child ? childBenefits : benefits);
        }
        List<Application> applications = new ArrayList<>();
        if (chance(0.08)) {
            applications.add(new Application(
                    "SICKNESS_BENEFIT", Application.Status.GRANTED, asOf.minusDays(random.nextInt(400))));
        }
        return new PersonFacts(
                id,
                "32%09d".formatted(id),
                birth,
                chance(0.02) ? new Residence(asOf.minusDays(random.nextInt(700)), "LV", "CITIZEN") : home(),
                chance(0.004) ? asOf.minusDays(random.nextInt(3_000)) : null,
                record,
                opinions,
                contributions(age),
                benefits,
                applications,
                childBenefits,
                List.of(),
                carers);
    }

    private void disability(boolean child, int age, int record, List<Opinion> opinions, List<Benefit> benefits) {
        LocalDate from = asOf.minusDays(random.nextInt(1_500));
        String group = child ? "CHILD" : chance(0.14) ? "I" : chance(0.57) ? "II" : "III";
        opinions.add(opinion(OpinionKind.DISABILITY, group, from));
        if (chance(0.03)) {
            opinions.add(opinion(OpinionKind.TRANSPORT, "", from));
            claimed(0.89, "TRANSPORT_ALLOWANCE", from, benefits);
        }
        if (chance(child ? 0.3 : 0.025)) {
            opinions.add(opinion(OpinionKind.SPECIAL_CARE, "", from));
            claimed(0.97, child ? "DISABLED_CHILD_CARE_ALLOWANCE" : "SPECIAL_CARE_ALLOWANCE", from, benefits);
        }
        if (!child && age < 65) {
            if (record < 36 || chance(0.003)) {
                benefits.add(new Benefit(
                        "STATE_SOCIAL_SECURITY_BENEFIT", "DISABILITY", from, null, Benefit.Status.PAID, 18_700L));
            } else {
                benefits.add(paid("DISABILITY_PENSION", from, null));
            }
        }
    }

    private Opinion opinion(OpinionKind kind, String group, LocalDate from) {
        Cause cause = chance(0.1) ? Cause.CHILDHOOD : Cause.GENERAL;
        return new Opinion(
                "A" + random.nextInt(1_000_000),
                kind,
                group,
                group.isEmpty() ? null : cause,
                from,
                chance(0.5) ? null : from.plusYears(3));
    }

    private void claimed(double share, String service, LocalDate from, List<Benefit> benefits) {
        if (chance(share)) {
            benefits.add(paid(service, from, null));
        }
    }

    private List<Contribution> contributions(int age) {
        List<Contribution> rows = new ArrayList<>();
        if (age >= 20 && age < 68 && chance(0.75)) {
            boolean self = chance(0.07);
            for (int year = asOf.getYear() - 3; year < asOf.getYear(); year++) {
                long object = 600_000L + random.nextInt(3_000_000);
                rows.add(new Contribution(year, ContributionStatus.EMPLOYEE, object, object / 3));
                if (self) {
                    rows.add(new Contribution(year, ContributionStatus.SELF_EMPLOYED, object / 4, object / 12));
                }
            }
            if (chance(0.002)) {
                rows.add(new Contribution(asOf.getYear() - 1, ContributionStatus.NOT_INSURED, 0, 5_000L));
            }
        }
        return rows;
    }

    private Residence home() {
        return new Residence(null, chance(0.01) ? "EE" : "LV", chance(0.015) ? "TEMPORARY" : "CITIZEN");
    }

    private static Benefit paid(String service, LocalDate from, @Nullable LocalDate until) {
        return new Benefit(service, "", from, until, Benefit.Status.PAID, 65_800L);
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }
}
