package lv.pienakas.rules.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import lv.pienakas.rules.people.RandomPeople;
import lv.pienakas.rules.person.Opinion;
import lv.pienakas.rules.person.PersonFacts;
import lv.pienakas.rules.release.Releases;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Whoever knows less may say "unknown", but never "no": a blank contradicts nothing that it might stand for. */
class MissingFactsTest {

    private static final int PEOPLE = 200;

    @Property(tries = 100)
    void aBlankRecordNeverTurnsAFindingIntoNone(@ForAll Random random) {
        blankingKeepsFindings(random, person -> with(person, person.birthDate(), null, person.opinions()));
    }

    @Property(tries = 100)
    void aBlankCauseNeverTurnsAFindingIntoNone(@ForAll Random random) {
        blankingKeepsFindings(random, MissingFactsTest::withoutCause);
    }

    @Property(tries = 100)
    void aBlankBirthDateOfAnAdultNeverTurnsAFindingIntoNone(@ForAll Random random) {
        blankingKeepsFindings(
                random,
                person -> isAdult(person) ? with(person, null, person.recordMonths(), person.opinions()) : person);
    }

    @Property(tries = 50)
    void everythingBlankAtOnceKeepsTheFindingsOfAnAdult(@ForAll Random random) {
        blankingKeepsFindings(
                random,
                person -> isAdult(person)
                        ? with(
                                withoutCause(person),
                                null,
                                null,
                                withoutCause(person).opinions())
                        : person);
    }

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static boolean isAdult(PersonFacts person) {
        LocalDate birth = person.birthDate();
        return birth != null && !birth.isAfter(DAY.minusYears(18));
    }

    private static void blankingKeepsFindings(Random random, UnaryOperator<PersonFacts> blank) {
        RandomPeople source = new RandomPeople(random, DAY);
        Map<Integer, PersonFacts> people = new HashMap<>();
        for (int i = 0; i < PEOPLE; i++) {
            PersonFacts person = source.next();
            people.put(person.id(), person);
        }
        Set<String> withBlanks = new HashSet<>();
        findings(people.values().stream().map(blank).toList()).forEach(one -> withBlanks.add(key(one)));
        assertThat(findings(List.copyOf(people.values())))
                .allSatisfy(finding -> assertThat(withBlanks).contains(key(finding)));
    }

    private static List<Finding> findings(List<PersonFacts> people) {
        return new Evaluation(Releases.BUILT_IN, DAY).evaluate(people);
    }

    private static String key(Finding finding) {
        return finding.service() + " " + finding.claimantCode() + " " + finding.childCode();
    }

    private static PersonFacts withoutCause(PersonFacts person) {
        return with(
                person,
                person.birthDate(),
                person.recordMonths(),
                person.opinions().stream()
                        .map(one ->
                                new Opinion(one.id(), one.kind(), one.group(), null, one.validFrom(), one.validUntil()))
                        .toList());
    }

    private static PersonFacts with(
            PersonFacts person, @Nullable LocalDate birth, @Nullable Integer record, List<Opinion> opinions) {
        return new PersonFacts(
                person.id(),
                person.code(),
                birth,
                person.residence(),
                person.stateCareSince(),
                record,
                opinions,
                person.contributions(),
                person.benefits(),
                person.applications(),
                person.childBenefits(),
                person.childApplications(),
                person.carers());
    }
}
