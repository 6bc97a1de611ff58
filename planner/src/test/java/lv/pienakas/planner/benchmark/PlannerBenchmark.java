package lv.pienakas.planner.benchmark;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import lv.pienakas.planner.fluid.FluidBound;
import lv.pienakas.planner.pick.Candidate;
import lv.pienakas.planner.pick.GreedyPick;
import lv.pienakas.planner.pick.Task;
import lv.pienakas.planner.plan.Board;
import lv.pienakas.planner.plan.Ledger;
import lv.pienakas.planner.plan.WorkPlan;
import lv.pienakas.planner.problem.Inspector;
import lv.pienakas.planner.problem.Item;
import lv.pienakas.planner.problem.Penalties;
import lv.pienakas.planner.problem.Problem;
import lv.pienakas.planner.search.Limits;
import lv.pienakas.planner.search.Moves;
import lv.pienakas.planner.search.Plan;
import lv.pienakas.planner.search.Planner;
import lv.pienakas.planner.synthetic.Size;
import lv.pienakas.planner.synthetic.SyntheticProblem;

/**
 * How near plans come to their bounds and how fast, as key=value lines. Arguments: what to measure (balance, full, makespan,
 * absence, pick), everything when there is none.
 */
public final class PlannerBenchmark {

    private static final int[] SECONDS = {1, 5, 10, 15};

    private PlannerBenchmark() {}

    /** Measures on the console. */
    public static void main(String[] args) {
        Set<String> wanted = args.length == 0 ? Set.of("balance", "full", "makespan", "absence", "pick") : Set.of(args);
        Planner.plan(SyntheticProblem.of(Size.S, 2, false), Limits.time(Duration.ofSeconds(1)));
        if (wanted.contains("balance")) {
            Arrays.stream(Size.values()).forEach(PlannerBenchmark::balance);
        }
        if (wanted.contains("full")) {
            full(Size.M, 10, 60);
            full(Size.L, 15, 120);
        }
        if (wanted.contains("makespan")) {
            makespan();
        }
        if (wanted.contains("absence")) {
            absence();
        }
        if (wanted.contains("pick")) {
            pick();
        }
    }

    private static void balance(Size size) {
        Problem problem = SyntheticProblem.of(size, 1, true);
        Board board = new Board(problem);
        FluidBound bound = FluidBound.of(board);
        for (int seconds : SECONDS) {
            long started = System.nanoTime();
            Plan plan = Planner.plan(problem, Limits.time(Duration.ofSeconds(seconds)));
            double took = (System.nanoTime() - started) / 1e9;
            String key = "balance." + size + "." + seconds + "s.";
            print(key + "highest_gap_percent", 100 * (highest(board, plan) / bound.highest() - 1));
            print(key + "sum_gap_percent", 100 * (plan.penalties().soft().doubleValue() / bound.soft() - 1));
            print(key + "moves_per_second", plan.moves() / took);
        }
    }

    private static double highest(Board board, Plan plan) {
        Ledger ledger = new Ledger(WorkPlan.of(board, plan.assignments()));
        double highest = 0;
        for (int desk = 0; desk < board.deskCount(); desk++) {
            double capacity = board.desk(desk).capacity();
            highest = Math.max(highest, capacity > 0 ? ledger.load(desk) / capacity : 0);
        }
        return highest;
    }

    private static void full(Size size, int seconds, int longer) {
        Problem problem = SyntheticProblem.of(size, 1, false);
        Plan plan = Planner.plan(problem, Limits.time(Duration.ofSeconds(seconds)));
        Plan best = Planner.plan(problem, Limits.time(Duration.ofSeconds(longer)));
        String key = "full." + size + ".";
        print(key + seconds + "s.hard_violations", (double)
                Penalties.of(problem, plan.assignments()).hard());
        print(key + longer + "s.hard_violations", (double)
                Penalties.of(problem, best.assignments()).hard());
        print(key + seconds + "s.late_minutes", (double) plan.penalties().medium());
        print(key + longer + "s.late_minutes", (double) best.penalties().medium());
        double gap =
                plan.penalties().soft().doubleValue() / best.penalties().soft().doubleValue() - 1;
        print(key + "soft_gap_of_" + seconds + "s_to_" + longer + "s_percent", 100 * gap);
        Board board = new Board(problem);
        // what is started or pinned lies on desks of an empty plan, too
        print(key + "late_minutes_that_no_plan_avoids", (double) new Ledger(WorkPlan.empty(board)).medium());
        double bound = SoftBound.of(new Ledger(WorkPlan.of(board, best.assignments())));
        print(
                key + "soft_gap_of_" + seconds + "s_to_bound_percent",
                100 * (plan.penalties().soft().doubleValue() / bound - 1));
    }

    private static void makespan() {
        int[][] kinds = {{5, 10}, {25, 50}, {5, 50}, {10, 50}, {10, 100}, {25, 100}, {25, 250}, {50, 1000}, {100, 1000}
        };
        int[][] ranges = {{1, 20}, {1, 100}, {50, 100}, {100, 800}};
        double worst = 0;
        for (int[] kind : kinds) {
            for (int[] range : ranges) {
                double gap = makespan(kind[0], kind[1], range[0], range[1]);
                worst = Math.max(worst, gap);
                print("makespan." + kind[0] + "x" + kind[1] + "." + range[0] + "-" + range[1] + ".3s.gap_percent", gap);
            }
        }
        print("makespan.worst_gap_percent", worst);
    }

