package lv.pienakas.service.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.pienakas.data.database.EmbeddedDatabase;
import lv.pienakas.service.outbox.Receiver.Answer;
import lv.pienakas.service.outbox.Receiver.Arrival;
import lv.pienakas.service.process.OtherJvm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Two nodes that work on cases and deliver events are killed again and again, and one of them sometimes sleeps through its
 * leases before; the receiver fails at random, too.
 */
class OutboxKilledIT {

    private static final int ROUNDS = 6;
    private static final int SHORTEST_MILLIS = 300;
    private static final int LONGEST_MILLIS = 3_000;

    /** Four heartbeats, and time for another node to notice. */
    private static final int LONGER_THAN_LEASE_MILLIS = 3_500;

    private static final int REQUEST_MILLIS = 400;
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    /** Processes of the casework tests: people work on cases at random until the process is killed. */
    private static final String WORK = "lv.pienakas.service.casework.EndlessWork";

    @TempDir
    private Path folder;

    private final List<Process> processes = new ArrayList<>();
    private final Random random = new Random();

    @AfterEach
    void stop() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void every_event_arrives_in_order_and_once_after_dedupe_though_both_nodes_are_killed() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.temporary();
                Receiver receiver = new Receiver(body -> unreliable())) {
            database.migrate();
            JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(database.jdbcUrl()));
            int killedWhileWaiting = 0;
            for (int round = 0; round < ROUNDS; round++) {
                List<Integer> nodes = new ArrayList<>();
                nodes.add(start(database, receiver));
                if (round == 0) {
                    // it brings the people
                    awaitSaid(nodes.get(0), "ready");
                }
                nodes.add(start(database, receiver));
                for (int node : nodes) {
                    awaitSaid(node, "ready");
                    processes.get(node).getOutputStream().write('\n');
                    processes.get(node).getOutputStream().flush();
                }
                int before = receiver.arrivals().size();
                await("events of this round", () -> receiver.arrivals().size() > before + 20);
                Thread.sleep(SHORTEST_MILLIS + random.nextInt(LONGEST_MILLIS - SHORTEST_MILLIS));
                if (round % 2 == 1) {
                    signal(nodes.get(0), "STOP");
                    Thread.sleep(LONGER_THAN_LEASE_MILLIS);
                    signal(nodes.get(0), "CONT");
                    Thread.sleep(SHORTEST_MILLIS);
                }
                killedWhileWaiting += waiting(jdbc) > 0 ? 1 : 0;
                for (int node : nodes) {
                    processes.get(node).destroyForcibly();
                }
                for (int node : nodes) {
                    processes.get(node).waitFor();
                }
            }
            // nobody works any more, what is left gets delivered
            awaitSaid(start(database, receiver), "ready");
            awaitSaid(start(database, receiver), "ready");
            await("the rest", () -> waiting(jdbc) == 0 && overdueUntold(jdbc) == 0);

            check(receiver.arrivals(), jdbc);
            System.out.printf(
                    "%d arrivals of %d events, %d of %d kills with events on their way%n",
                    receiver.arrivals().size(),
                    count(jdbc, "select count(*) from outbox.message"),
                    killedWhileWaiting,
                    ROUNDS);
            assertThat(killedWhileWaiting).as("kills with events on their way").isPositive();
            assertThat((long) receiver.arrivals().size())
                    .as("arrivals, of which some came again")
                    .isGreaterThan(count(jdbc, "select count(*) from outbox.message"));
        }
    }

    /** Of ten answers one is a mistake, one too late, one of them for a message that was kept. */
    private Answer unreliable() {
        int draw;
        synchronized (random) {
            draw = random.nextInt(200);
        }
        if (draw < 12) {
            return Answer.failing(500);
        }
        if (draw < 18) {
            return new Answer(500, true, 0, null);
        }
        if (draw < 20) {
            return new Answer(429, false, 0, "1");
        }
        if (draw < 23) {
            return new Answer(204, true, 2 * REQUEST_MILLIS, null);
        }
        if (draw < 25) {
            return new Answer(204, false, 2 * REQUEST_MILLIS, null);
        }
        return Answer.OK;
    }

    private static void check(List<Arrival> arrivals, JdbcTemplate jdbc) {
        Map<String, Arrival> first = new LinkedHashMap<>();
        for (Arrival arrival : arrivals) {
            Arrival same = first.putIfAbsent(arrival.key(), arrival);
            assertThat(arrival.body()).isEqualTo(same == null ? arrival.body() : same.body());
            assertThat(arrival.key()).isEqualTo("case-" + arrival.caseId() + "-" + arrival.number());
        }
        Map<Long, List<Arrival>> cases = first.values().stream()
                .collect(Collectors.groupingBy(Arrival::caseId, TreeMap::new, Collectors.toList()));
        cases.forEach((id, told) -> assertThat(told.stream().map(Arrival::number))
                .as("numbers of case %d in the order of arrival", id)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, told.size()).boxed().toList()));

        Map<Long, List<String>> told = new TreeMap<>();
        cases.forEach((id, events) -> told.put(
                id,
                events.stream()
                        .filter(event -> !isOverdue(event))
                        .map(ExpectedEvents::line)
                        .toList()));
        told.values().removeIf(List::isEmpty);
        assertThat(told).isEqualTo(ExpectedEvents.of(jdbc));

        assertThat(first.values().stream()
                        .filter(OutboxKilledIT::isOverdue)
                        .map(event -> event.body().get("workItemId").asLong()))
                .as("overdue items, each told of once")
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        jdbc.queryForList("select work_item_id from outbox.overdue_item", Long.class))
                .isNotEmpty();
        assertThat(Stream.of("ASSIGNED", "MOVED", "WITHDRAWN", "OVERDUE")
                        .filter(kind -> first.values().stream()
                                .noneMatch(event -> event.event().equals("WORK_ITEM_" + kind))))
                .as("events that never came up")
                .isEmpty();
    }

    private static boolean isOverdue(Arrival arrival) {
        return arrival.event().equals("WORK_ITEM_OVERDUE");
    }

    private static long waiting(JdbcTemplate jdbc) {
        return count(jdbc, "select count(*) from outbox.message where delivered_at is null");
    }

    private static long overdueUntold(JdbcTemplate jdbc) {
        return count(
                jdbc,
                "select count(*) from casework.work_item w where closed_at is null and due < current_date"
                        + " and not exists (select 1 from outbox.overdue_item o where o.work_item_id = w.work_item_id)");
    }

    private static long count(JdbcTemplate jdbc, String sql) {
        Long count = jdbc.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }

    private int start(EmbeddedDatabase database, Receiver receiver) throws IOException {
        int node = processes.size();
        ProcessBuilder builder = OtherJvm.running(
                WORK, output(node), database.jdbcUrl(), "NODE-" + node, String.valueOf(random.nextInt(1_000_000)));
        builder.environment()
                .putAll(Map.of(
                        "SPRING_MAIN_LAZYINITIALIZATION", "false",
                        "DBSCHEDULER_ENABLED", "true",
                        "DBSCHEDULER_POLLINGINTERVAL", "100ms",
                        "DBSCHEDULER_HEARTBEATINTERVAL", "500ms",
                        "PIENAKAS_OUTBOX_PAUSE", "100ms",
                        "PIENAKAS_OUTBOX_FIRSTRETRY", "100ms"));
        builder.environment()
                .putAll(Map.of(
                        "PIENAKAS_OUTBOX_LONGESTRETRY", "2s",
                        "PIENAKAS_OUTBOX_ATTEMPTS", "50",
                        "PIENAKAS_SAIS_EVENTSURL", receiver.address(),
                        "PIENAKAS_SAIS_REQUESTTIMEOUT", REQUEST_MILLIS + "ms",
                        "PIENAKAS_SAIS_OVERDUEPAUSE", "200ms"));
        processes.add(builder.start());
        return node;
    }

    private void signal(int node, String signal) throws IOException, InterruptedException {
        new ProcessBuilder(
                        "kill", "-" + signal, String.valueOf(processes.get(node).pid()))
                .start()
                .waitFor();
    }

    private Path output(int node) {
        return folder.resolve("node-" + node);
    }

    private void awaitSaid(int node, String word) throws Exception {
        await(word, () -> {
            String said = Files.readString(output(node));
            assertThat(processes.get(node).isAlive())
                    .as("what the process says: %s", said)
                    .isTrue();
            return said.lines().anyMatch(line -> line.equals(word));
        });
    }

    private interface Coming {
        boolean isThere() throws IOException;
    }

    private static void await(String what, Coming coming) throws Exception {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (!coming.isThere()) {
            assertThat(System.nanoTime()).as("patience for " + what).isLessThan(patience);
            Thread.sleep(50);
        }
    }
}
