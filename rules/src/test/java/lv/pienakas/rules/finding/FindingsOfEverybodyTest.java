package lv.pienakas.rules.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import lv.pienakas.rules.benchmark.HandWritten;
import lv.pienakas.rules.people.Population;
import lv.pienakas.rules.people.RandomPeople;
import lv.pienakas.rules.person.PersonFacts;
import lv.pienakas.rules.release.ConditionResult;
import lv.pienakas.rules.release.Releases;
import lv.pienakas.rules.release.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FindingsOfEverybodyTest {

    private static final int PEOPLE = 2_500;

    static Stream<LocalDate> days() {
        return RandomPeople.DAYS.stream();
    }

    @ParameterizedTest
    @MethodSource("days")
    void theRulesFindWhatHandWrittenJavaFinds(LocalDate day) {
        List<PersonFacts> people = RandomPeople.of(day.toEpochDay(), day, PEOPLE);

        List<Finding> found = new Evaluation(Releases.BUILT_IN, day).evaluate(people);

        assertThat(sorted(found.stream().map(FindingsOfEverybodyTest::withoutParameters)))
                .isEqualTo(sorted(byHand(people, day).stream()));
    }

    @ParameterizedTest
    @MethodSource("days")
    void rulesCompiledAtRunTimeFindTheSame(LocalDate day) {
        List<PersonFacts> people = RandomPeople.of(1 + day.toEpochDay(), day, PEOPLE);

        assertThat(sorted(new Evaluation(Releases.compiled(), day).evaluate(people).stream()))
                .isEqualTo(sorted(new Evaluation(Releases.BUILT_IN, day).evaluate(people).stream()));
    }

    /** Workers of a scan have an evaluation each, and the release in common. */
    @Test
    void severalWorkersAtOnceFindWhatOneFinds() throws Exception {
        LocalDate day = LocalDate.of(2026, 3, 2);
        List<PersonFacts> people = RandomPeople.of(6, day, PEOPLE);
        List<Finding> alone = new Evaluation(Releases.BUILT_IN, day).evaluate(people);

        ExecutorService workers = Executors.newFixedThreadPool(8);
        try {
            Callable<List<Finding>> worker = () -> new Evaluation(Releases.BUILT_IN, day).evaluate(people);
            for (Future<List<Finding>> found : workers.invokeAll(Collections.nCopies(40, worker))) {
                assertThat(sorted(found.get().stream())).isEqualTo(sorted(alone.stream()));
            }
        } finally {
            workers.shutdown();
        }
    }

    @Test
    void theBenchmarksOrdinaryPeopleAreJudgedAlikeToo() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        List<PersonFacts> people = Population.of(7, day, 20_000);

        List<Finding> found = new Evaluation(Releases.BUILT_IN, day).evaluate(people);

        assertThat(sorted(found.stream().map(FindingsOfEverybodyTest::withoutParameters)))
                .isEqualTo(sorted(byHand(people, day).stream()))
                .hasSizeBetween(10, 200);
    }

    @Test
    void everyServiceIsFoundForSomebodyInEachWay() {
        Map<String, Integer> seen = new HashMap<>();
        for (LocalDate day : RandomPeople.DAYS) {
            byHand(RandomPeople.of(day.toEpochDay(), day, PEOPLE), day)
                    .forEach(finding -> seen.merge(finding.service() + " " + finding.outcome(), 1, Integer::sum));
        }
        assertThat(seen).hasSize(9).allSatisfy((way, times) -> assertThat(times).isGreaterThan(20));
    }

    @ParameterizedTest
    @MethodSource("days")
    void theExplanationSaysWhatTheEngineDecides(LocalDate day) {
        List<PersonFacts> people = RandomPeople.of(2 + day.toEpochDay(), day, 500);
        Evaluation evaluation = new Evaluation(Releases.BUILT_IN, day);
        Map<String, Finding> found = new HashMap<>();
        evaluation.evaluate(people).forEach(one -> found.put(one.service() + about(one), one));
        for (Service service : Releases.BUILT_IN.services()) {
            for (PersonFacts person : people) {
                Explanation explanation = evaluation.explain(service.code(), person);
                Finding finding = found.get(service.code() + person.id());
                assertThat(explanation.found()).isEqualTo(finding != null);
                assertThat(explanation.nearMiss())
                        .isEqualTo(explanation.lacking().size() == 1);
                if (finding != null) {
                    assertThat(missing(explanation)).isEqualTo(finding.missing());
                    assertThat(finding.outcome() == Finding.Outcome.ENTITLED)
                            .isEqualTo(missing(explanation).isEmpty());
                }
            }
        }
    }

    private static int about(Finding finding) {
        return finding.childId() == 0 ? finding.claimantId() : finding.childId();
    }

    private static List<String> missing(Explanation explanation) {
        return explanation.conditions().stream()
                .filter(result -> result.outcome() == ConditionResult.Outcome.UNKNOWN)
                .flatMap(result -> result.missing().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Finding> byHand(List<PersonFacts> people, LocalDate day) {
        List<Finding> found = new ArrayList<>();
        HandWritten handWritten = new HandWritten(day, true);
        people.forEach(person -> handWritten.find(person, found));
        return found;
    }

    private static List<Finding> sorted(Stream<Finding> findings) {
        return findings.sorted(Comparator.comparing(Finding::toString)).toList();
    }

    private static Finding withoutParameters(Finding finding) {
        return new Finding(
                finding.service(),
                finding.claimantId(),
                finding.claimantCode(),
                finding.childId(),
                finding.childCode(),
                finding.outcome(),
                finding.since(),
                finding.until(),
                finding.amount(),
                finding.missing(),
                List.of());
    }
}
