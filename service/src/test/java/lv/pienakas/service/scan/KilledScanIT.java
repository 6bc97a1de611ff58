package lv.pienakas.service.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lv.pienakas.data.database.EmbeddedDatabase;
import lv.pienakas.data.feed.Deliveries;
import lv.pienakas.data.synthetic.SyntheticDelivery;
import lv.pienakas.service.process.OtherJvm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Scans whose program, or whose server of the database, is killed at any moment go on where they were, and find what
 * undisturbed ones find. A killed process of PostgreSQL makes the whole server drop everybody and recover from its log.
 */
class KilledScanIT {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final int PERSONS = 200_000;
    private static final int KILLS = 10;
    private static final int LONGEST_MILLIS = 2_500;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private final List<Process> processes = new ArrayList<>();
    private int finished;

    @AfterEach
    void stop() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void killed_scans_lose_no_finding_and_double_none() throws Exception {
        Random random = new Random();
        Path delivery = folder.resolve("delivery");
        SyntheticDelivery.write(delivery, PERSONS, 1, DAY);
        try (EmbeddedDatabase killed = loaded(delivery);
                EmbeddedDatabase undisturbed = loaded(delivery)) {
            JdbcTemplate jdbc = new JdbcTemplate(killed.administrator());
            int midway = 0;
            for (int kill = 1; kill <= KILLS; kill++) {
                Process process = begin(killed, DAY.plusDays(finished));
                Thread.sleep(random.nextInt(LONGEST_MILLIS));
                List<Long> servers = kill % 2 == 0 ? working(jdbc, processes.size()) : List.of();
                if (servers.isEmpty()) {
                    process.destroyForcibly().waitFor();
                } else {
                    ProcessHandle.of(servers.get(0)).orElseThrow().destroyForcibly();
                    process.waitFor();
                }
                awaitEnd(jdbc, processes.size());
                midway += scans(jdbc, "finished_at is null");
                finished = scans(jdbc, "finished_at is not null");
            }
            end(begin(killed, DAY.plusDays(finished)));
            assertThat(midway).as("kills in the midst of a scan").isGreaterThan(KILLS / 2);

            for (int i = 0; i <= finished; i++) {
                end(begin(undisturbed, DAY.plusDays(i)));
            }
            JdbcTemplate other = new JdbcTemplate(undisturbed.administrator());
            assertThat(found(jdbc)).isNotEmpty().isEqualTo(found(other));
            assertThat(turning(jdbc)).isNotEmpty().isEqualTo(turning(other));
        }
    }

    /** Each but the first brings an incremental one besides. */
    private static int scans(JdbcTemplate jdbc, String which) {
        return jdbc.queryForList("select scan_id from detection.scan where mode = 'FULL' and " + which)
                .size();
    }

    private static EmbeddedDatabase loaded(Path delivery) {
        EmbeddedDatabase database = EmbeddedDatabase.temporary();
        database.migrate();
        new Deliveries(database.dataSource(), Clock.systemUTC()).load(delivery, null);
        return database;
    }

    private static List<String> found(JdbcTemplate jdbc) {
        return jdbc.queryForList("""
                select concat_ws('|', as_of, claimant_id, service, child_id, outcome, since, until, amount, missing, parameters)
                from detection.finding join detection.scan using (scan_id) order by 1
                """, String.class);
    }

    private static List<String> turning(JdbcTemplate jdbc) {
        return jdbc
                .queryForList("select scan_id from detection.scan where turns_known_until is not null", Integer.class)
                .stream()
                .flatMap(scan -> jdbc.queryForList("""
                                select concat_ws('|', as_of, person_id, turns_on)
                                from detection.turning_%1$d, detection.scan where scan_id = %1$d
                                """.formatted(scan), String.class).stream())
                .sorted()
                .toList();
    }

    /** Processes of the server that work for a process of ours. */
    private static List<Long> working(JdbcTemplate jdbc, int process) {
        return jdbc.queryForList(
                "select pid from pg_stat_activity where application_name = 'SCAN-" + process + "' and state = 'active'",
                Long.class);
    }

    private Process begin(EmbeddedDatabase database, LocalDate day) throws Exception {
        int number = processes.size() + 1;
        Path output = folder.resolve("scan-" + number);
        Process process = OtherJvm.running(
                        OneScan.class.getName(), output, database.jdbcUrl() + "&ApplicationName=SCAN-" + number)
                .start();
        processes.add(process);
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (!said(output, OneScan.READY)) {
            assertThat(process.isAlive() && System.nanoTime() < patience)
                    .as("what the process says: %s", Files.readString(output))
                    .isTrue();
            Thread.sleep(20);
        }
        process.getOutputStream().write((day + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        return process;
    }

    private static boolean said(Path output, String word) throws IOException {
        return Files.readString(output).lines().anyMatch(word::equals);
    }

    private void end(Process process) throws Exception {
        assertThat(process.waitFor())
                .as("what the process says: %s", Files.readString(folder.resolve("scan-" + processes.size())))
                .isZero();
    }

    /** The server, which may be recovering, notices only after its current statement that nobody listens any more. */
    private static void awaitEnd(JdbcTemplate jdbc, int process) throws InterruptedException {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (!gone(jdbc, process)) {
            assertThat(System.nanoTime()).as("the server still works").isLessThan(patience);
            Thread.sleep(20);
        }
    }

    private static boolean gone(JdbcTemplate jdbc, int process) {
        try {
            return jdbc.queryForList(
                            "select pid from pg_stat_activity where application_name = 'SCAN-" + process + "'",
                            Long.class)
                    .isEmpty();
        } catch (DataAccessException e) {
            return false;
        }
    }
}
