package lv.pienakas.data.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path directory;

    @Test
    void a_data_directory_survives_a_restart() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.in(directory)) {
            database.migrate();
            execute(database, "create table kept as select 42 as answer");
            assertThat(value(database, "show fsync")).isEqualTo("on");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.in(directory)) {
            database.migrate();
            assertThat(value(database, "select answer from kept")).isEqualTo("42");
            assertThat(value(database, "show server_version")).startsWith("17.");
        }
    }

    @Test
    void the_server_of_a_killed_jvm_is_stopped_and_its_committed_rows_are_there() throws Exception {
        try (ChildJvm child = ChildJvm.start(directory)) {
            assertThatThrownBy(() -> EmbeddedDatabase.in(directory)).hasMessageContaining("in use by another");
            child.kill();
        }
        assertThat(directory.resolve("pg17/postmaster.pid")).exists();
        try (EmbeddedDatabase database = EmbeddedDatabase.in(directory)) {
            assertThat(value(database, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void a_pid_file_whose_number_is_another_process_now_does_not_matter() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.in(directory)) {
            execute(database, "create table kept as select 42 as answer");
        }
        long someone = ProcessHandle.current().pid();
        Files.writeString(directory.resolve("pg17/postmaster.pid"), someone + "\n" + directory + "\n");
        try (EmbeddedDatabase database = EmbeddedDatabase.in(directory)) {
            assertThat(value(database, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void a_refused_second_use_does_not_give_up_the_lock() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.in(directory)) {
            assertThatThrownBy(() -> EmbeddedDatabase.in(directory)).hasMessageContaining("in use by another");
            assertThatThrownBy(() -> ChildJvm.start(directory)).isInstanceOf(AssertionError.class);
            assertThat(value(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_cluster_that_was_only_half_made_is_made_anew() throws Exception {
        Files.createDirectories(directory.resolve("pg17/base"));
        Files.writeString(directory.resolve("pg17/PG_VERSION"), "17");
        try (EmbeddedDatabase database = EmbeddedDatabase.in(directory)) {
            assertThat(value(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_database_for_one_run_leaves_nothing_behind() throws SQLException {
        String data;
        try (EmbeddedDatabase database = EmbeddedDatabase.temporary()) {
            data = value(database, "show data_directory");
            assertThat(value(database, "show fsync")).isEqualTo("off");
            assertThat(Path.of(data)).isDirectory();
        }
        assertThat(Path.of(data).getParent()).doesNotExist();
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = database.administrator().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = database.administrator().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
