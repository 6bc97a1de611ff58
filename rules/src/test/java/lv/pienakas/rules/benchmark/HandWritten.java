package lv.pienakas.rules.benchmark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lv.pienakas.rules.finding.Finding;
import lv.pienakas.rules.finding.Finding.Outcome;
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
 * The seven services as a Java programmer would write them without a rule engine: reads the facts, knows nothing of
 * the rules' vocabulary or parameter files. The yardstick of the benchmark, and the oracle of the tests. Findings have
 * no parameters, which nobody asked this programmer for. Also says when to look again: the first day on which a
 * comparison will come out otherwise. It asks in the order of the rule files, so as to say the same day.
 */
public final class HandWritten {

    private static final NavigableMap<LocalDate, BigDecimal> TRANSPORT =
            new TreeMap<>(Map.of(day(2014, 1, 1), euros("79.68"), day(2023, 7, 1), euros("105.00")));
    private static final NavigableMap<LocalDate, BigDecimal> SPECIAL_CARE =
            new TreeMap<>(Map.of(day(2014, 7, 1), euros("213.43")));
    private static final NavigableMap<LocalDate, BigDecimal> SPECIAL_CARE_CHILDHOOD =
            new TreeMap<>(Map.of(day(2019, 7, 1), euros("313.43"), day(2024, 1, 1), euros("413.43")));
    private static final NavigableMap<LocalDate, BigDecimal> PENSION_BASE = new TreeMap<>(Map.of(
            day(2021, 1, 1), euros("136"),
            day(2023, 7, 1), euros("157"),
            day(2024, 1, 1), euros("171"),
            day(2025, 1, 1), euros("189"),
            day(2026, 1, 1), euros("213")));
    private static final NavigableMap<LocalDate, BigDecimal> PENSION_BASE_CHILDHOOD = new TreeMap<>(Map.of(
            day(2021, 1, 1), euros("163"),
            day(2023, 7, 1), euros("188"),
            day(2024, 1, 1), euros("206"),
            day(2025, 1, 1), euros("226"),
            day(2026, 1, 1), euros("255")));
    private static final long[] MAXIMUM_OBJECT = {
        46_400, 48_600, 48_600, 52_400, 55_000, 62_800, 62_800, 62_800, 78_100, 78_100, 78_100, 105_300, 105_300,
        105_300
    };

    private static final LocalDate NEVER = LocalDate.MAX;

    private final LocalDate day;
    private final boolean withNextDates;
    private final LocalDate lastBirthOfAdult;
    private final int lastCountedYear;
    private LocalDate next = NEVER;

    /** As of a day, with next dates or without. */
    public HandWritten(LocalDate asOf, boolean withNextDates) {
        this.day = asOf;
        this.withNextDates = withNextDates;
        // 18 years before 29 February is 28 February: whoever was born then or before is 18
        this.lastBirthOfAdult = asOf.minusYears(18);
        this.lastCountedYear = asOf.getYear() - (asOf.isBefore(day(asOf.getYear(), 4, 1)) ? 2 : 1);
    }

    /** What this person may claim, or may be claimed for this person as a child. */
    public void find(PersonFacts person, List<Finding> found) {
        next = NEVER;
        oldAgePension(person, found);
        contributionRefund(person, found);
        transportAllowance(person, found);
        specialCareAllowance(person, found);
        disabilityPension(person, found);
        childbirthBenefit(person, found);
        disabledChildCareAllowance(person, found);
    }

    /** When to look again at the last person; null: never. */
    public @Nullable LocalDate next() {
        return next.equals(NEVER) ? null : next;
    }

