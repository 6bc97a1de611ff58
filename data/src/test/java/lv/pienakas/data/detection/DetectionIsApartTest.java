package lv.pienakas.data.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import lv.pienakas.data.database.EmbeddedDatabase;
import lv.pienakas.data.rights.Rights;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What was found serves the claimant only. Here somebody of control and recovery, with a login of their own, tries all
 * that the database has.
 */
class DetectionIsApartTest {

    private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.temporary();

    /** As code outside this package does it: with the program's own user. */
    private final JdbcClient program = JdbcClient.create(DATABASE.dataSource());

    private static final JdbcClient SUPERUSER = JdbcClient.create(DATABASE.administrator());

    @BeforeAll
    static void findSomething() {
        DATABASE.migrate();
        TransactionTemplate transaction =
                new TransactionTemplate(new DataSourceTransactionManager(DATABASE.dataSource()));
        Rights rights = new Rights(DATABASE.dataSource());
        ScanTables tables = new ScanTables(rights, DATABASE.dataSource());
        transaction.executeWithoutResult(status -> {
            tables.create(1);
            tables.attach(1);
            JdbcClient.create(DATABASE.dataSource())
                    .sql(
                            "insert into detection.finding values (1, 7, 'OLD_AGE_PENSION', 0, 'ENTITLED', null, null, 5, '{}', '{}')")
                    .update();
        });
        SUPERUSER
                .sql("create view detection.seen as select * from detection.finding")
                .update();
        SUPERUSER
                .sql("create schema later create table sent (person_id integer)")
                .update();
        // nothing is granted by hand: the next start of the program does it
        DATABASE.migrate();
        SUPERUSER.sql("analyze detection.finding").update();
        SUPERUSER
                .sql("create role controller login password 'secret' in role pienakas_control")
                .update();
        SUPERUSER
                .sql("insert into audit.record values (1, now(), '', '', '{}', 'SHOWN', '', '', '', '')")
                .update();
    }

    @AfterAll
    static void stop() {
        DATABASE.close();
    }

    @Test
    void control_reads_the_register_and_cases() throws SQLException {
        for (String relation : relations("nspname in ('register', 'casework')")) {
            try (Connection controller = controller()) {
                execute(controller, "select * from " + relation);
            }
        }
    }

    @Test
    void no_table_partition_or_view_of_another_schema_is_read_written_copied_or_changed_by_control()
            throws SQLException {
        List<String> closed = relations("nspname not in ('register', 'casework')");
        assertThat(closed)
                .contains(
                        "detection.finding",
                        "detection.finding_1",
                        "detection.seen",
                        "detection.scan_rules",
                        "detection.scan",
                        "notice.notice",
                        "later.sent",
                        "audit.record",
                        "staff.inspector",
                        "public.flyway_schema_history");
        for (String relation : closed) {
            for (String statement : List.of(
                    "select * from %s",
                    "select count(*) from %s",
                    "table %s",
                    "explain analyze select from %s",
                    "copy %s to stdout",
                    "create view pg_temp.mine as select * from %s; select * from pg_temp.mine",
                    "begin; lock table %s in access share mode",
                    "insert into %s default values",
                    "delete from %s",
                    "truncate %s",
                    "alter table %s owner to controller",
                    "grant select on %s to controller")) {
                assertRefused(statement.formatted(relation));
            }
        }
    }

    @Test
    void control_copies_nothing_out_by_a_query() throws SQLException {
        try (Connection controller = controller()) {
            assertThatThrownBy(() -> controller
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut(
                                    "copy (select * from detection.finding) to stdout",
                                    OutputStream.nullOutputStream()))
                    .hasMessageContaining("permission denied");
        }
        assertRefused("copy (select * from detection.finding) to program 'cat'");
        assertRefused("copy (select * from detection.finding) to '/tmp/findings'");
        assertRefused("select pg_read_file('pg_hba.conf')");
    }

    @Test
    void control_puts_on_no_other_role() throws SQLException {
        List<String> roles = SUPERUSER
                .sql("select rolname from pg_roles where rolname not in ('controller', 'pienakas_control')")
                .query(String.class)
                .list();
        assertThat(roles)
                .contains("pienakas", "pienakas_service", "pienakas_detection", "pienakas_auditor", "postgres");
        for (String role : roles) {
            assertRefused("set role " + role);
            assertRefused("set session authorization " + role);
            assertRefused("grant " + role + " to controller");
        }
        assertRefused("alter role controller superuser");
        assertRefused("create schema mine");
    }

