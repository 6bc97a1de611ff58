package lv.pienakas.service.planning;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.planning.Proposal;
import lv.pienakas.data.planning.ProposedMove;
import lv.pienakas.data.staff.Absence;
import lv.pienakas.data.staff.Inspector;
import lv.pienakas.data.staff.Staff;
import lv.pienakas.data.synthetic.SyntheticDocuments;
import lv.pienakas.data.synthetic.SyntheticStaff;
import lv.pienakas.planner.problem.Item;
import lv.pienakas.planner.problem.Penalties;
import lv.pienakas.planner.problem.Problem;
import lv.pienakas.planner.search.Moves;
import lv.pienakas.planner.search.Plan;
import lv.pienakas.service.PienakasApplication;
import lv.pienakas.service.demo.DayOfDocuments;
import lv.pienakas.service.rebalancing.Rebalancing;
import lv.pienakas.service.rebalancing.Wishes;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What planning costs on a real database with as many items and inspectors as problem M. Prints key=value lines. */
final class PlanningBenchmark {

    private static final int DOCUMENTS = 8_000;
    private static final int INSPECTORS = 460;
    private static final int ABSENCES = 60;
    private static final int WARM_UP = 10;

    private PlanningBenchmark() {}

    public static void main(String[] args) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(PienakasApplication.class)
                .web(WebApplicationType.NONE)
                .run("--pienakas.database.directory=", "--logging.level.root=ERROR")) {
            run(context);
        }
    }

    private static void run(ConfigurableApplicationContext context) {
        CaseRules rules = context.getBean(CaseRules.class);
        LocalDate today = LocalDate.now(rules.zone());
        List<Inspector> staff =
                SyntheticStaff.of(rules.catalogue(), rules.routing().table(), today.minusDays(1), INSPECTORS, 1)
                        .stream()
                        .map(one -> Inspector.of(one.id(), one.unit(), one.skills(), one.minutesPerDay()))
                        .toList();
        context.getBean(Staff.class).add(staff);
        List<String> persons = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            persons.add(String.format(Locale.ROOT, "320000-%05d", i));
        }
        context.getBean(DayOfDocuments.class)
                .register(SyntheticDocuments.day(today.minusDays(1), DOCUMENTS, 1, persons), "BENCHMARK");
        ReadingWork reading = context.getBean(ReadingWork.class);
        print("open_items", reading.read(List.of()).items().size());
        print("read_all_ms", median(() -> time(() -> reading.read(List.of()))));
        absences(context, staff, today);
        Improving improving = context.getBean(Improving.class);
        print(
                "background_round_without_search_ms",
                median(() -> time(() ->
                        improving.improve(reading.read(List.of()), Duration.ofMillis(1), "BENCHMARK", () -> true))));
        Rebalancing rebalancing = context.getBean(Rebalancing.class);
        Proposal[] last = new Proposal[1];
        print(
                "proposal_for_all_units_beyond_its_search_ms",
                median(() -> time(() -> last[0] = rebalancing.propose(Wishes.of(List.of()), "BENCHMARK"))) - 2_000);
        print("proposal_moves", last[0].moves().size());
        Set<Long> all = last[0].moves().stream().map(ProposedMove::workItemId).collect(Collectors.toSet());
        print("proposal_accepted_ms", time(() -> rebalancing.accept(last[0].id(), all, "BENCHMARK")) / 1e6);
        print("load_average", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /**
     * Three fall ill, one call after the other; timed from the first call to the return of the last, when all that moves is
     * committed; what is read in between to price the moves does not count. Then they are well again. The first ones only warm up.
     */
    private static void absences(ConfigurableApplicationContext context, List<Inspector> staff, LocalDate today) {
        EnteringAbsences absences = context.getBean(EnteringAbsences.class);
        Random random = new Random(1);
        double[] millis = new double[ABSENCES];
        int moved = 0;
        long vain = 0;
        for (int i = -WARM_UP; i < ABSENCES; i++) {
            List<String> ill = three(staff, random);
            List<EnteringAbsences.Moved> entered = new ArrayList<>();
            for (String id : ill) {
                long started = System.nanoTime();
                entered.add(absences.enter(id, Absence.Kind.SICKNESS, today, today.plusDays(30), "BENCHMARK"));
                long took = System.nanoTime() - started;
                if (i >= 0) {
                    List<WantedMove> applied =
                            entered.get(entered.size() - 1).published().applied();
                    millis[i] += took / 1e6;
                    moved += applied.size();
                    vain += vain(context, applied);
                }
            }
            entered.forEach(each -> absences.cancel(each.absence().id(), "BENCHMARK"));
        }
        Arrays.sort(millis);
        print("three_absences_published_p50_ms", millis[ABSENCES / 2]);
        print("three_absences_published_p95_ms", millis[ABSENCES * 95 / 100]);
        print("three_absences_items_moved", (double) moved / ABSENCES);
        print("three_absences_moves_neither_forced_nor_paying", (double) vain);
    }

    /** Moves that were just made, though refusing them, with what they block, would cost less than the gain. */
    private static long vain(ConfigurableApplicationContext context, List<WantedMove> applied) {
        Map<String, Optional<String>> before = applied.stream()
                .collect(Collectors.toMap(
                        move -> String.valueOf(move.workItemId()), move -> Optional.ofNullable(move.holder())));
        Problem after = context.getBean(ReadingWork.class).read(List.of()).problem();
        Map<String, String> plan = after.items().stream()
                .filter(item -> item.assigned() != null)
                .collect(Collectors.toMap(Item::id, item -> String.valueOf(item.assigned())));
        Problem then = new Problem(
                after.workdays(),
                after.inspectors(),
                after.items().stream()
                        .map(item -> before.containsKey(item.id())
                                ? item.assignedTo(before.get(item.id()).orElse(null))
                                : item)
                        .toList());
        long gain = context.getBean(PlanningProperties.class).gain();
        return Moves.of(then, new Plan(plan, List.of(), Penalties.of(then, plan), 0)).stream()
                .filter(move -> !move.why().isForced())
                .filter(move -> move.lateMinutes() < 0 || (move.lateMinutes() == 0 && move.soft() < gain))
                .count();
    }

    private static List<String> three(List<Inspector> staff, Random random) {
        return Stream.generate(() -> staff.get(random.nextInt(staff.size())).inspectorId())
                .distinct()
                .limit(3)
                .toList();
    }

    private static double median(LongSupplier nanos) {
        long[] all = new long[7];
        for (int i = 0; i < all.length; i++) {
            all[i] = nanos.getAsLong();
        }
        Arrays.sort(all);
        return all[all.length / 2] / 1e6;
    }

    private static long time(Runnable work) {
        long started = System.nanoTime();
        work.run();
        return System.nanoTime() - started;
    }

    private static void print(String key, double value) {
        System.out.printf(Locale.ROOT, "%s=%.1f%n", key, value);
    }
}
