package lv.pienakas.service.planning;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.LongSupplier;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.planning.Proposal;
import lv.pienakas.data.staff.Absence;
import lv.pienakas.data.staff.Inspector;
import lv.pienakas.data.staff.Staff;
import lv.pienakas.data.synthetic.SyntheticDocuments;
import lv.pienakas.data.synthetic.SyntheticStaff;
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
                .run("--pienakas.database.directory=", "--pienakas.demo.enabled=false", "--logging.level.root=ERROR")) {
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
    }

    /** Three fall ill at once, then are well again; the first ones only warm up. */
    private static void absences(ConfigurableApplicationContext context, List<Inspector> staff, LocalDate today) {
        EnteringAbsences absences = context.getBean(EnteringAbsences.class);
        Random random = new Random(1);
        long[] nanos = new long[ABSENCES];
        int moved = 0;
        int unforced = 0;
        for (int i = -WARM_UP; i < ABSENCES; i++) {
            List<Long> ids = new ArrayList<>();
            for (int three = 0; three < 3; three++) {
                Inspector ill = staff.get(random.nextInt(staff.size()));
                long started = System.nanoTime();
                EnteringAbsences.Moved entered = absences.enter(
                        ill.inspectorId(), Absence.Kind.SICKNESS, today, today.plusDays(30), "BENCHMARK");
                if (i >= 0) {
                    nanos[i] = Math.max(nanos[i], System.nanoTime() - started);
                    moved += entered.published().applied().size();
                    unforced += (int) entered.published().applied().stream()
                            .filter(move -> !move.reason().equals("ABSENT")
                                    && !move.reason().startsWith("LESS_LATE"))
                            .count();
                }
                ids.add(entered.absence().id());
            }
            ids.forEach(id -> absences.cancel(id, "BENCHMARK"));
        }
        Arrays.sort(nanos);
        print("absence_published_p50_ms", nanos[ABSENCES / 2] / 1e6);
        print("absence_published_p95_ms", nanos[ABSENCES * 95 / 100] / 1e6);
        print("absence_items_moved_each", (double) moved / ABSENCES / 3);
        print("absence_moves_neither_forced_nor_saving_a_deadline", unforced);
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
