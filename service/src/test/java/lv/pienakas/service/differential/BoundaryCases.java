package lv.pienakas.service.differential;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** For every service the people around its edges, and people of pure chance. */
final class BoundaryCases {

    private final BoundaryPeople people;
    private final BoundaryDice dice;
    private final LocalDate asOf;
    private final List<String> adults = new ArrayList<>();

    BoundaryCases(BoundaryPeople people, LocalDate asOf) {
        this.people = people;
        this.dice = people.dice();
        this.asOf = asOf;
    }

    void oneMore() {
        switch (dice.below(9)) {
            case 0, 1 -> pensioner();
            case 2 -> refund(adult());
            case 3 -> disabledAdult();
            case 4, 5 -> pensionCandidate();
            case 6 -> newborn();
            case 7 -> disabledChild();
            default -> anyone();
        }
    }

    private String remembered(String person) {
        adults.add(person);
        people.contact(person);
        return person;
    }

    private String adult() {
        String birth = dice.chance(5)
                ? ""
                : dice.chance(12)
                        ? dice.bornYearsAgo(18).toString()
                        : asOf.minusDays(dice.between(6600, 22000)).toString();
        return remembered(people.person(birth));
    }

    private String adultOrSomeoneMetBefore() {
        return !adults.isEmpty() && dice.chance(20) ? dice.of(adults) : adult();
    }

    private void pensioner() {
        String person = remembered(
                people.person(dice.chance(8) ? "" : dice.bornAtQualifyingAge().toString()));
        people.record(person, dice.of(120, 180, 180, 240, 240, 240, 0, 500));
        people.perhapsClaims(person, "OLD_AGE_PENSION", "");
        if (dice.chance(10)) {
            people.benefit(person, "DISABILITY_PENSION", "");
        }
        if (dice.chance(25)) {
            refund(person);
        }
    }

    private void refund(String person) {
        int lastYear = asOf.getYear() - 1;
        for (int i = dice.between(1, 3); i > 0; i--) {
            int year =
                    dice.chance(40) ? lastYear : dice.chance(15) ? dice.between(2012, 2014) : lastYear - dice.below(8);
            int threshold = 2241 + dice.between(-1, 1);
            switch (dice.below(6)) {
                case 0 -> people.contribution(person, year, "NOT_INSURED", 0, threshold);
                case 1 -> people.contribution(person, year, "NOT_INSURED", 10000, dice.between(0, 9000));
                case 2 -> {
                    people.contribution(person, year, "VOLUNTARY", 10000, threshold);
                    if (dice.chance(60)) {
                        people.contribution(person, year, dice.of("EMPLOYEE", "SELF_EMPLOYED"), 0, 0);
                    }
                }
                default -> excess(person, Math.min(2027, Math.max(2014, year)));
            }
        }
        if (dice.chance(25)) {
            people.benefit(person, "CONTRIBUTION_REFUND", "");
        }
        people.perhapsClaims(person, "CONTRIBUTION_REFUND", "");
    }

    /** Objects around the maximum of the year; parts that end on half a cent. */
    private void excess(String person, int year) {
        int maximum = OracleParameters.maximumObject(year).movePointRight(2).intValueExact();
        int selfEmployed = dice.of(0, 1, 1000000, 200000, dice.between(1, 3000000));
        int excess = dice.of(-1, 0, 1, 10000, 100000, selfEmployed - 1, selfEmployed, selfEmployed + 1);
        int employee = Math.max(0, maximum - selfEmployed + excess);
        people.contribution(person, year, "EMPLOYEE", employee, dice.between(0, 90000));
        people.contribution(
                person,
                year,
                "SELF_EMPLOYED",
                selfEmployed,
                dice.of(2240, 2241, 2242, 325050, dice.between(0, 400000)));
        if (dice.chance(20)) {
            people.contribution(person, year, "VOLUNTARY", 100, dice.between(0, 3000));
        }
    }

    private void disabledAdult() {
        String person =
                dice.chance(35) ? remembered(people.person(dice.bornYearsAgo(18).toString())) : adult();
        people.opinions(person, "DISABILITY");
        if (dice.chance(70)) {
            people.opinions(person, "SPECIAL_CARE");
            people.perhapsClaims(person, "SPECIAL_CARE_ALLOWANCE", "");
        }
        if (dice.chance(70)) {
            people.opinions(person, "TRANSPORT");
            people.perhapsClaims(person, "TRANSPORT_ALLOWANCE", "");
        }
    }