    private void oldAgePension(PersonFacts person, List<Finding> found) {
        String service = "OLD_AGE_PENSION";
        LocalDate birth = person.birthDate();
        LocalDate qualifying = null;
        if (birth != null) {
            if (birth.getYear() + 62 > day.getYear()) {
                if (withNextDates && birth.getYear() + 62 <= next.getYear()) {
                    turns(qualifyingDay(birth));
                }
                return;
            }
            qualifying = qualifyingDay(birth);
            if (!reached(qualifying)) {
                return;
            }
        }
        if (receives(person.benefits(), service)
                || !resident(person.residence())
                || receives(person.benefits(), "DISABILITY_PENSION")) {
            return;
        }
        if (qualifying != null && person.recordMonths() != null) {
            int years = qualifying.getYear() < 2014 ? 10 : qualifying.getYear() < 2025 ? 15 : 20;
            if (person.recordMonths() < 12 * years) {
                return;
            }
        }
        if (applied(person.applications(), service)) {
            return;
        }
        Set<String> missing = new TreeSet<>();
        if (birth == null) {
            missing.add("birth_date");
            newAgeOfTheYear();
        }
        if (person.recordMonths() == null) {
            missing.add("record_months");
        }
        found.add(finding(service, person, null, qualifying, null, null, missing));
    }

    private void contributionRefund(PersonFacts person, List<Finding> found) {
        String service = "CONTRIBUTION_REFUND";
        List<Contribution> rows = person.contributions();
        boolean onlyEmployee = true;
        for (int i = 0; i < rows.size() && onlyEmployee; i++) {
            onlyEmployee = rows.get(i).status() == ContributionStatus.EMPLOYEE;
        }
        if (onlyEmployee || !alive(person.residence()) || applied(person.applications(), service)) {
            return;
        }
        long cents = 0;
        int lastYear = 0;
        for (int i = 0; i < rows.size(); ) {
            int year = rows.get(i).year();
            long refundable = 0;
            long voluntary = 0;
            long objects = 0;
            long ownObject = 0;
            long ownPaid = 0;
            boolean compulsory = false;
            for (; i < rows.size() && rows.get(i).year() == year; i++) {
                Contribution row = rows.get(i);
                if (row.status() == ContributionStatus.NOT_INSURED) {
                    refundable += row.contributionsCents();
                } else if (row.status() == ContributionStatus.VOLUNTARY) {
                    voluntary += row.contributionsCents();
                } else {
                    compulsory = true;
                    objects += row.objectCents();
                    if (row.status() == ContributionStatus.SELF_EMPLOYED) {
                        ownObject = row.objectCents();
                        ownPaid = row.contributionsCents();
                    }
                }
            }
            if (year < 2014) {
                continue;
            }
            if (year > lastCountedYear) {
                turns(day(year + 1, 4, 1));
                continue;
            }
            if (compulsory) {
                refundable += voluntary;
            }
            if (ownPaid > 0) {
                long excess = objects - 100 * MAXIMUM_OBJECT[year - 2014];
                if (excess > 0) {
                    refundable += excess >= ownObject
                            ? ownPaid
                            : new BigDecimal(ownPaid)
                                    .multiply(new BigDecimal(excess))
                                    .divide(new BigDecimal(ownObject), 0, RoundingMode.HALF_UP)
                                    .longValueExact();
                }
            }
            if (refundable > 0) {
                cents += refundable;
                lastYear = year;
            }
        }
        if (cents == 0) {
            return;
        }
        for (Benefit benefit : person.benefits()) {
            if (benefit.service().equals(service) && reached(benefit.from()) && benefit.amountCents() != null) {
                cents -= benefit.amountCents();
            }
        }
        if (cents >= 2_241) {
            LocalDate since = day(lastYear + 1, 4, 1);
            found.add(finding(service, person, null, since, null, BigDecimal.valueOf(cents, 2), new TreeSet<>()));
        }
    }

    private void transportAllowance(PersonFacts person, List<Finding> found) {
        String service = "TRANSPORT_ALLOWANCE";
        Opinion disability = opinion(person, OpinionKind.DISABILITY);
        Opinion transport = disability == null ? null : opinion(person, OpinionKind.TRANSPORT);
        if (transport == null || disability == null || !resident(person.residence()) || inStateCare(person)) {
            return;
        }
        boolean child = isChild(person);
        Carer carer = child ? carer(person) : null;
        if ((child && carer == null)
                || receives(child ? person.childBenefits() : person.benefits(), service)
                || applied(child ? person.childApplications() : person.applications(), service)) {
            return;
        }
        LocalDate until = earlier(disability.validUntil(), transport.validUntil());
        LocalDate birth = person.birthDate();
        if (child && birth != null) {
            until = earlier(until, birthday(birth, 18).minusDays(1));
        }
        found.add(finding(
                service,
                person,
                carer,
                later(disability.validFrom(), transport.validFrom()),
                until,
                value(TRANSPORT),
                new TreeSet<>()));
    }

