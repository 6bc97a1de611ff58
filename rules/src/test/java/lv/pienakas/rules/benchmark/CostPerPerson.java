package lv.pienakas.rules.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import lv.pienakas.rules.finding.Evaluation;
import lv.pienakas.rules.finding.Finding;
import lv.pienakas.rules.people.Population;
import lv.pienakas.rules.person.PersonFacts;
import lv.pienakas.rules.release.RuleRelease;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Nanoseconds a person: the rules as a scan evaluates them, in batches, and the same findings and next dates by
 * {@link HandWritten}.
 *
 * <p>The serial collector, for its small young generation: with G1 the rules, which allocate hundreds of bytes a person, take
 * between 1 and 2 times as long from run to run as neighbours on the machine use the memory bus.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 12, time = 1)
@Fork(
        value = 3,
        jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
public class CostPerPerson {

    private static final int PEOPLE = 20_000;
    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 2);

    private List<PersonFacts> people = List.of();
    private List<List<PersonFacts>> batches = List.of();
    private final Evaluation evaluation = new Evaluation(RuleRelease.builtIn(), AS_OF);
    private final HandWritten handWritten = new HandWritten(AS_OF, true);
    private final HandWritten withoutNextDates = new HandWritten(AS_OF, false);
    private final LocalDate[] next = new LocalDate[PEOPLE + 1];

    @Setup(Level.Trial)
    public void invent() {
        people = Population.of(1, AS_OF, PEOPLE);
        batches = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i += Evaluation.BATCH) {
            batches.add(people.subList(i, i + Evaluation.BATCH));
        }
    }

    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public List<Finding> rules() {
        List<Finding> found = new ArrayList<>();
        for (List<PersonFacts> batch : batches) {
            found.addAll(evaluation.evaluate(batch, (person, day) -> next[person] = day));
        }
        return found;
    }

    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public List<Finding> handWritten() {
        List<Finding> found = new ArrayList<>();
        for (PersonFacts person : people) {
            handWritten.find(person, found);
            LocalDate day = handWritten.next();
            if (day != null) {
                next[person.id()] = day;
            }
        }
        return found;
    }

    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public List<Finding> handWrittenWithoutNextDates() {
        List<Finding> found = new ArrayList<>();
        for (PersonFacts person : people) {
            withoutNextDates.find(person, found);
        }
        return found;
    }

    /** Prints the quietest iteration of each as {@code key=value} lines: neighbours on the machine only slow down. */
    public static void main(String[] args) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(CostPerPerson.class.getName())
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .run();
        Map<String, Double> nanoseconds = new TreeMap<>();
        results.forEach(result -> nanoseconds.put(
                result.getPrimaryResult().getLabel(),
                result.getPrimaryResult().getStatistics().getMin()));
        List<PersonFacts> people = Population.of(1, AS_OF, PEOPLE);
        print("people", PEOPLE);
        print(
                "facts_per_person",
                people.stream().mapToInt(Population::facts).average().orElse(0));
        print("findings_per_1000_people", 1_000.0 * new CostPerPerson().findings(people) / PEOPLE);
        double rules = nanoseconds.getOrDefault("rules", Double.NaN);
        double byHand = nanoseconds.getOrDefault("handWritten", Double.NaN);
        double withoutNextDates = nanoseconds.getOrDefault("handWrittenWithoutNextDates", Double.NaN);
        print("rules_ns_per_person", rules);
        print("hand_written_ns_per_person", byHand);
        print("hand_written_without_next_dates_ns_per_person", withoutNextDates);
        print("ratio", rules / byHand);
        print("ratio_to_hand_written_without_next_dates", rules / withoutNextDates);
    }

    private int findings(List<PersonFacts> people) {
        return evaluation.evaluate(people).size();
    }

    private static void print(String key, double value) {
        System.out.println(key + "=" + String.format(Locale.ROOT, "%.2f", value));
    }
}
