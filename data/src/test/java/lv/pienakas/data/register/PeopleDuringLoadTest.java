package lv.pienakas.data.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import lv.pienakas.data.database.EmbeddedDatabase;
import lv.pienakas.rules.person.PersonFacts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Somebody is looked at while a FULL delivery replaces what is known. */
class PeopleDuringLoadTest {

    private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.temporary();
    private static final String CODE = "320000-00001";

    private final People people =
            new People(DATABASE.dataSource(), new DataSourceTransactionManager(DATABASE.dataSource()));

    @BeforeAll
    static void migrate() {
        DATABASE.migrate();
    }

    @AfterAll
    static void stop() {
        DATABASE.close();
    }

    @BeforeEach
    void somebody_has_an_opinion() throws SQLException {
        try (Connection connection = DATABASE.administrator().getConnection()) {
            execute(connection, """
                    truncate register.person, register.opinion, register.personal_code;
                    insert into register.personal_code values ('320000-00001', 1);
                    insert into register.person values
                      (1, '320000-00001', 'A', 'O', '1980-01-01', 'F', null, 'LV', 'CITIZEN', '', null, 1);
                    insert into register.opinion values ('O1', 1, 'TRANSPORT', null, null, '2020-01-01', null, 1)
                    """);
        }
    }

    /** Emptied and filled, but not yet committed. */
    private static Connection beginLoad() throws SQLException {
        Connection load = DATABASE.administrator().getConnection();
        load.setAutoCommit(false);
        execute(load, """
                truncate register.opinion;
                insert into register.opinion values ('O2', 1, 'TRANSPORT', null, null, '2021-01-01', null, 2)
                """);
        return load;
    }

    @Test
    void who_is_read_while_a_delivery_is_being_loaded_has_the_facts_of_that_delivery() throws Exception {
        try (Connection load = beginLoad()) {
            CompletableFuture<Optional<PersonFacts>> read = CompletableFuture.supplyAsync(() -> people.withCode(CODE));
            awaitSomebodyWaiting();
            load.commit();

            assertThat(read.get().orElseThrow().opinions()).extracting("id").containsExactly("O2");
        }
    }

    @Test
    void nobody_waits_for_a_load_that_takes_minutes_and_registering_does_not_at_all() throws SQLException {
        try (Connection load = beginLoad()) {
            assertThatThrownBy(() -> people.withCode(CODE))
                    .isInstanceOf(CannotAcquireLockException.class)
                    .hasMessageContaining("are being replaced")
                    .hasMessageNotContaining(CODE);
            assertThat(people.same(CODE, "320000-00002")).isFalse();
            assertThat(people.keyOf(CODE)).contains(1);
            load.rollback();
        }
        assertThat(people.withCode(CODE).orElseThrow().opinions()).hasSize(1);
    }

    private static void awaitSomebodyWaiting() throws InterruptedException {
        JdbcClient jdbc = JdbcClient.create(DATABASE.administrator());
        while (jdbc.sql("select count(*) from pg_locks where not granted")
                        .query(Long.class)
                        .single()
                == 0) {
            Thread.sleep(20);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
