package lv.pienakas.data.synthetic;

import java.io.IOException;
import java.time.LocalDate;
import lv.pienakas.data.synthetic.ContributionYears.Status;

/** Writes contributions year by year, and the refunds of those that were too much. */
final class WorkFacts {

    private static final Weighted OVERPAID_CAUSES = new Weighted(Assumptions.OVERPAID_CAUSES);

    private final Feeds feeds;
    private final Claims claims;
    private final LocalDate asOf;
    private final ContributionYears years;

    WorkFacts(Feeds feeds, Claims claims, LocalDate asOf) {
        this.feeds = feeds;
        this.claims = claims;
        this.asOf = asOf;
        this.years = new ContributionYears(asOf);
    }

    void write(Person person, Standing standing, Draw draw) throws IOException {
        if (!person.residence().inLatvia() || !draw.chance(atWork(person, standing))) {
            return;
        }
        years.clear();
        double wage = draw.spread(Assumptions.WAGE_SPREAD) * (person.age(asOf) < 25 ? 0.5 : 1);
        double point = draw.unit();
        int eighteen = person.birth().getYear() + 18;
        int last = years.lastYear();
        int first = Math.max(Assumptions.FIRST_YEAR, eighteen);
        if (point < Assumptions.SELF_EMPLOYED) {
            selfEmployed(first, 0.4 * wage, draw);
        } else if (point < Assumptions.SELF_EMPLOYED + Assumptions.SELF_EMPLOYED_TOO) {
            employed(first, wage, draw);
            selfEmployed(first, 0.2 * wage, draw);
        } else if (point < Assumptions.SELF_EMPLOYED + Assumptions.SELF_EMPLOYED_TOO + Assumptions.VOLUNTARY) {
            for (int year = first; year <= last; year++) {
                own(year, Status.VOLUNTARY, 0.3 * wage, draw);
            }
        } else {
            employed(Math.max(first, last + 1 - Assumptions.EMPLOYEE_YEARS), wage, draw);
        }
        if (first <= last && draw.chance(Assumptions.OVERPAID)) {
            overpay(draw.between(first, last), draw);
        }
        years.write(feeds, person, draw);
        refund(person, first, draw);
        shortBenefits(person, draw);
    }

    private double atWork(Person person, Standing standing) {
        return switch (standing.livelihood()) {
            case CHILD -> 0;
            case WORK -> person.age(asOf) < 25 ? Assumptions.AT_WORK_YOUNG : Assumptions.AT_WORK;
            case DISABILITY_PENSION -> Assumptions.AT_WORK * Assumptions.AT_WORK_DISABLED;
            case SOCIAL_BENEFIT_DISABILITY -> standing.recordMonths() == 0 ? 0 : Assumptions.AT_WORK_OLD;
            default -> person.age(asOf) < 80 ? Assumptions.AT_WORK_OLD : 0;
        };
    }

    private void employed(int first, double wage, Draw draw) {
        for (int year = first; year <= years.lastYear(); year++) {
            if (draw.chance(Assumptions.YEAR_INSURED)) {
                employee(year, (long) (Amounts.averageYearlyWage(year) * wage * (0.8 + 0.3 * draw.unit())));
            }
        }
    }

    private void employee(int year, long object) {
        years.put(year, Status.EMPLOYEE, object, Amounts.employeeContributions(object));
    }

    private void selfEmployed(int first, double wage, Draw draw) {
        for (int year = first; year <= years.lastYear(); year++) {
            if (draw.chance(Assumptions.YEAR_INSURED)) {
                own(year, Status.SELF_EMPLOYED, wage, draw);
            }
        }
    }

    private void own(int year, Status status, double wage, Draw draw) {
        long object = (long) (Amounts.averageYearlyWage(year) * wage * (0.5 + draw.unit()));
        years.put(year, status, object, Amounts.ownContributions(object));
    }

    private void overpay(int year, Draw draw) {
        long maximum = Amounts.maximumObject(year);
        long average = Amounts.averageYearlyWage(year);
        switch (OVERPAID_CAUSES.draw(draw)) {
            case 0 -> own(year, Status.NOT_INSURED, 0.002 + 0.1 * draw.unit(), draw);
            case 1 -> {
                employee(year, (long) (average * (0.2 + draw.unit())));
                own(year, Status.VOLUNTARY, 0.02 + 0.2 * draw.unit(), draw);
            }
            default -> {
                employee(year, (long) (maximum * (0.9 + 0.5 * draw.unit())));
                own(year, Status.SELF_EMPLOYED, 0.05 + 0.4 * draw.unit(), draw);
            }
        }
    }

    /** Sums below the threshold wait for the next year. A year counts from 1 April of the next one. */
    private void refund(Person person, int first, Draw draw) throws IOException {
        boolean asks = !draw.chance(Assumptions.REFUND_NOT_CLAIMED);
        long due = 0;
        LocalDate since = asOf;
        for (int year = first; year <= years.lastYear(); year++) {
            LocalDate counted = LocalDate.of(year + 1, 4, 1);
            long overpaid = counted.isAfter(asOf) ? 0 : years.overpaid(year);
            due += overpaid;
            since = overpaid > 0 ? counted : since;
            if (asks && overpaid > 0 && due >= Amounts.REFUND_THRESHOLD) {
                LocalDate paid = draw.dayBetween(counted, Days.earlier(asOf, LocalDate.of(year + 1, 12, 31)));
                claims.granted(Benefit.own(person, Service.CONTRIBUTION_REFUND, paid, paid, due), draw);
                due = 0;
            }
        }
        if (due >= Amounts.REFUND_THRESHOLD && person.alive()) {
            claims.notDrawn(Benefit.own(person, Service.CONTRIBUTION_REFUND, since, null, due), draw);
        }
    }

    private void shortBenefits(Person person, Draw draw) throws IOException {
        double point = draw.unit();
        if (person.permanentResident() && point < Assumptions.SICKNESS + Assumptions.UNEMPLOYMENT) {
            Service service = point < Assumptions.SICKNESS ? Service.SICKNESS_BENEFIT : Service.UNEMPLOYMENT_BENEFIT;
            claims.applied(Benefit.own(person, service, asOf, null, 0), draw);
        }
    }
}
