package lv.pienakas.service.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import lv.pienakas.service.security.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** More deliveries than the database has connections. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "pienakas.database.directory=",
            "spring.datasource.hikari.maximum-pool-size=4",
            "spring.datasource.hikari.connection-timeout=2s"
        })
class FeedsAtOnceTest {

    private static final int DELIVERIES = 12;
    private static final byte[] CONTACTS =
            "code,e_address,language,opted_out\n010150-10001,true,lv,false\n".getBytes(StandardCharsets.UTF_8);

    private final Api portal;
    private final DataSource dataSource;

    FeedsAtOnceTest(@LocalServerPort int port, @Autowired DataSource dataSource) {
        this.portal = Api.on(port).as(Tokens.machine("portal", "feeds.write"));
        this.dataSource = dataSource;
    }

    private Api.Answer deliver() {
        return portal.post("/api/v1/feeds/portal?file=contacts.csv")
                .body(CONTACTS, "text/csv")
                .send();
    }

    /** A lock on the list of deliveries is held by a scan; the other one by a load, on whatever node. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "select pg_advisory_xact_lock(7036276253)",
                "lock table register.delivery in share row exclusive mode"
            })
    void who_would_have_to_wait_is_told_to_come_again_and_holds_no_connection(String lock) throws SQLException {
        try (Connection other = dataSource.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute(lock);
            for (int i = 0; i < DELIVERIES; i++) {
                Api.Answer answer = deliver().isProblem(503, "unavailable");
                assertThat(answer.header("Retry-After")).isEqualTo("5");
                assertThat(answer.detail()).contains("another delivery is being loaded, or a scan is running");
            }
            other.rollback();
        }
        deliver().is(200);
    }

    @Test
    void many_at_once_are_loaded_or_told_to_come_again() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(DELIVERIES);
        try {
            List<Future<Api.Answer>> answers = new ArrayList<>();
            for (int i = 0; i < DELIVERIES; i++) {
                answers.add(callers.submit(this::deliver));
            }
            int loaded = 0;
            for (Future<Api.Answer> answer : answers) {
                int status = answer.get().status();
                assertThat(status).isIn(200, 503);
                loaded += status == 200 ? 1 : 0;
            }
            assertThat(loaded).isPositive();
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void no_connection_to_be_had_is_no_mistake_of_ours() throws SQLException {
        List<Connection> all = new ArrayList<>();
        try {
            for (int i = 0; i < ((HikariDataSource) dataSource).getMaximumPoolSize(); i++) {
                all.add(dataSource.getConnection());
            }
            deliver().isProblem(503, "unavailable");
        } finally {
            for (Connection connection : all) {
                connection.close();
            }
        }
        deliver().is(200);
    }
}
