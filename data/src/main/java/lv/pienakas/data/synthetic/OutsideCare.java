package lv.pienakas.data.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lv.pienakas.data.synthetic.People.Roots;
import lv.pienakas.data.synthetic.Person.Sex;
import org.jspecify.annotations.Nullable;

/** What the orphan courts decided about a family: a guardian, a foster carer, an institution, mostly nothing. */
final class OutsideCare {

    private final LocalDate asOf;
    private final People people;

    OutsideCare(LocalDate asOf, People people) {
        this.asOf = asOf;
        this.people = people;
    }

    enum Kind {
        NONE,
        GUARDIAN,
        FOSTER,
        INSTITUTION
    }

    Kind drawKind(List<Person> children, Draw draw) {
        double point = draw.unit();
        if (children.get(0).age(asOf) >= 18) {
            return Kind.NONE;
        }
        if (point < Assumptions.GUARDIAN) {
            return Kind.GUARDIAN;
        }
        if (point < Assumptions.GUARDIAN + Assumptions.FOSTER) {
            return Kind.FOSTER;
        }
        return point < Assumptions.GUARDIAN + Assumptions.FOSTER + Assumptions.INSTITUTION
                ? Kind.INSTITUTION
                : Kind.NONE;
    }

    Household arrange(Kind care, List<Person> children, List<Person> parents, Roots roots, Draw draw) {
        List<Person> persons = new ArrayList<>(parents);
        List<Relation> relations = new ArrayList<>();
        boolean custodyLost = care != Kind.NONE && draw.chance(Assumptions.CUSTODY_LOST);
        Person carer = carer(care, children, roots, draw);
        if (carer != null) {
            persons.add(carer);
        }
        for (Person born : children) {
            boolean placed = care != Kind.NONE && born.age(asOf) < 18;
            LocalDate since = placed ? placement(care, born, draw) : asOf;
            Person child = placed && care == Kind.INSTITUTION ? born.inStateCare(since) : born;
            persons.add(child);
            LocalDate until = placed && custodyLost ? since : null;
            for (Person parent : parents) {
                relations.add(new Relation(parent, child, Relation.Kind.PARENT, child.birth(), until));
            }
            if (placed && carer != null) {
                Relation.Kind kind = care == Kind.GUARDIAN ? Relation.Kind.GUARDIAN : Relation.Kind.FOSTER;
                relations.add(new Relation(carer, child, kind, since, null));
            }
        }
        return new Household(persons, relations);
    }

    /** One more adult than the household mix counts on; there are too few to show in the age pyramid. */
    private @Nullable Person carer(Kind care, List<Person> children, Roots roots, Draw draw) {
        if (care != Kind.GUARDIAN && care != Kind.FOSTER) {
            return null;
        }
        LocalDate eldest = children.get(children.size() - 1).birth();
        LocalDate birth = draw.dayBetween(eldest.minusYears(58), eldest.minusYears(25));
        return people.register(roots, birth, draw.chance(0.8) ? Sex.F : Sex.M, draw);
    }

    /** Foster care lasts three years at most, and a sixth of it has not stood for six months. */
    private LocalDate placement(Kind care, Person child, Draw draw) {
        LocalDate earliest = care == Kind.FOSTER ? asOf.minusYears(3) : child.birth();
        return draw.dayBetween(earliest.isBefore(child.birth()) ? child.birth() : earliest, asOf);
    }
}
