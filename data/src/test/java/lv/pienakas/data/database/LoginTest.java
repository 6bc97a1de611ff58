package lv.pienakas.data.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginTest {

    @TempDir
    Path home;

    @Test
    void only_the_right_password_opens_the_database() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.temporary()) {
            String url = database.jdbcUrl();
            assertThat(answer(url)).isEqualTo("1");
            assertThat(answer(url.replace("localhost", "127.0.0.1"))).isEqualTo("1");
            assertThatThrownBy(() -> answer(url.replaceAll("&password=.*", "")))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("no password was provided");
            assertThatThrownBy(() -> answer(url + "x"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("authentication failed");
        }
    }

    @Test
    void nobody_is_trusted_and_there_is_no_socket_in_tmp() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.temporary()) {
            String url = database.jdbcUrl();
            assertThat(answer(url, "select string_agg(distinct auth_method, ' ') from pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
            assertThat(answer(url, "select count(*) from pg_hba_file_rules")).isEqualTo("2");
            assertThat(answer(url, "show unix_socket_directories")).isEmpty();
        }
    }

    @Test
    void the_password_is_not_in_the_url_that_a_connection_tells_a_log() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.temporary();
                Connection connection = database.dataSource().getConnection()) {
            assertThat(connection.getMetaData().getURL()).contains("localhost").doesNotContain("password");
        }
    }

    @Test
    void a_data_directory_keeps_its_password_closed_to_others() throws Exception {
        Path directory = home.resolve("new");
        String before;
        try (EmbeddedDatabase database = EmbeddedDatabase.in(directory)) {
            before = password(database);
            assertThat(permissions(directory)).isEqualTo("rwx------");
            assertThat(permissions(directory.resolve("password"))).isEqualTo("rw-------");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.in(directory)) {
            assertThat(password(database)).isEqualTo(before).hasSize(43);
            assertThat(answer(database.jdbcUrl())).isEqualTo("1");
        }
    }

    @Test
    void a_folder_for_one_run_is_closed_to_others_and_has_its_own_password() throws Exception {
        try (EmbeddedDatabase one = EmbeddedDatabase.temporary();
                EmbeddedDatabase other = EmbeddedDatabase.temporary()) {
            Path cluster = Path.of(answer(one.jdbcUrl(), "show data_directory"));
            assertThat(permissions(cluster.resolve(".."))).isEqualTo("rwx------");
            assertThat(permissions(cluster.resolve("../password"))).isEqualTo("rw-------");
            assertThat(password(one)).isNotEqualTo(password(other));
        }
    }

    @Test
    void a_cluster_of_an_earlier_version_that_trusted_everybody_gets_a_password() throws Exception {
        Path rules = home.resolve("pg17/pg_hba.conf");
        try (EmbeddedDatabase database = EmbeddedDatabase.in(home)) {
            assertThat(answer(database.jdbcUrl(), "create table kept as select 42; alter role postgres password null"))
                    .isEmpty();
        }
        Files.writeString(rules, "local all all trust\nhost all all 127.0.0.1/32 trust\nhost all all ::1/128 trust\n");
        Files.delete(home.resolve("password"));
        try (EmbeddedDatabase database = EmbeddedDatabase.in(home)) {
            assertThat(answer(database.jdbcUrl(), "select * from kept")).isEqualTo("42");
            assertThat(Files.readString(rules)).doesNotContain("trust");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.in(home)) {
            assertThatThrownBy(() -> answer(database.jdbcUrl() + "x")).hasMessageContaining("authentication failed");
        }
    }

    @Test
    void a_password_that_is_missing_or_open_to_others_is_named() throws Exception {
        EmbeddedDatabase.in(home).close();
        Path password = home.resolve("password");
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> EmbeddedDatabase.in(home))
                .hasMessageContaining(password.toString())
                .hasMessageContaining("chmod 600");
        Files.delete(password);
        assertThatThrownBy(() -> EmbeddedDatabase.in(home)).hasMessageContaining("is missing");
    }

    private static String password(EmbeddedDatabase database) {
        return database.jdbcUrl().replaceAll(".*&password=", "");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static String answer(String url) throws SQLException {
        return answer(url, "select 1");
    }

    /** The first column of the first row; empty where the statement returns none. */
    private static String answer(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet row = statement.getResultSet()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }
}
