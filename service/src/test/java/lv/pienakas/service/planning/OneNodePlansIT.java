package lv.pienakas.service.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import lv.pienakas.data.database.EmbeddedDatabase;
import lv.pienakas.service.process.OtherJvm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Three nodes on one database: one plans, and when it is killed or hangs, another one takes over. */
class OneNodePlansIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    private final Map<String, Process> nodes = new HashMap<>();

    @AfterEach
    void stop() {
        nodes.values().forEach(Process::destroyForcibly);
    }

    @Test
    void one_node_plans_at_a_time_and_another_one_takes_over_when_it_is_killed_or_hangs() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.temporary()) {
            database.migrate();
            JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
            keepChanging(jdbc);
            for (String name : List.of("N1", "N2", "N3")) {
                start(database, name);
            }
            await("rounds", () -> rounds(jdbc) > 5);

            String killed = planner(jdbc);
            node(killed).destroyForcibly().waitFor();
            await("another node than " + killed, () -> !planner(jdbc).equals(killed));

            String hanging = planner(jdbc);
            signal(hanging, "STOP");
            await("another node than " + hanging, () -> !planner(jdbc).equals(hanging));
            long before = rounds(jdbc);
            signal(hanging, "CONT");
            await("more rounds", () -> rounds(jdbc) > before + 5);

            assertThat(jdbc.queryForList(
                            "select a.round_id from planning.round a join planning.round b"
                                    + " on a.node <> b.node and a.started_at < b.ended_at and b.started_at < a.ended_at"
                                    + " where a.moved > 0 and b.moved > 0",
                            Long.class))
                    .as("rounds of two nodes at once that both moved something")
                    .isEmpty();
        }
    }

    /** Work that a round always finds something to do about: one item changes hands by an absence that comes and goes. */
    private static void keepChanging(JdbcTemplate jdbc) {
        jdbc.update("insert into staff.inspector (inspector_id, unit, role, weekday_minutes) select 'I' || n,"
                + " 'SICKNESS_RIGA', 'INSPECTOR', '{420,420,420,420,420}' from generate_series(1, 4) n");
        jdbc.update("insert into staff.inspector_skill (inspector_id, skill)"
                + " select inspector_id, 'SICKNESS_BENEFIT/CHECK' from staff.inspector");
        jdbc.update("insert into casework.case_file (case_id, version, service, person_code, circumstances,"
                + " document_kind, channel, received, due_from, stage, opened_at) select n, 0, 'SICKNESS_BENEFIT',"
                + " '010180-12345', '{}', 'APPLICATION', 'PORTAL', current_date, current_date, 'CHECK', now()"
                + " from generate_series(1, 400) n");
        jdbc.update("insert into casework.work_item (work_item_id, case_id, stage, unit, skill, minutes, priority, due,"
                + " release_hash, line, reference, reason_lv, reason_en, state, pinned, created_at)"
                + " select case_id, case_id, 'CHECK', 'SICKNESS_RIGA', 'SICKNESS_BENEFIT/CHECK', 10, 3, current_date + 7,"
                + " '', 1, '', '', '', 'WAITING', false, now() from casework.case_file");
        Thread changing = new Thread(() -> {
            try {
                while (true) {
                    jdbc.update(
                            "update casework.work_item set state = 'WAITING', inspector = null where work_item_id in"
                                    + " (select work_item_id from casework.work_item order by random() limit 5)");
                    Thread.sleep(50);
                }
            } catch (InterruptedException | DataAccessException e) {
                // the database is gone, the test is over
            }
        });
        changing.setDaemon(true);
        changing.start();
    }

    private static long rounds(JdbcTemplate jdbc) {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from planning.round", Long.class));
    }

    /** Who made the last round. */
    private static String planner(JdbcTemplate jdbc) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select node from planning.round order by round_id desc limit 1", String.class));
    }

    private Process node(String name) {
        return Objects.requireNonNull(nodes.get(name));
    }

    private void signal(String name, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, String.valueOf(node(name).pid()))
                .start()
                .waitFor();
    }

    private void start(EmbeddedDatabase database, String name) throws IOException {
        nodes.put(
                name,
                OtherJvm.running(PlanningNode.class.getName(), folder.resolve(name), database.jdbcUrl(), name)
                        .start());
    }

    private static void await(String what, BooleanSupplier come) throws InterruptedException {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (!come.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience for " + what).isLessThan(patience);
            Thread.sleep(50);
        }
    }
}
