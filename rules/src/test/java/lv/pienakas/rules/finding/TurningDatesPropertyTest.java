package lv.pienakas.rules.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import lv.pienakas.rules.benchmark.HandWritten;
import lv.pienakas.rules.parameter.MissingValueException;
import lv.pienakas.rules.people.Population;
import lv.pienakas.rules.people.RandomPeople;
import lv.pienakas.rules.person.PersonFacts;
import lv.pienakas.rules.release.Releases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Until the turning date nothing turns, whoever the person is, and whatever the day. */
class TurningDatesPropertyTest {

    private static final int PEOPLE = 400;
    private static final int YEARS_AHEAD = 40;

    /** From 2019 on, some years have no amount for some pensions, and later ones no maximum object. */
    static Stream<LocalDate> days() {
        Random random = new Random(6);
        LocalDate first = LocalDate.of(2019, 1, 1);
        Stream<LocalDate> any = Stream.generate(() -> first.plusDays(random.nextInt(14 * 365 + 3)))
                .limit(20);
        Stream<LocalDate> besideChanges = Stream.of(
                LocalDate.of(2019, 6, 30),
                LocalDate.of(2020, 2, 29),
                LocalDate.of(2020, 12, 31),
                LocalDate.of(2032, 2, 28),
                LocalDate.of(2032, 12, 31));
        return Stream.of(RandomPeople.DAYS.stream(), besideChanges, any).flatMap(days -> days);
    }

    @ParameterizedTest
    @MethodSource("days")
    void nothingTurnsBeforeTheTurningDate(LocalDate day) {
        List<PersonFacts> people = RandomPeople.of(3 + day.toEpochDay(), day, PEOPLE);
        Map<Integer, LocalDate> turnings = new HashMap<>();
        Map<Integer, String> today = outcomes(day, people, turnings);
        Map<LocalDate, List<PersonFacts>> samples = new TreeMap<>();
        Random random = new Random(day.toEpochDay());
        for (PersonFacts person : people) {
            if (!"?".equals(today.get(person.id()))) {
                LocalDate turning = turnings.getOrDefault(person.id(), day.plusYears(YEARS_AHEAD));
                assertThat(turning).isAfter(day);
                for (LocalDate sample : samples(random, day, turning)) {
                    samples.computeIfAbsent(sample, one -> new ArrayList<>()).add(person);
                }
            }
        }
        samples.forEach((later, ofDay) -> outcomes(later, ofDay, new HashMap<>())
                .forEach((person, outcome) -> assertThat(outcome)
                        .as("%s on %s as on %s, turning on %s", person, later, day, turnings.get(person))
                        .isEqualTo(today.get(person))));
    }

    /** The days after the as-of date, those before the turning date, the firsts of months at random and any at random. */
    private static Iterable<LocalDate> samples(Random random, LocalDate day, LocalDate turning) {
        TreeSet<LocalDate> samples = new TreeSet<>();
        long between = turning.toEpochDay() - day.toEpochDay();
        for (int i = 1; i <= 3; i++) {
            samples.add(day.plusDays(i));
            samples.add(turning.minusDays(i));
        }
        for (int i = 0; i < 12; i++) {
            LocalDate any = day.plusDays((long) (random.nextDouble() * between));
            samples.add(i % 3 == 0 ? any.withDayOfMonth(1) : i % 3 == 1 ? any.withDayOfYear(1) : any);
        }
        return samples.subSet(day, false, turning, false);
    }

    /** What a scan does each night: only those whose turning date has come are evaluated again. */
    @ParameterizedTest
    @ValueSource(strings = {"2019-03-05", "2021-01-01", "2024-02-29", "2026-03-31"})
    void goingFromTurningToTurningFindsWhatEveryDayFinds(LocalDate start) {
        List<PersonFacts> people = RandomPeople.of(4 + start.toEpochDay(), start, 60);
        Map<Integer, String> kept = new HashMap<>();
        Map<Integer, LocalDate> due = new HashMap<>();
        people.forEach(person -> due.put(person.id(), start));
        int evaluated = 0;
        for (LocalDate day = start; day.isBefore(start.plusYears(30)); day = day.plusDays(1)) {
            LocalDate today = day;
            List<PersonFacts> turned = people.stream()
                    .filter(person ->
                            !due.getOrDefault(person.id(), LocalDate.MAX).isAfter(today))
                    .toList();
            if (!turned.isEmpty()) {
                turned.forEach(person -> due.remove(person.id()));
                kept.putAll(outcomes(day, turned, due));
                evaluated += turned.size();
            }
            assertThat(outcomes(day, people, new HashMap<>())).as("on %s", day).isEqualTo(kept);
        }
        assertThat(evaluated).isLessThan(60 * 60);
    }

    @ParameterizedTest
    @MethodSource("lv.pienakas.rules.finding.FindingsOfEverybodyTest#days")
    void theTurningDateIsTheOneOfHandWrittenJava(LocalDate day) {
        List<PersonFacts> people = RandomPeople.of(5 + day.toEpochDay(), day, 2_500);

        assertThat(turnings(day, people)).isEqualTo(byHand(day, people));
    }

    @Test
    void ordinaryPeopleTurnOnTheSameDaysToo() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        List<PersonFacts> people = Population.of(8, day, 20_000);

        assertThat(turnings(day, people)).isEqualTo(byHand(day, people)).hasSizeBetween(10_000, 18_000);
    }

    private static Map<Integer, LocalDate> turnings(LocalDate day, List<PersonFacts> people) {
        Map<Integer, LocalDate> turnings = new TreeMap<>();
        new Evaluation(Releases.BUILT_IN, day).evaluate(people, turnings::put);
        return turnings;
    }

    private static Map<Integer, LocalDate> byHand(LocalDate day, List<PersonFacts> people) {
        Map<Integer, LocalDate> turnings = new TreeMap<>();
        HandWritten handWritten = new HandWritten(day, true);
        for (PersonFacts person : people) {
            handWritten.find(person, new ArrayList<>());
            LocalDate next = handWritten.next();
            if (next != null) {
                turnings.put(person.id(), next);
            }
        }
        return turnings;
    }

    /**
     * The findings of each person, in a text. A missing value of a parameter ends a scan, so it is an outcome too, "?",
     * and nobody says when to ask again: the next day.
     */
    private static Map<Integer, String> outcomes(
            LocalDate day, List<PersonFacts> people, Map<Integer, LocalDate> turnings) {
        Map<Integer, String> outcomes = new HashMap<>();
        people.forEach(person -> outcomes.put(person.id(), ""));
        try {
            Map<Integer, LocalDate> ofThese = new HashMap<>();
            new Evaluation(Releases.BUILT_IN, day)
                    .evaluate(people, ofThese::put).stream()
                            .sorted((one, other) -> one.service().compareTo(other.service()))
                            .forEach(found -> outcomes.merge(
                                    found.childId() == 0 ? found.claimantId() : found.childId(),
                                    found.toString(),
                                    String::concat));
            turnings.putAll(ofThese);
        } catch (MissingValueException e) {
            if (people.size() == 1) {
                turnings.put(people.get(0).id(), day.plusDays(1));
                return Map.of(people.get(0).id(), "?");
            }
            int half = people.size() / 2;
            outcomes.putAll(outcomes(day, people.subList(0, half), turnings));
            outcomes.putAll(outcomes(day, people.subList(half, people.size()), turnings));
        }
        return outcomes;
    }
}
