package lv.pienakas.service.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import lv.pienakas.data.database.EmbeddedDatabase;
import lv.pienakas.service.process.OtherJvm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Processes that work on cases are killed between any two steps; what they leave is whole, and the next one goes on. */
class KilledCaseworkIT {

    private static final int KILLS = 6;
    private static final int SHORTEST_MILLIS = 200;
    private static final int LONGEST_MILLIS = 1_000;

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    private final List<Process> processes = new ArrayList<>();
    private final Tables tables = new Tables();
    private final Map<Long, Long> committed = new HashMap<>();

    @AfterEach
    void stop() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void a_killed_process_leaves_whole_cases_and_loses_nothing_that_it_had_committed() throws Exception {
        Random random = new Random();
        try (EmbeddedDatabase database = EmbeddedDatabase.temporary()) {
            database.migrate();
            JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
            Map<Long, StoredCase> before = Map.of();
            start(database, 1);
            for (int run = 1; run <= KILLS; run++) {
                Process current = processes.get(run - 1);
                awaitSaid(run, EndlessWork.READY);
                current.getOutputStream().write('\n');
                current.getOutputStream().flush();
                awaitSaid(run, EndlessWork.STORED);
                // the next two start meanwhile, as that takes long
                while (processes.size() < Math.min(run + 2, KILLS)) {
                    start(database, processes.size() + 1);
                }
                Thread.sleep(SHORTEST_MILLIS + random.nextInt(LONGEST_MILLIS - SHORTEST_MILLIS));
                current.destroyForcibly().waitFor();
                said(run).lines().forEach(this::remember);
                awaitEnd(jdbc, run);
                before = check(StoredCase.all(jdbc), before);
            }
            assertThat(jdbc.queryForObject(
                            "select max(runs) from (select count(distinct actor) filter (where actor like 'RUN%') runs"
                                    + " from casework.event group by case_id) cases",
                            Long.class))
                    .as("processes that went on with the same case")
                    .isGreaterThan(2);
        }
    }

    private void remember(String line) {
        String[] words = line.split(" ", -1);
        if (line.startsWith(EndlessWork.STORED)) {
            committed.merge(Long.valueOf(words[1]), Long.valueOf(words[2]), Math::max);
        }
    }

    private Map<Long, StoredCase> check(List<StoredCase> cases, Map<Long, StoredCase> before) {
        Map<Long, StoredCase> now = new HashMap<>();
        for (StoredCase stored : cases) {
            CaseInvariants.check(tables, stored);
            now.put(stored.id(), stored);
            StoredCase earlier = before.get(stored.id());
            if (earlier != null) {
                assertThat(stored.events()).startsWith(earlier.events().toArray(Row[]::new));
                assertThat(stored.items())
                        .containsAll(earlier.items().stream()
                                .filter(item -> !item.isOpen())
                                .toList());
            }
        }
        assertThat(now.keySet()).containsAll(before.keySet()).containsAll(committed.keySet());
        committed.forEach((id, version) -> {
            StoredCase stored = now.get(id);
            assertThat(stored == null ? 0L : stored.events().size())
                    .as("events of case " + id)
                    .isGreaterThanOrEqualTo(version);
        });
        return now;
    }

    private void start(EmbeddedDatabase database, int run) throws IOException {
        processes.add(OtherJvm.running(
                        EndlessWork.class.getName(),
                        output(run),
                        database.jdbcUrl() + "&ApplicationName=RUN-" + run,
                        "RUN-" + run,
                        String.valueOf(run * 100))
                .start());
    }

    private Path output(int run) {
        return folder.resolve("run-" + run);
    }

    private String said(int run) throws IOException {
        String said = Files.readString(output(run));
        // the last line of a killed process may be torn
        return said.substring(0, said.lastIndexOf('\n') + 1);
    }

    private void awaitSaid(int run, String word) throws Exception {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (said(run).lines().noneMatch(line -> line.startsWith(word))) {
            assertThat(processes.get(run - 1).isAlive() && System.nanoTime() < patience)
                    .as("what the process says: %s", said(run))
                    .isTrue();
            Thread.sleep(20);
        }
    }

    /** The server notices only after its current statement that nobody listens any more. */
    private static void awaitEnd(JdbcTemplate jdbc, int run) throws InterruptedException {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        String count = "select count(*) from pg_stat_activity where application_name = 'RUN-" + run + "'";
        while (!Long.valueOf(0).equals(jdbc.queryForObject(count, Long.class))) {
            assertThat(System.nanoTime())
                    .as("the server still works for the killed process")
                    .isLessThan(patience);
            Thread.sleep(10);
        }
    }
}
