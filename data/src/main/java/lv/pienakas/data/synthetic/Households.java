package lv.pienakas.data.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lv.pienakas.data.synthetic.Names.Origin;
import lv.pienakas.data.synthetic.People.Roots;
import lv.pienakas.data.synthetic.Person.Permit;
import lv.pienakas.data.synthetic.Person.Sex;
import lv.pienakas.data.synthetic.Residence.Municipalities;
import org.jspecify.annotations.Nullable;

/** Founds one household after the other, in the mix that makes up the country's age pyramid. */
final class Households {

    /** Days between two births of one mother. */
    private static final int PREGNANCY = 300;

    private final LocalDate asOf;
    private final HouseholdMix mix;
    private final Municipalities municipalities;
    private final People people;
    private final OutsideCare outsideCare;

    Households(LocalDate asOf, long seed) {
        this.asOf = asOf;
        this.mix = new HouseholdMix(new AgePyramid(asOf));
        this.municipalities = new Municipalities(asOf);
        this.people = new People(asOf, new PersonalCodes(seed));
        this.outsideCare = new OutsideCare(asOf, people);
    }

    /** Of at most {@code room} people, at least 1. */
    Household next(int room, Draw draw) {
        if (mix.drawsFamily(draw)) {
            Household family = family(draw);
            if (family.persons().size() <= room) {
                return family;
            }
            // the codes that it was given are lost, which nobody notices
        }
        return alone(draw);
    }

    private Household alone(Draw draw) {
        int drawn = mix.drawAlone(draw);
        LocalDate birth = birth(drawn / 2, draw);
        Sex sex = drawn % 2 == 0 ? Sex.F : Sex.M;
        boolean old = birth.isBefore(asOf.minusYears(65));
        Roots roots = old
                ? roots(Assumptions.ABROAD_OLD, Assumptions.TEMPORARY_OLD, draw)
                : roots(Assumptions.ABROAD, Assumptions.TEMPORARY, draw);
        return new Household(List.of(people.register(roots, birth, sex, draw)), List.of());
    }

    private Household family(Draw draw) {
        FamilyShape shape = FamilyShape.draw(draw);
        int youngest = mix.drawYoungest(draw);
        Roots roots = roots(Assumptions.ABROAD_FAMILY, Assumptions.TEMPORARY, draw);
        List<Person> children = children(shape, youngest, roots, draw);
        OutsideCare.Kind care = outsideCare.drawKind(children, draw);
        List<Person> parents = new ArrayList<>(2);
        if (care != OutsideCare.Kind.GUARDIAN || !draw.chance(Assumptions.PARENTS_GONE)) {
            parents.add(people.register(roots, birth(youngest + shape.mother(), draw), Sex.F, draw));
            if (shape.father() > 0) {
                Roots fathers = fatherRoots(roots, draw);
                parents.add(people.register(fathers, birth(youngest + shape.father(), draw), Sex.M, draw));
            }
        }
        return outsideCare.arrange(care, children, parents, roots, draw);
    }

    private List<Person> children(FamilyShape shape, int youngest, Roots roots, Draw draw) {
        List<Person> children = new ArrayList<>(shape.children().size());
        LocalDate younger = asOf;
        for (int i = 0; i < shape.children().size(); i++) {
            int cohort = youngest + shape.children().get(i);
            if (cohort >= FamilyShape.CHILD_COHORTS) {
                break;
            }
            boolean twin =
                    i > 0 && shape.children().get(i).equals(shape.children().get(i - 1));
            if (!twin) {
                LocalDate birth = birth(cohort, draw);
                LocalDate latest = i == 0 ? asOf : younger.minusDays(PREGNANCY);
                younger = birth.isAfter(latest) ? latest : birth;
            }
            Sex sex = draw.chance(AgePyramid.femaleShare(cohort)) ? Sex.F : Sex.M;
            children.add(people.register(roots, younger, sex, draw));
        }
        return children;
    }

    private LocalDate birth(int cohort, Draw draw) {
        LocalDate newYear = LocalDate.of(asOf.getYear() - cohort, 1, 1);
        return draw.dayBetween(newYear, cohort == 0 ? asOf : newYear.withDayOfYear(newYear.lengthOfYear()));
    }

    private Roots roots(double abroad, double temporary, Draw draw) {
        Origin origin = Names.origin(draw);
        Residence residence = draw.chance(abroad) ? Residence.abroad(draw) : municipalities.draw(draw);
        return new Roots(origin, Names.root(origin, draw), residence, foreignPermit(temporary, draw));
    }

    private Roots fatherRoots(Roots family, Draw draw) {
        if (draw.chance(Assumptions.FATHER_ABROAD)) {
            return family.at(Residence.abroad(draw));
        }
        return draw.chance(Assumptions.FATHER_ELSEWHERE) ? family.at(municipalities.draw(draw)) : family;
    }

    private static @Nullable Permit foreignPermit(double temporary, Draw draw) {
        double point = draw.unit();
        if (point < temporary) {
            return Permit.TEMPORARY;
        }
        return point < temporary + Assumptions.PERMANENT ? Permit.PERMANENT : null;
    }
}
