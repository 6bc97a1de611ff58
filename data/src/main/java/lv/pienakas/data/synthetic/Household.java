package lv.pienakas.data.synthetic;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** People who may be related to each other; nobody is related to anyone outside. */
record Household(List<Person> persons, List<Relation> relations) {

    private static final Comparator<Relation> ORDER = Comparator.<Relation, Boolean>comparing(
                    relation -> relation.kind() == Relation.Kind.PARENT)
            .thenComparing(relation -> relation.adult().sex());

    /** Who draws the benefits for a child: a guardian or foster carer before the mother, the mother before the father. */
    Optional<Person> carerOf(Person child, LocalDate asOf) {
        return relations.stream()
                .filter(relation -> relation.child().equals(child))
                .filter(relation -> relation.inForce(asOf) && relation.adult().permanentResident())
                .min(ORDER)
                .map(Relation::adult);
    }

    /** Brothers and sisters under 20, the child included: those whom the family state benefit counts. */
    int children(LocalDate asOf) {
        return (int) relations.stream()
                .map(Relation::child)
                .distinct()
                .filter(child -> child.age(asOf) < 20)
                .count();
    }
}