    private void specialCareAllowance(PersonFacts person, List<Finding> found) {
        String service = "SPECIAL_CARE_ALLOWANCE";
        Opinion disability = opinion(person, OpinionKind.DISABILITY);
        Opinion care = disability == null ? null : opinion(person, OpinionKind.SPECIAL_CARE);
        if (care == null
                || disability == null
                || isChild(person)
                || !resident(person.residence())
                || inStateCare(person)
                || receives(person.benefits(), service)
                || applied(person.applications(), service)) {
            return;
        }
        LocalDate since = later(disability.validFrom(), care.validFrom());
        LocalDate birth = person.birthDate();
        if (birth != null) {
            since = later(since, birthday(birth, 18));
        }
        Cause cause = disability.cause();
        BigDecimal amount =
                cause == null ? null : value(cause == Cause.CHILDHOOD ? SPECIAL_CARE_CHILDHOOD : SPECIAL_CARE);
        LocalDate until = earlier(disability.validUntil(), care.validUntil());
        found.add(finding(service, person, null, since, until, amount, new TreeSet<>()));
    }

    private void disabilityPension(PersonFacts person, List<Finding> found) {
        String service = "DISABILITY_PENSION";
        Opinion disability = opinion(person, OpinionKind.DISABILITY);
        if (disability == null || !supported(person.benefits())) {
            return;
        }
        LocalDate birth = person.birthDate();
        if (disability.group().equals("CHILD")
                || !resident(person.residence())
                || isChild(person)
                || disability.cause() == Cause.WORK_ACCIDENT
                || disability.cause() == Cause.OCCUPATIONAL_DISEASE) {
            return;
        }
        LocalDate qualifying = birth == null ? null : qualifyingDay(birth);
        if ((qualifying != null && reached(qualifying))
                || (person.recordMonths() != null && person.recordMonths() < 36)
                || receives(person.benefits(), "OLD_AGE_PENSION")
                || receives(person.benefits(), service)
                || applied(person.applications(), service)) {
            return;
        }
        Set<String> missing = new TreeSet<>();
        if (birth == null) {
            missing.add("birth_date");
            newAgeOfTheYear();
        }
        if (disability.cause() == null) {
            missing.add("cause");
        }
        if (person.recordMonths() == null) {
            missing.add("record_months");
        }
        BigDecimal amount = null;
        if (missing.isEmpty()) {
            BigDecimal factor = switch (disability.group()) {
                case "I" -> euros("1.6");
                case "II" -> euros("1.4");
                default -> euros("1.0");
            };
            amount = value(disability.cause() == Cause.CHILDHOOD ? PENSION_BASE_CHILDHOOD : PENSION_BASE)
                    .multiply(factor);
        }
        LocalDate until = earlier(disability.validUntil(), qualifying == null ? null : qualifying.minusDays(1));
        found.add(finding(service, person, null, disability.validFrom(), until, amount, missing));
    }

    private void childbirthBenefit(PersonFacts child, List<Finding> found) {
        String service = "CHILDBIRTH_BENEFIT";
        LocalDate birth = child.birthDate();
        if (birth == null || !isChild(child)) {
            return;
        }
        for (Benefit benefit : child.childBenefits()) {
            if (benefit.service().equals(service)) {
                return;
            }
        }
        Carer first = null;
        for (Carer carer : child.carers()) {
            boolean takenAsInfant =
                    carer.kind() == RelationKind.PARENT || carer.since().isBefore(birthday(birth, 1));
            if (inForce(carer) && resident(carer.residence()) && takenAsInfant) {
                first = carer;
                break;
            }
        }
        LocalDate start = first == null || first.kind() == RelationKind.PARENT ? birth : first.since();
        LocalDate last = start.plusMonths(6);
        if (!reached(start)
                || over(last)
                || !resident(child.residence())
                || first == null
                || applied(child.childApplications(), service)) {
            return;
        }
        BigDecimal amount = euros(start.isBefore(day(2026, 1, 1)) ? "421.17" : "600.00");
        found.add(finding(service, child, first, start, last, amount, new TreeSet<>()));
    }

