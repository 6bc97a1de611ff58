package lv.pienakas.data.synthetic;

import java.time.LocalDate;
import java.util.List;
import lv.pienakas.data.synthetic.Disability.Cause;
import lv.pienakas.data.synthetic.Disability.Group;
import lv.pienakas.data.synthetic.Opinion.Kind;
import org.jspecify.annotations.Nullable;

/** The disability commission: draws who is disabled, how, and since when; of the dead, on the day they died. */
final class Commission {

    private static final int YEAR = 365;
    private static final int LONGEST_TERM_YEARS = 5;
    private static final int LONGEST_LIFE_YEARS = 15;

    private static final List<Group> ADULT_GROUPS = List.of(Group.I, Group.II, Group.III);
    private static final Weighted WORKING_AGE_GROUPS = new Weighted(Assumptions.GROUPS_WORKING_AGE);
    private static final Weighted OLD_GROUPS = new Weighted(Assumptions.GROUPS_FROM_65);

    private final LocalDate asOf;

    Commission(LocalDate asOf) {
        this.asOf = asOf;
    }

    @Nullable
    Disability examine(Person person, Draw draw) {
        LocalDate day = person.lastDay(asOf);
        int age = person.age(day);
        if (!draw.chance(share(age))) {
            return null;
        }
        Group group = Group.CHILD;
        if (age >= 18) {
            group = ADULT_GROUPS.get((age < 65 ? WORKING_AGE_GROUPS : OLD_GROUPS).draw(draw));
        }
        boolean neverWorked = age >= 18 && age < 65 && draw.chance(Assumptions.SOCIAL_BENEFIT_DISABLED);
        boolean life = age >= 18 && draw.chance(age < 65 ? Assumptions.FOR_LIFE : Assumptions.FOR_LIFE_OLD);
        LocalDate earliest = age < 18 ? person.birth() : person.birth().plusYears(18);
        LocalDate from = issued(Assumptions.DISABILITY_ISSUED_LAST_YEAR, life, earliest, day, draw);
        LocalDate until = life ? null : end(person, from, day, draw);
        boolean transport = draw.chance(Assumptions.TRANSPORT_INDICATED.getOrDefault(group, 0.0));
        boolean care = draw.chance(Assumptions.CARE_INDICATED.getOrDefault(group, 0.0));
        return new Disability(
                group,
                cause(group, neverWorked, draw),
                neverWorked,
                from,
                until,
                transport
                        ? indication(Kind.TRANSPORT, Assumptions.TRANSPORT_ISSUED_LAST_YEAR, earliest, until, day, draw)
                        : null,
                care
                        ? indication(Kind.SPECIAL_CARE, Assumptions.CARE_ISSUED_LAST_YEAR, earliest, until, day, draw)
                        : null);
    }

    /** An opinion that ran out, for someone who isn't disabled any more. */
    Opinion ended(Person person, Draw draw) {
        LocalDate until = person.lastDay(asOf).minusDays(draw.between(1, 2 * YEAR));
        Group group = draw.chance(0.4) ? Group.II : Group.III;
        return new Opinion(Kind.DISABILITY, group, Cause.GENERAL, until.minusDays(draw.between(YEAR, 3 * YEAR)), until);
    }

    private static double share(int age) {
        if (age < 18) {
            return Assumptions.DISABLED_CHILD;
        }
        if (age < 40) {
            return Assumptions.DISABLED_TO_39;
        }
        if (age < 55) {
            return Assumptions.DISABLED_TO_54;
        }
        return age < 65 ? Assumptions.DISABLED_TO_64 : Assumptions.DISABLED_FROM_65;
    }

    private static @Nullable Cause cause(Group group, boolean neverWorked, Draw draw) {
        double point = draw.unit();
        if (point < Assumptions.CAUSE_UNKNOWN) {
            return null;
        }
        if (group == Group.CHILD) {
            return Cause.CHILDHOOD;
        }
        if (neverWorked) {
            return draw.chance(Assumptions.CAUSE_CHILDHOOD_SOCIAL) ? Cause.CHILDHOOD : Cause.GENERAL;
        }
        point -= Assumptions.CAUSE_UNKNOWN;
        if (point < Assumptions.CAUSE_CHILDHOOD) {
            return Cause.CHILDHOOD;
        }
        point -= Assumptions.CAUSE_CHILDHOOD;
        if (point < Assumptions.CAUSE_WORK_ACCIDENT) {
            return Cause.WORK_ACCIDENT;
        }
        return point < Assumptions.CAUSE_WORK_ACCIDENT + Assumptions.CAUSE_OCCUPATIONAL
                ? Cause.OCCUPATIONAL_DISEASE
                : Cause.GENERAL;
    }

    private static LocalDate issued(double lastYear, boolean life, LocalDate earliest, LocalDate last, Draw draw) {
        int longest = YEAR * (life ? LONGEST_LIFE_YEARS : LONGEST_TERM_YEARS);
        int days = draw.chance(lastYear) ? draw.below(YEAR) : draw.between(YEAR, longest - 1);
        LocalDate day = last.minusDays(days);
        return day.isBefore(earliest) ? earliest : day;
    }

    /** At or after the day, five years from the start at most, a child's before the 18th birthday. */
    private static LocalDate end(Person person, LocalDate from, LocalDate day, Draw draw) {
        LocalDate end = draw.dayBetween(day, from.plusYears(LONGEST_TERM_YEARS));
        return person.age(day) < 18
                ? Days.earlier(end, person.birth().plusYears(18).minusDays(1))
                : end;
    }

    private static Opinion indication(
            Kind kind, double lastYear, LocalDate earliest, @Nullable LocalDate until, LocalDate day, Draw draw) {
        LocalDate from = issued(lastYear, false, earliest, day, draw);
        if (draw.chance(Assumptions.INDICATION_SHORTER)) {
            return Opinion.indication(kind, from, draw.dayBetween(day, until == null ? day.plusYears(3) : until));
        }
        return Opinion.indication(kind, from, until);
    }
}