    private static double makespan(int machines, int jobs, int shortest, int longest) {
        Random random = new Random(7);
        LocalDate day = LocalDate.of(2026, 3, 2);
        List<Inspector> inspectors = new ArrayList<>();
        for (int i = 0; i < machines; i++) {
            inspectors.add(new Inspector("I" + i, "U1", Set.of("S"), List.of(1260), 0));
        }
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < jobs; i++) {
            int minutes = shortest + random.nextInt(longest - shortest + 1);
            items.add(new Item("W" + i, "S", minutes, day.plusDays(1), Set.of(), null, null, null, false));
        }
        Problem problem = new Problem(List.of(day), inspectors, items);
        Plan plan = Planner.plan(problem, Limits.time(Duration.ofSeconds(3)));
        long bound = MakespanBound.of(items.stream().mapToInt(Item::minutes).toArray(), machines);
        return 100 * (highest(new Board(problem), plan) * 1260 / bound - 1);
    }

    /** Three inspectors of M fall ill; the plan of the day is what everybody has. */
    private static void absence() {
        Problem problem = SyntheticProblem.of(Size.M, 1, false);
        Plan day = Planner.plan(problem, Limits.time(Duration.ofSeconds(10)));
        List<Inspector> present = problem.inspectors().stream()
                .filter(inspector -> inspector.totalCapacity() > 0)
                .toList();
        Random random = new Random(1);
        double[] millis = new double[60];
        long extra = 0;
        long vain = 0;
        for (int round = -20; round < millis.length; round++) {
            Set<String> ill = Set.copyOf(List.of(any(present, random), any(present, random), any(present, random)));
            Problem now = Absences.of(problem, day.assignments(), ill);
            long started = System.nanoTime();
            Plan plan = Planner.plan(now, Limits.time(Duration.ofMillis(30)));
            if (round >= 0) {
                millis[round] = (System.nanoTime() - started) / 1e6;
                extra += Absences.extraMoves(now, plan, ill);
                vain += Absences.vainMoves(now, plan);
            }
        }
        Arrays.sort(millis);
        print("absence.M.p50_ms", millis[millis.length / 2]);
        print("absence.M.p95_ms", millis[millis.length * 95 / 100]);
        print("absence.M.moves_not_forced_each", (double) extra / millis.length);
        print("absence.M.moves_neither_forced_nor_paying", (double) vain);
    }

    private static String any(List<Inspector> inspectors, Random random) {
        return inspectors.get(random.nextInt(inspectors.size())).id();
    }

    private static void pick() {
        Random random = new Random(1);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < 41; i++) {
            candidates.add(Candidate.of(
                    "I" + i,
                    random.nextInt(200),
                    List.of(420L, 420L, 420L),
                    List.of((long) random.nextInt(300), (long) random.nextInt(300), (long) random.nextInt(300)),
                    random.nextInt(300)));
        }
        double[] micros = new double[200_000];
        long chosen = 0;
        for (int round = -200_000; round < micros.length; round++) {
            Task task =
                    new Task("W", 10 + random.nextInt(30), random.nextInt(4), Set.of("I3"), "I" + random.nextInt(60));
            long started = System.nanoTime();
            chosen += GreedyPick.pick(task, candidates).orElseThrow().considered();
            if (round >= 0) {
                micros[round] = (System.nanoTime() - started) / 1e3;
            }
        }
        Arrays.sort(micros);
        print("pick.candidates", (double) chosen / (2 * micros.length));
        print("pick.p50_microseconds", micros[micros.length / 2]);
        print("pick.p99_microseconds", micros[micros.length / 100 * 99]);
    }

    private static void print(String key, double value) {
        System.out.println(key + "=" + String.format(Locale.ROOT, "%.4f", value));
    }

    /** Who falls ill, and what moves because of it. */
    private static final class Absences {

        static Problem of(Problem problem, Map<String, String> assignments, Set<String> ill) {
            List<Inspector> inspectors = problem.inspectors().stream()
                    .map(each -> ill.contains(each.id())
                            ? new Inspector(each.id(), each.unit(), each.skills(), List.of(0, 0, 0), each.open())
                            : each)
                    .toList();
            List<Item> items = problem.items().stream()
                    .map(each -> new Item(
                            each.id(),
                            each.skill(),
                            each.minutes(),
                            each.due(),
                            each.notBy(),
                            each.notSameAs(),
                            each.preferred(),
                            assignments.get(each.id()),
                            false))
                    .toList();
            return new Problem(problem.workdays(), inspectors, items);
        }

        /** Refusing it, with what it blocks, would cost nothing. */
        static long vainMoves(Problem now, Plan plan) {
            return Moves.of(now, plan).stream()
                    .filter(move -> !move.why().isForced())
                    .filter(move -> move.lateMinutes() < 0 || (move.lateMinutes() == 0 && move.soft() < 0))
                    .count();
        }

        static long extraMoves(Problem now, Plan plan, Set<String> ill) {
            return now.items().stream()
                    .filter(item -> item.assigned() != null
                            && !ill.contains(item.assigned())
                            && !item.assigned().equals(plan.assignments().get(item.id())))
                    .count();
        }
    }
}