    private void disabledChildCareAllowance(PersonFacts child, List<Finding> found) {
        String service = "DISABLED_CHILD_CARE_ALLOWANCE";
        LocalDate birth = child.birthDate();
        if (birth == null) {
            return;
        }
        Opinion disability = opinion(child, OpinionKind.DISABILITY);
        Opinion care = disability == null ? null : opinion(child, OpinionKind.SPECIAL_CARE);
        if (disability == null
                || care == null
                || !isChild(child)
                || !resident(child.residence())
                || inStateCare(child)) {
            return;
        }
        Carer carer = carer(child);
        if (carer == null || receives(child.childBenefits(), service) || applied(child.childApplications(), service)) {
            return;
        }
        LocalDate until = earlier(
                earlier(disability.validUntil(), care.validUntil()),
                birthday(birth, 18).minusDays(1));
        BigDecimal amount = euros(reached(day(2019, 7, 1)) ? "313.43" : "213.43");
        LocalDate since = later(disability.validFrom(), care.validFrom());
        found.add(finding(service, child, carer, since, until, amount, new TreeSet<>()));
    }

    private boolean alive(Residence residence) {
        LocalDate death = residence.deathDate();
        return death == null || !reached(death);
    }

    private boolean resident(Residence residence) {
        return residence.country().equals("LV") && !residence.permit().equals("TEMPORARY") && alive(residence);
    }

    private boolean inStateCare(PersonFacts person) {
        LocalDate since = person.stateCareSince();
        return since != null && reached(since);
    }

    private boolean isChild(PersonFacts person) {
        LocalDate birth = person.birthDate();
        if (birth == null || !birth.isAfter(lastBirthOfAdult)) {
            return false;
        }
        if (withNextDates) {
            turns(birthday(birth, 18));
        }
        return true;
    }

    private boolean inForce(Benefit benefit) {
        LocalDate until = benefit.until();
        return benefit.status() != Benefit.Status.ENDED && reached(benefit.from()) && (until == null || !over(until));
    }

    private boolean inForce(Carer carer) {
        LocalDate until = carer.until();
        return reached(carer.since()) && (until == null || !over(until));
    }

    private boolean receives(List<Benefit> benefits, String service) {
        for (Benefit benefit : benefits) {
            if (benefit.service().equals(service) && inForce(benefit)) {
                return true;
            }
        }
        return false;
    }

    private boolean supported(List<Benefit> benefits) {
        for (Benefit benefit : benefits) {
            if (benefit.service().equals("STATE_SOCIAL_SECURITY_BENEFIT")
                    && benefit.reason().equals("DISABILITY")
                    && inForce(benefit)) {
                return true;
            }
        }
        return false;
    }

    /** Waits for a decision, or was refused in the last twelve months. */
    private boolean applied(List<Application> applications, String service) {
        for (Application application : applications) {
            if (application.service().equals(service) && application.status() == Application.Status.PENDING) {
                return true;
            }
        }
        boolean refused = false;
        for (Application application : applications) {
            LocalDate decided = application.decided();
            if (application.service().equals(service)
                    && application.status() == Application.Status.REFUSED
                    && decided != null) {
                refused |= reached(decided) && !over(decided.plusMonths(12));
            }
        }
        return refused;
    }

    private @Nullable Carer carer(PersonFacts child) {
        for (Carer carer : child.carers()) {
            if (inForce(carer)
                    && resident(carer.residence())
                    && (carer.kind() != RelationKind.FOSTER
                            || reached(carer.since().plusMonths(6)))) {
                return carer;
            }
        }
        return null;
    }

