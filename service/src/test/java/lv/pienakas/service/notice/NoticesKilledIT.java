package lv.pienakas.service.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import lv.pienakas.data.database.EmbeddedDatabase;
import lv.pienakas.service.eaddress.HeaderSignature;
import lv.pienakas.service.eaddress.standin.Misbehaviour;
import lv.pienakas.service.eaddress.standin.StandIn;
import lv.pienakas.service.process.OtherJvm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Two nodes tell people of their rights and are killed again and again, one of them sometimes asleep through its leases
 * before; the e-address fails at random, mailboxes refuse, people apply, opt out and in, and scans find other rights.
 */
class NoticesKilledIT {

    private static final int ROUNDS = 5;

    /** More may leave in each round than in the one before, so that there is always something on its way. */
    private static final int MORE_A_ROUND = 40;

    private static final int SHORTEST_MILLIS = 100;
    private static final int LONGEST_MILLIS = 1_500;

    /** Four heartbeats, and time for another node to notice. */
    private static final int LONGER_THAN_LEASE_MILLIS = 3_500;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final List<Misbehaviour> MISBEHAVIOUR = List.of(
            Misbehaviour.TAKES_AND_IS_SILENT,
            Misbehaviour.TAKES_AND_IS_SILENT,
            Misbehaviour.SILENT,
            Misbehaviour.HANGS_UP,
            Misbehaviour.STATUS_500,
            Misbehaviour.NO_ID,
            Misbehaviour.NO_SUCH_RECIPIENT,
            Misbehaviour.TWICE);

    @TempDir
    private Path folder;

    private final List<Process> processes = new ArrayList<>();
    private final Random random = new Random();
    private int requests;

    @AfterEach
    void stop() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void each_notice_arrives_exactly_once_over_the_right_channel_though_both_nodes_are_killed() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.temporary();
                StandIn standIn = StandIn.start(folder.resolve("keys"), Clock.systemUTC(), HeaderSignature.RSA_SHA1)) {
            database.migrate();
            JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(database.jdbcUrl()));
            for (int person = 20; person <= Crowd.PEOPLE; person += 20) {
                standIn.refuse("_PRIVATE@" + Crowd.code(person).replace("-", ""));
            }
            ExpectedNotices expected = new ExpectedNotices(jdbc, standIn, spool());
            int killedWhileLeaving = 0;
            for (int round = 1; round <= ROUNDS; round++) {
                int most = round * MORE_A_ROUND;
                List<Integer> nodes = List.of(
                        start(database, standIn, most, round == 1 ? "gather" : ""), start(database, standIn, most, ""));
                for (int node : nodes) {
                    awaitSaid(node);
                    processes.get(node).getOutputStream().write('\n');
                    processes.get(node).getOutputStream().flush();
                }
                int before = standIn.messages().size();
                await("messages of this round", () -> {
                    misbehave(standIn);
                    return standIn.messages().size() > before + 4;
                });
                Thread.sleep(SHORTEST_MILLIS + random.nextInt(LONGEST_MILLIS - SHORTEST_MILLIS));
                if (round % 2 == 0) {
                    signal(nodes.get(0), "STOP");
                    Thread.sleep(LONGER_THAN_LEASE_MILLIS);
                    signal(nodes.get(0), "CONT");
                    Thread.sleep(SHORTEST_MILLIS);
                }
                killedWhileLeaving += waiting(jdbc) > 0 ? 1 : 0;
                for (int node : nodes) {
                    processes.get(node).destroyForcibly();
                }
                for (int node : nodes) {
                    processes.get(node).waitFor();
                }
                expected.checkQuota(most);
            }
            // nothing happens any more, what is left gets delivered
            int most = (ROUNDS + 1) * MORE_A_ROUND;
            awaitSaid(start(database, standIn, most, ""));
            awaitSaid(start(database, standIn, most, ""));
            await(
                    "the rest",
                    () -> waiting(jdbc) == 0 && expected.isQuiet(),
                    () -> waiting(jdbc) + " wait, " + expected.unsettled());

            expected.checkQuota(most);
            System.out.printf(
                    "%s; %d of %d kills with messages on their way%n", expected.check(), killedWhileLeaving, ROUNDS);
            assertThat(killedWhileLeaving)
                    .as("kills with messages on their way")
                    .isPositive();
            assertThat(standIn.repetitions())
                    .as("messages that came again, and were known")
                    .isPositive();
        }
    }

    /** Of four requests one goes wrong. */
    private void misbehave(StandIn standIn) {
        if (standIn.requests() >= requests + 4) {
            requests = standIn.requests();
            standIn.misbehave(MISBEHAVIOUR.get(random.nextInt(MISBEHAVIOUR.size())), 1);
        }
    }

    private static long waiting(JdbcTemplate jdbc) {
        Long count = jdbc.queryForObject("select count(*) from outbox.message where delivered_at is null", Long.class);
        return count == null ? 0 : count;
    }

    private Path spool() {
        return folder.resolve("spool");
    }

    private int start(EmbeddedDatabase database, StandIn standIn, int most, String gather) throws IOException {
        int node = processes.size();
        List<String> arguments = new ArrayList<>(List.of(String.valueOf(random.nextInt(1_000_000))));
        if (!gather.isEmpty()) {
            arguments.add(gather);
        }
        ProcessBuilder builder = OtherJvm.running(
                NoticesNode.class.getName(), output(node), database.jdbcUrl(), arguments.toArray(String[]::new));
        Map<String, String> environment = builder.environment();
        standIn.properties()
                .forEach((name, value) -> environment.put(
                        name.toUpperCase(java.util.Locale.ROOT).replace("-", "").replace('.', '_'), value));
        environment.putAll(Map.of(
                "DBSCHEDULER_ENABLED", "true",
                "DBSCHEDULER_SCHEDULERNAME", "NODE-" + node,
                "DBSCHEDULER_POLLINGINTERVAL", "100ms",
                "DBSCHEDULER_HEARTBEATINTERVAL", "500ms",
                "PIENAKAS_OUTBOX_PAUSE", "100ms",
                "PIENAKAS_OUTBOX_FIRSTRETRY", "100ms",
                "PIENAKAS_OUTBOX_LONGESTRETRY", "1s",
                "PIENAKAS_OUTBOX_ATTEMPTS", "100"));
        environment.putAll(Map.of(
                "PIENAKAS_EADDRESS_TIMEOUT", "600ms",
                "PIENAKAS_NOTICES_PAUSE", "200ms",
                "PIENAKAS_NOTICES_EADDRESSPAUSE", "300ms",
                "PIENAKAS_NOTICES_PERDAY", String.valueOf(most),
                "PIENAKAS_NOTICES_REMINDERAFTER", "5s",
                "PIENAKAS_NOTICES_SPOOL", spool().toString()));
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

    private void awaitSaid(int node) throws Exception {
        await("node " + node, () -> {
            String said = Files.readString(output(node));
            assertThat(processes.get(node).isAlive())
                    .as("what the process says: %s", said)
                    .isTrue();
            return said.lines().anyMatch(NoticesNode.READY::equals);
        });
    }

    private interface Coming {
        boolean isThere() throws IOException;
    }

    private static void await(String what, Coming coming) throws Exception {
        await(what, coming, () -> "");
    }

    private static void await(String what, Coming coming, Supplier<String> otherwise) throws Exception {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (!coming.isThere()) {
            assertThat(System.nanoTime())
                    .as(() -> "patience for " + what + " " + otherwise.get())
                    .isLessThan(patience);
            Thread.sleep(150);
        }
    }
}
