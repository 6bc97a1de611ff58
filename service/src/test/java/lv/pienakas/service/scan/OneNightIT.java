package lv.pienakas.service.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import lv.pienakas.data.database.EmbeddedDatabase;
import lv.pienakas.data.feed.Deliveries;
import lv.pienakas.data.synthetic.SyntheticDelivery;
import lv.pienakas.service.process.OtherJvm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two nodes on one database, in a night that has just begun: one scans, and when it is killed the other one goes on. */
class OneNightIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
    private static final int PERSONS = 60_000;

    @TempDir
    private Path folder;

    private final Map<String, Process> nodes = new HashMap<>();

    @AfterEach
    void stop() {
        nodes.values().forEach(Process::destroyForcibly);
    }

    @Test
    void one_night_is_one_run_whatever_the_number_of_nodes_and_of_kills() throws Exception {
        ZonedDateTime now = ZonedDateTime.now(RIGA).truncatedTo(ChronoUnit.MINUTES);
        try (EmbeddedDatabase database = EmbeddedDatabase.temporary()) {
            database.migrate();
            Path delivery = folder.resolve("delivery");
            SyntheticDelivery.write(delivery, PERSONS, 1, now.toLocalDate());
            new Deliveries(database.dataSource(), Clock.system(RIGA)).load(delivery, null);
            JdbcTemplate jdbc = new JdbcTemplate(database.administrator());
            for (String name : new String[] {"N1", "N2"}) {
                start(database, name, now);
            }

            await("a scan that runs", () -> count(jdbc, "state = 'RUNNING' and persons > 0") == 1);
            String killed = Objects.requireNonNull(jdbc.queryForObject(
                    "select picked_by from jobs.scheduled_tasks where task_name = 'run-scans'", String.class));
            Objects.requireNonNull(nodes.get(killed)).destroyForcibly().waitFor();
            start(database, "N3", now);
            await("the end of the scan", () -> {
                assertThat(count(jdbc, "true")).as("runs of the night").isEqualTo(1);
                return count(jdbc, "state = 'DONE'") == 1;
            });

            assertThat(count(jdbc, "attempt = 2 and persons = " + PERSONS + " and asked_by = 'schedule'"))
                    .isEqualTo(1);
            assertThat(jdbc.queryForObject(
                            "select count(*) from detection.scan where finished_at is not null", Long.class))
                    .isEqualTo(1);
            Thread.sleep(2_000); // the nodes look again and again
            assertThat(count(jdbc, "true")).as("runs of the night").isEqualTo(1);
        }
    }

    private static long count(JdbcTemplate jdbc, String condition) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from detection.scan_run where " + condition, Long.class));
    }

    private void start(EmbeddedDatabase database, String name, ZonedDateTime now) throws IOException {
        LocalTime at = now.toLocalTime();
        LocalDate today = now.toLocalDate();
        nodes.put(
                name,
                OtherJvm.running(
                                ScanNode.class.getName(),
                                folder.resolve(name),
                                database.jdbcUrl(),
                                name,
                                at.toString(),
                                at.plusMinutes(30).toString(),
                                today.plusDays(3).getDayOfWeek().name())
                        .start());
    }

    private static void await(String what, BooleanSupplier come) throws InterruptedException {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (!come.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience for " + what).isLessThan(patience);
            Thread.sleep(20);
        }
    }
}
