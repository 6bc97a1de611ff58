package lv.pienakas.service.differential;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lv.pienakas.service.differential.OracleFacts.Application;
import lv.pienakas.service.differential.OracleFacts.Benefit;
import lv.pienakas.service.differential.OracleFacts.Opinion;
import lv.pienakas.service.differential.OracleFacts.Person;
import lv.pienakas.service.differential.OracleFacts.Relation;

/** The words of entitlements.md that several services share, about the facts as they stand on one day. */
record OracleLaw(OracleFacts facts, LocalDate day) {

    boolean present(Person person) {
        return person.death().isEmpty() || person.death().get().isAfter(day);
    }

    boolean permanentResident(Person person) {
        return present(person)
                && person.country().equals("LV")
                && !person.permit().equals("TEMPORARY");
    }

    boolean inStateCare(Person person) {
        return person.stateCareSince().isPresent()
                && !person.stateCareSince().get().isAfter(day);
    }

    /** The birthday on which the person completes so many years; 29 February becomes 1 March in a common year. */
    static LocalDate birthday(LocalDate birth, int years) {
        LocalDate birthday = birth.plusYears(years);
        return birthday.getDayOfMonth() == birth.getDayOfMonth() ? birthday : birthday.plusDays(1);
    }

    boolean adult(Person person) {
        return person.birth().isEmpty() || !birthday(person.birth().get(), 18).isAfter(day);
    }

    boolean child(Person person) {
        return !adult(person);
    }

    boolean inForce(LocalDate from, Optional<LocalDate> until) {
        return !from.isAfter(day) && (until.isEmpty() || !until.get().isBefore(day));
    }

    boolean inForce(Benefit benefit) {
        boolean running = benefit.status().equals("PAID") || benefit.status().equals("SUSPENDED");
        return running && inForce(benefit.from(), benefit.until());
    }

    /** The opinion of the kind in force that counts: the latest valid_from, then the highest id by code point. */
    Optional<Opinion> opinion(Person person, String kind) {
        return OracleFacts.of(facts.opinions(), person.code()).stream()
                .filter(opinion -> opinion.kind().equals(kind))
                .filter(opinion -> inForce(opinion.from(), opinion.until()))
                .max(comparing(Opinion::from).thenComparing(Opinion::id, BY_CODE_POINT));
    }

    boolean hasBenefitInForce(Person person, String service, Predicate<Benefit> which) {
        return OracleFacts.of(facts.ownBenefits(), person.code()).stream()
                .filter(benefit -> benefit.service().equals(service))
                .filter(which)
                .anyMatch(this::inForce);
    }

    boolean unclaimedForOneself(Person person, String service) {
        return !hasBenefitInForce(person, service, any -> true) && notAppliedForOneself(person, service);
    }

    boolean notAppliedForOneself(Person person, String service) {
        return OracleFacts.of(facts.ownApplications(), person.code()).stream()
                .filter(application -> application.service().equals(service))
                .noneMatch(this::claims);
    }

    boolean unclaimedForChild(Person child, String service) {
        return OracleFacts.of(facts.benefitsForChild(), child.code()).stream()
                        .filter(benefit -> benefit.service().equals(service))
                        .noneMatch(this::inForce)
                && notAppliedForChild(child, service);
    }

    boolean notAppliedForChild(Person child, String service) {
        return OracleFacts.of(facts.applicationsForChild(), child.code()).stream()
                .filter(application -> application.service().equals(service))
                .noneMatch(this::claims);
    }

    private boolean claims(Application application) {
        if (application.status().equals("PENDING")) {
            return true;
        }
        if (!application.status().equals("REFUSED")) {
            return false;
        }
        LocalDate decided = application.decided().orElseThrow();
        return !decided.isAfter(day) && !day.isAfter(decided.plusMonths(12));
    }

    /** The first carer of the child who is a permanent resident. */
    Optional<Person> claimant(Person child) {
        return relationsInForce(child).stream()
                .filter(relation -> !relation.kind().equals("FOSTER")
                        || !relation.since().plusMonths(6).isAfter(day))
                .sorted(inOrderOfCare())
                .map(this::adultOf)
                .filter(this::permanentResident)
                .findFirst();
    }

    /** The relation by which the childbirth benefit is claimed: guardians and foster carers only if begun in time. */
    Optional<Relation> childbirthRelation(Person child) {
        LocalDate firstBirthday = birthday(child.birth().orElseThrow(), 1);
        return relationsInForce(child).stream()
                .filter(relation ->
                        relation.kind().equals("PARENT") || relation.since().isBefore(firstBirthday))
                .sorted(inOrderOfCare())
                .filter(relation -> permanentResident(adultOf(relation)))
                .findFirst();
    }

    private List<Relation> relationsInForce(Person child) {
        return OracleFacts.of(facts.relations(), child.code()).stream()
                .filter(relation -> inForce(relation.since(), relation.until()))
                .toList();
    }

    private Comparator<Relation> inOrderOfCare() {
        return comparing((Relation relation) ->
                        List.of("GUARDIAN", "FOSTER", "PARENT").indexOf(relation.kind()))
                .thenComparing(relation ->
                        relation.kind().equals("PARENT") && !adultOf(relation).female())
                .thenComparing(Relation::adult, BY_CODE_POINT);
    }

    Person adultOf(Relation relation) {
        return Optional.ofNullable(facts.persons().get(relation.adult())).orElseThrow();
    }

    /** The first day on which the person has reached the age required in that day's calendar year. */
    static LocalDate qualifyingDay(LocalDate birth) {
        for (int year = birth.getYear(); true; year++) {
            LocalDate reached = birth.plusMonths(OracleParameters.requiredAgeInMonths(year));
            LocalDate firstDay = later(reached, LocalDate.of(year, 1, 1));
            if (firstDay.getYear() == year) {
                return firstDay;
            }
        }
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** The earliest of the dates that there are; an empty one is open. */
    static Optional<LocalDate> earliest(Optional<LocalDate> one, Optional<LocalDate> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    static final Comparator<String> BY_CODE_POINT = (one, other) ->
            Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
}
