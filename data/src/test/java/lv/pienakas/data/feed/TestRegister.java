package lv.pienakas.data.feed;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import lv.pienakas.data.database.EmbeddedDatabase;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The one database of all tests of this module; it stops with the JVM. */
final class TestRegister {

    static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private static final EmbeddedDatabase DATABASE = start();
    /** One connection, because there are thousands of statements: to log in takes longer than most of them. */
    private static final DataSource SUPERUSER = new SingleConnectionDataSource(DATABASE.jdbcUrl(), true);

    private TestRegister() {}

    private static EmbeddedDatabase start() {
        EmbeddedDatabase database = EmbeddedDatabase.temporary();
        database.migrate();
        return database;
    }

    static Deliveries deliveries() {
        return new Deliveries(DATABASE.dataSource(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    static DataSource dataSource() {
        return DATABASE.dataSource();
    }

    static void empty() {
        execute("""
                truncate register.delivery, register.personal_code, register.person, register.relation,
                    register.opinion, register.insurance_record, register.contribution, register.benefit,
                    register.application, register.contact, register.touched, history.person, history.relation,
                    history.opinion, history.insurance_record, history.contribution, history.benefit,
                    history.application restart identity;
                update register.known_since set delivery_id = 0
                """);
    }

    static void execute(String sql) {
        try (Connection connection = SUPERUSER.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Each row as its columns with a space between, empty ones as a dash. */
    static List<String> rows(String sql) {
        try (Connection connection = SUPERUSER.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> result = new ArrayList<>();
            while (rows.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    String value = rows.getString(i);
                    columns.add(value == null ? "-" : value);
                }
                result.add(String.join(" ", columns));
            }
            return result;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Who is known: current code and first name. */
    static List<String> persons() {
        return rows("select code, first_name from register.person order by code");
    }

    /** The whole register, to see that nothing changed. */
    static List<String> everything() {
        List<String> all = new ArrayList<>();
        for (String table : List.of(
                "delivery",
                "personal_code",
                "person",
                "relation",
                "opinion",
                "insurance_record",
                "contribution",
                "benefit",
                "application",
                "contact")) {
            rows("select t::text from register." + table + " t order by 1").forEach(row -> all.add(table + row));
        }
        return all;
    }
}
