package lv.pienakas.data.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.pienakas.data.database.EmbeddedDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A database of the agency's own, whose owner is no superuser. */
class OwnersTest {

    private final EmbeddedDatabase server = EmbeddedDatabase.temporary();
    private final JdbcTemplate superuser = new JdbcTemplate(server.administrator());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void owner_who_may_create_roles_needs_no_administrator_and_can_be_the_program_s_user_as_well() {
        owner("createrole");

        migrate();
        migrate();

        assertUsable();
    }

    @Test
    void owner_who_may_not_is_told_what_an_administrator_has_to_run_and_that_is_all_there_is_to_it() {
        owner("nocreaterole");

        Throwable refused = catchThrowable(this::migrate);
        assertThat(refused).hasMessageContaining("owner may not create and grant the roles of the database");
        Matcher statements = Pattern.compile("run: (.*;)").matcher(String.valueOf(refused.getMessage()));
        assertThat(statements.find()).isTrue();
        superuser.execute(statements.group(1));
        migrate();

        assertUsable();
    }

    @Test
    void superuser_is_known_for_one() {
        assertThat(new ProgramsUser(server.administrator()).tooMuch()).containsExactly("is a superuser");
        assertThat(new ProgramsUser(server.dataSource()).tooMuch()).isEmpty();
    }

    private void owner(String right) {
        superuser.execute("create role owner login password 'secret' " + right);
        superuser.execute("create database own owner owner");
    }

    private void migrate() {
        Flyway.configure()
                .dataSource(url(), "owner", "secret")
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    /** By the owner without roles, and by a user who only runs the program. */
    private void assertUsable() {
        superuser.execute("create role runner login password 'secret' in role pienakas_service");
        int scan = 0;
        for (String user : List.of("owner", "runner")) {
            SingleConnectionDataSource connection = new SingleConnectionDataSource(url(), user, "secret", true);
            JdbcTemplate jdbc = new JdbcTemplate(connection);
            assertThat(new ProgramsUser(connection).tooMuch())
                    .isEqualTo(
                            user.equals("runner")
                                    ? List.of()
                                    : List.of("owns the schema audit", "owns the schema detection"));
            scan++;
            jdbc.execute("select audit.append(now(), '', '', '{}', 'SHOWN', '', '', '')");
            jdbc.execute("""
                    begin;
                    set local role pienakas_detection;
                    create table detection.finding_%1$d (like detection.finding including all);
                    alter table detection.finding attach partition detection.finding_%1$d for values in (%1$d);
                    insert into outbox.stream values ('%1$d', 1);
                    commit
                    """.formatted(scan));
            jdbc.execute("begin; set local role pienakas_auditor; select from audit.record; commit");
            assertThatThrownBy(() -> jdbc.execute("select from detection.finding"))
                    .rootCause()
                    .hasMessageContaining("permission denied");
            connection.destroy();
        }
    }

    private String url() {
        return server.jdbcUrl().replaceAll("/postgres\\?.*", "/own");
    }
}