    private @Nullable Opinion opinion(PersonFacts person, OpinionKind kind) {
        Opinion best = null;
        for (Opinion opinion : person.opinions()) {
            LocalDate until = opinion.validUntil();
            if (opinion.kind() == kind
                    && reached(opinion.validFrom())
                    && (until == null || !over(until))
                    && (best == null || beats(opinion, best))) {
                best = opinion;
            }
        }
        return best;
    }

    private static boolean beats(Opinion one, Opinion other) {
        int byDate = one.validFrom().compareTo(other.validFrom());
        if (byDate != 0) {
            return byDate > 0;
        }
        int i = 0;
        int j = 0;
        while (i < one.id().length() && j < other.id().length()) {
            int left = one.id().codePointAt(i);
            int right = other.id().codePointAt(j);
            if (left != right) {
                return left > right;
            }
            i += Character.charCount(left);
            j += Character.charCount(right);
        }
        return one.id().length() > other.id().length();
    }

    private boolean reached(LocalDate date) {
        if (!date.isAfter(day)) {
            return true;
        }
        turns(date);
        return false;
    }

    private boolean over(LocalDate lastDay) {
        if (lastDay.isBefore(day)) {
            return true;
        }
        if (withNextDates && lastDay.isBefore(next)) {
            turns(lastDay.plusDays(1));
        }
        return false;
    }

    private void turns(LocalDate date) {
        if (withNextDates && date.isBefore(next)) {
            next = date;
        }
    }

    /** Of somebody without a birth date is said which age the year asks for: a new one each year until 2025. */
    private void newAgeOfTheYear() {
        LocalDate newYear = day(Math.max(day.getYear() + 1, 2014), 1, 1);
        if (newYear.getYear() <= 2025) {
            turns(newYear);
        }
    }

    private static LocalDate qualifyingDay(LocalDate birth) {
        if (birth.getYear() > 1960) {
            return birth.plusYears(65);
        }
        for (int year = birth.getYear() + 62; ; year++) {
            int months = 12 * 62 + 3 * Math.min(Math.max(year - 2013, 0), 12);
            LocalDate reached = birth.plusMonths(months);
            if (reached.getYear() <= year) {
                LocalDate newYear = day(year, 1, 1);
                return reached.isBefore(newYear) ? newYear : reached;
            }
        }
    }

    private static LocalDate birthday(LocalDate birth, int age) {
        int year = birth.getYear() + age;
        return birth.getMonthValue() == 2 && birth.getDayOfMonth() == 29 && year % 4 != 0
                ? day(year, 3, 1)
                : birth.withYear(year);
    }

    private BigDecimal value(NavigableMap<LocalDate, BigDecimal> values) {
        Map.Entry<LocalDate, BigDecimal> entry = values.floorEntry(day);
        if (entry == null) {
            throw new IllegalStateException("no value for " + day);
        }
        LocalDate change = values.higherKey(day);
        if (change != null) {
            turns(change);
        }
        return entry.getValue();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private static Finding finding(
            String service,
            PersonFacts about,
            @Nullable Carer claimant,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            @Nullable BigDecimal amount,
            Set<String> missing) {
        boolean known = missing.isEmpty();
        return new Finding(
                service,
                claimant == null ? about.id() : claimant.id(),
                claimant == null ? about.code() : claimant.code(),
                claimant == null ? 0 : about.id(),
                claimant == null ? "" : about.code(),
                known ? Outcome.ENTITLED : Outcome.UNKNOWN,
                known ? since : null,
                known ? until : null,
                known && amount != null ? amount.setScale(2, RoundingMode.HALF_UP) : null,
                new ArrayList<>(missing),
                List.of());
    }

    private static LocalDate day(int year, int month, int dayOfMonth) {
        return LocalDate.of(year, month, dayOfMonth);
    }

    private static BigDecimal euros(String text) {
        return new BigDecimal(text);
    }
}