    @Test
    void control_calls_no_function_of_another_schema() throws SQLException {
        List<String> functions = SUPERUSER
                .sql("select p.oid::regproc::text from pg_proc p join pg_namespace n on n.oid = pronamespace"
                        + " where nspname in ('audit', 'detection', 'notice', 'later')")
                .query(String.class)
                .list();
        assertThat(functions).contains("audit.append");
        for (String function : functions) {
            assertRefused("select " + function + "()");
        }
        assertRefused("select audit.append(now(), '', '', '{}', 'SHOWN', '', '', '')");
    }

    @Test
    void statistics_tell_control_nothing_of_what_was_found() throws SQLException {
        String values = "select count(*) from pg_stats where schemaname = 'detection'";
        assertThat(SUPERUSER.sql(values).query(Long.class).single()).isPositive();
        try (Connection controller = controller();
                Statement statement = controller.createStatement();
                var row = statement.executeQuery(values)) {
            row.next();
            assertThat(row.getLong(1)).isZero();
        }
        assertRefused("select * from pg_statistic");
        assertRefused("select * from pg_stat_file('base')");
    }

    /** Not by trying, but by asking the catalogue for every right that there is. */
    @Test
    void control_has_no_right_in_another_schema() {
        assertThat(SUPERUSER.sql("""
                        select nspname || '.' || relname || ': ' || "right"
                        from pg_class c join pg_namespace n on n.oid = relnamespace,
                          unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger', 'maintain']) "right"
                        where relkind in ('r', 'p', 'v', 'm') and nspname !~ '^pg_' and nspname <> 'information_schema'
                          and has_table_privilege('pienakas_control', c.oid, "right")
                          and not (nspname in ('register', 'casework') and "right" = 'select')
                        union all
                        select nspname from pg_namespace
                        where has_schema_privilege('pienakas_control', oid, 'usage') and nspname !~ '^pg_'
                          and nspname not in ('register', 'casework', 'public', 'information_schema')
                        union all
                        select attname from pg_attribute join pg_class c on c.oid = attrelid join pg_namespace n on n.oid = relnamespace
                        where attnum > 0 and nspname in ('detection', 'audit', 'notice')
                          and has_column_privilege('pienakas_control', attrelid, attnum, 'select')
                        """).query(String.class).list()).isEmpty();
    }

    @Test
    void program_itself_reads_what_was_found_only_in_its_role_and_loses_it_with_the_transaction() throws SQLException {
        assertThatThrownBy(() -> program.sql("select * from detection.finding")
                        .query((row, number) -> number)
                        .list())
                .rootCause()
                .hasMessageContaining("permission denied");
        try (Connection connection = DATABASE.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "set local role pienakas_detection; select * from detection.finding");
            connection.rollback();
            assertThatThrownBy(() -> execute(connection, "select * from detection.finding"))
                    .hasMessageContaining("permission denied");
            connection.rollback();
        }
    }

    @Test
    void table_of_a_later_migration_serves_the_program_without_a_line_about_rights() {
        assertThat(program.sql("insert into later.sent values (1)").update()).isEqualTo(1);
    }

    private static List<String> relations(String schemas) {
        List<String> found = SUPERUSER
                .sql("select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = relnamespace"
                        + " where relkind in ('r', 'p', 'v', 'm') and nspname !~ '^pg_'"
                        + " and nspname <> 'information_schema' and " + schemas)
                .query(String.class)
                .list();
        List<String> named = new ArrayList<>();
        found.forEach(one -> named.add(one.contains(".") ? one : "public." + one));
        return named;
    }

    private static void assertRefused(String statement) throws SQLException {
        try (Connection controller = controller()) {
            assertThatThrownBy(() -> execute(controller, statement))
                    .as(statement)
                    .isInstanceOf(SQLException.class)
                    .hasMessageMatching("(?s).*(permission denied|must be owner|must be able to|must be superuser|"
                            + "only roles with|cannot have explicit members).*");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection controller() throws SQLException {
        return DriverManager.getConnection(DATABASE.jdbcUrl().replaceAll("\\?.*", ""), "controller", "secret");
    }
}
