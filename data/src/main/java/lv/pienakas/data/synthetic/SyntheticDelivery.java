package lv.pienakas.data.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A full delivery of agency feeds about people who don't exist, calibrated to the country (domain reference,
 * section 6) in proportion to the number of persons. Every number behind it stands in {@code Assumptions}.
 */
public final class SyntheticDelivery {

    /** The calibration is of 01.01.2026 and would drift farther away. */
    private static final LocalDate FIRST_AS_OF = LocalDate.of(2024, 1, 1);

    private static final LocalDate LAST_AS_OF = LocalDate.of(2027, 12, 31);

    private final Feeds feeds;
    private final LocalDate asOf;
    private final Commission commission;
    private final DisabilityFacts disabilityFacts;
    private final PensionFacts pensionFacts;
    private final ChildFacts childFacts;
    private final WorkFacts workFacts;

    private SyntheticDelivery(Feeds feeds, LocalDate asOf) {
        Claims claims = new Claims(feeds, asOf);
        this.feeds = feeds;
        this.asOf = asOf;
        this.commission = new Commission(asOf);
        this.disabilityFacts = new DisabilityFacts(feeds, claims, asOf);
        this.pensionFacts = new PensionFacts(feeds, claims, asOf);
        this.childFacts = new ChildFacts(claims, asOf);
        this.workFacts = new WorkFacts(feeds, claims, asOf);
    }

    /**
     * Writes {@code delivery.csv}, number 1, and all eight files, replacing older ones of these names. Memory doesn't
     * grow with the number of persons: households are drawn one after the other and forgotten.
     *
     * @param directory made if absent
     * @param persons rows of {@code persons.csv}, at least 1; people who died within a year are among them
     * @param seed the same seed, number and date give the same bytes
     * @param asOf the day that the facts are of, in 2024 to 2027
     * @throws IllegalArgumentException where a number or date is out of range
     * @throws IOException where the folder can't be written, or holds a compressed file of a delivery
     */
    public static void write(Path directory, int persons, long seed, LocalDate asOf) throws IOException {
        if (persons < 1) {
            throw new IllegalArgumentException(persons + " persons can't be written; ask for 1 or more.");
        }
        if (asOf.isBefore(FIRST_AS_OF) || asOf.isAfter(LAST_AS_OF)) {
            throw new IllegalArgumentException("The as-of date " + asOf + " is too far from the calibration; choose "
                    + FIRST_AS_OF + " to " + LAST_AS_OF + ".");
        }
        try (Feeds feeds = new Feeds(directory)) {
            feeds.head(asOf);
            SyntheticDelivery delivery = new SyntheticDelivery(feeds, asOf);
            Households households = new Households(asOf, seed);
            int room = persons;
            for (long index = 0; room > 0; index++) {
                Draw draw = Draw.of(seed, index);
                Household household = households.next(room, draw);
                delivery.write(household, draw);
                room -= household.persons().size();
            }
        }
    }

    private void write(Household household, Draw draw) throws IOException {
        for (Relation relation : household.relations()) {
            feeds.relation(relation, draw);
        }
        for (Person person : household.persons()) {
            feeds.person(person);
            Disability disability = commission.examine(person, draw);
            Standing standing = Standing.of(person, disability, asOf, draw);
            if (disability != null) {
                disabilityFacts.write(person, disability, household, draw);
            } else if (person.age(asOf) >= 20 && draw.chance(Assumptions.DISABILITY_ENDED)) {
                feeds.opinion(person.codeIn(draw), commission.ended(person, draw));
            }
            pensionFacts.write(person, standing, disability, draw);
            childFacts.write(person, household, draw);
            workFacts.write(person, standing, draw);
            writeContact(person, draw);
        }
    }

    private void writeContact(Person person, Draw draw) throws IOException {
        if (person.age(asOf) >= 14 && draw.chance(Assumptions.CONTACT)) {
            feeds.contact(
                    person.codeIn(draw),
                    draw.chance(Assumptions.E_ADDRESS),
                    draw.chance(Assumptions.ENGLISH) ? "en" : "lv",
                    draw.chance(Assumptions.OPTED_OUT));
        }
    }
}
