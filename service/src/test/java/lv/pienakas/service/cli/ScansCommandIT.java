package lv.pienakas.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lv.pienakas.data.database.EmbeddedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** On the database of a service that does not run. */
class ScansCommandIT {

    private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.temporary();

    @BeforeAll
    static void migrate() {
        DATABASE.migrate();
    }

    @AfterAll
    static void stop() {
        DATABASE.close();
    }

    @Test
    void scan_is_started_paused_let_go_on_and_cancelled_in_the_name_of_who_is_at_the_terminal() throws Exception {
        Run started = scans("start", "--as-of", "2026-03-02", "--mode", "FULL");
        assertThat(started.out()).matches("(?s)\\d+ as of 2026-03-02 FULL WAITING 0/0 asked by terminal:\\S+ at .*");
        String id = started.out().replaceAll("(?s) .*", "");

        for (String act : List.of("pause", "resume", "cancel")) {
            RunAssert.assertThat(scans(act, id)).succeeds();
        }
        Run list = scans("list");
        assertThat(list.out().lines().toList())
                .hasSize(2)
                .element(0)
                .asString()
                .matches(id + " as of 2026-03-02 FULL CANCELLED 0/0 asked by .* changed by terminal:\\S+ at \\S+");
        RunAssert.assertThat(list).succeeds().says("schedule: not paused");

        RunAssert.assertThat(scans("resume", id))
                .refusesWith("scan " + id + " is CANCELLED, so that it can't resume; look at it again");
        assertThat(scans("schedule", "pause").out()).startsWith("schedule: paused by terminal:");
        RunAssert.assertThat(scans("schedule", "resume")).succeeds().says("schedule: not paused");
    }

    @Test
    void wrong_usage_is_one_line() throws Exception {
        RunAssert.assertThat(scans("pause", "999999")).refusesWith("there is no scan 999999");
        RunAssert.assertThat(scans("start", "--as-of", "1800-01-01"))
                .refusesWith("--as-of 1800-01-01 is not between 1900-01-01 and 2999-12-31");
        RunAssert.assertThat(Run.of("scans", "list", "--database", "mysql://x"))
                .refusesWith("--database is not like jdbc:postgresql://host/name?user=name");
    }

    @Test
    void database_without_the_tables_is_left_without_them() throws Exception {
        try (EmbeddedDatabase empty = EmbeddedDatabase.temporary()) {
            RunAssert.assertThat(Run.of(
                            "scans", "list", "--database", empty.jdbcUrl().replaceAll("user=[^&]*", "user=postgres")))
                    .refusesWith("--database has not the tables of this program; start the service on it first");
            assertThat(new JdbcTemplate(empty.administrator())
                            .queryForObject(
                                    "select count(*) from pg_namespace where nspname = 'detection'", Long.class))
                    .isZero();
        }
    }

    private static Run scans(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("scans"));
        command.addAll(Arrays.asList(arguments));
        command.addAll(List.of("--database", DATABASE.jdbcUrl()));
        return Run.of(command.toArray(String[]::new));
    }
}