    private void pensionCandidate() {
        LocalDate birth = dice.chance(30)
                ? dice.bornAtQualifyingAge()
                : dice.chance(20) ? dice.bornYearsAgo(18) : asOf.minusDays(dice.between(6600, 22000));
        String person = remembered(people.person(dice.chance(7) ? "" : birth.toString()));
        people.opinions(person, "DISABILITY");
        people.benefit(person, "STATE_SOCIAL_SECURITY_BENEFIT", "");
        people.record(person, dice.of(36, 36, 36, 37, 37, 38, 240));
        people.perhapsClaims(person, "DISABILITY_PENSION", "");
        if (dice.chance(10)) {
            people.benefit(person, "OLD_AGE_PENSION", "");
        }
    }

    private void newborn() {
        LocalDate birth = switch (dice.below(5)) {
            case 0 -> dice.near(asOf);
            case 1 -> dice.monthsAgo(6);
            case 2 -> dice.bornYearsAgo(1);
            case 3 -> dice.chance(50) ? dice.near(LocalDate.of(2026, 1, 1)) : dice.monthsAgo(dice.between(1, 18));
            default -> asOf.minusDays(dice.between(0, 200));
        };
        String child = people.person(birth.toString());
        LocalDate firstBirthday = OracleLaw.birthday(birth, 1);
        if (dice.chance(85)) {
            parents(child, birth);
        }
        while (dice.chance(40)) {
            LocalDate since = switch (dice.below(4)) {
                case 0 -> dice.near(firstBirthday);
                case 1 -> dice.monthsAgo(6);
                case 2 -> dice.near(asOf);
                default -> birth.plusDays(dice.between(-2, 370));
            };
            String kind = dice.of("GUARDIAN", "FOSTER");
            String adult = adultOrSomeoneMetBefore();
            people.relation(adult, child, kind, since, dice.ending());
            if (dice.chance(15)) {
                people.relation(adult, child, dice.of("GUARDIAN", "FOSTER", "PARENT"), dice.monthsAgo(6), "");
            }
        }
        if (dice.chance(12) && !adults.isEmpty()) {
            people.perhapsClaims(dice.of(adults), "CHILDBIRTH_BENEFIT", child);
        }
    }

    private void parents(String child, LocalDate birth) {
        for (int i = dice.of(1, 2, 2, 2, 3); i > 0; i--) {
            String parent = dice.chance(10)
                    ? remembered(people.person(
                            asOf.minusYears(16).minusDays(dice.below(700)).toString()))
                    : adultOrSomeoneMetBefore();
            people.relation(
                    parent,
                    child,
                    "PARENT",
                    dice.chance(90) ? birth : dice.near(asOf),
                    dice.chance(90) ? "" : dice.ending());
        }
    }

    private void disabledChild() {
        LocalDate birth = dice.chance(35) ? dice.bornYearsAgo(18) : asOf.minusDays(dice.between(30, 6700));
        birth = dice.chance(8) ? dice.leapDay(birth.getYear()) : birth;
        String child = people.person(dice.chance(4) ? "" : birth.toString());
        people.opinions(child, "DISABILITY");
        if (dice.chance(75)) {
            people.opinions(child, "SPECIAL_CARE");
        }
        if (dice.chance(65)) {
            people.opinions(child, "TRANSPORT");
        }
        if (dice.chance(85)) {
            parents(child, birth);
        }
        while (dice.chance(35)) {
            String kind = dice.of("GUARDIAN", "FOSTER", "FOSTER");
            LocalDate since = dice.chance(50) ? dice.monthsAgo(6) : dice.begun();
            people.relation(adultOrSomeoneMetBefore(), child, kind, since, dice.ending());
        }
        String claimant = dice.chance(85) ? adultOrSomeoneMetBefore() : child;
        people.perhapsClaims(claimant, "DISABLED_CHILD_CARE_ALLOWANCE", child);
        people.perhapsClaims(claimant, "TRANSPORT_ALLOWANCE", dice.chance(70) ? child : "");
        if (dice.chance(10)) {
            refund(child);
        }
        if (dice.chance(12)) {
            people.stranger(child);
        }
    }

    private void anyone() {
        String person = adult();
        for (String kind : List.of("DISABILITY", "TRANSPORT", "SPECIAL_CARE")) {
            if (dice.chance(70)) {
                people.opinions(person, kind);
            }
        }
        people.record(person, dice.of(36, 120, 180, 240));
        for (String service : BoundaryPeople.SERVICES) {
            if (dice.chance(12)) {
                people.perhapsClaims(person, service, dice.chance(30) ? dice.of(adults) : "");
            }
        }
        if (dice.chance(50)) {
            people.benefit(person, "STATE_SOCIAL_SECURITY_BENEFIT", dice.chance(5) ? dice.of(adults) : "");
        }
        if (dice.chance(30)) {
            people.relation(
                    person, dice.of(adults), dice.of("PARENT", "GUARDIAN", "FOSTER"), dice.edge(), dice.ending());
        }
        if (dice.chance(20)) {
            refund(person);
        }
    }
}
