package lv.pienakas.data.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lv.pienakas.data.database.EmbeddedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class IdempotencyKeysTest {

    private static final Instant NOON = Instant.parse("2026-03-02T10:00:00Z");
    private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.temporary();
    private static final byte[] HASH = {1};
    private static final byte[] OTHER = {2};

    private final JdbcClient jdbc = JdbcClient.create(DATABASE.dataSource());
    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(DATABASE.dataSource()));
    private final IdempotencyKeys keys = new IdempotencyKeys(jdbc);

    @BeforeAll
    static void migrate() {
        DATABASE.migrate();
    }

    @AfterAll
    static void stop() {
        DATABASE.close();
    }

    @BeforeEach
    void empty() {
        jdbc.sql("delete from idempotency.answer").update();
    }

    @Test
    void answer_is_kept_to_the_byte_with_its_headers() {
        StoredAnswer given = answer("ā\u0001");
        transaction.executeWithoutResult(status -> {
            assertThat(keys.take("SAIS", "k", HASH, NOON)).isTrue();
            keys.answer("SAIS", "k", given, true);
        });

        transaction.executeWithoutResult(status -> {
            assertThat(keys.take("SAIS", "k", HASH, NOON)).isFalse();
            assertThat(keys.find("SAIS", "k", HASH)).get().satisfies(kept -> {
                assertThat(kept.finished()).isTrue();
                assertThat(kept.takenAt()).isEqualTo(NOON);
                StoredAnswer found = kept.answer();
                assertThat(found.status()).isEqualTo(given.status());
                assertThat(found.location()).isEqualTo(given.location());
                assertThat(found.eTag()).isEqualTo(given.eTag());
                assertThat(found.body()).isEqualTo(given.body());
            });
            assertThatThrownBy(() -> keys.find("SAIS", "k", OTHER)).isInstanceOf(OtherRequestException.class);
        });
    }

    @Test
    void answer_that_is_not_finished_says_so_until_the_last_one_replaces_it() {
        transaction.executeWithoutResult(status -> {
            keys.take("SAIS", "k", HASH, NOON);
            keys.answer("SAIS", "k", answer("begun"), false);
        });
        assertThat(keys.find("SAIS", "k", HASH)).get().satisfies(kept -> {
            assertThat(kept.finished()).isFalse();
            assertThat(kept.answer().body()).isEqualTo(answer("begun").body());
        });

        transaction.executeWithoutResult(status -> keys.answer("SAIS", "k", answer("done"), true));

        assertThat(keys.find("SAIS", "k", HASH)).get().satisfies(kept -> {
            assertThat(kept.finished()).isTrue();
            assertThat(kept.answer().body()).isEqualTo(answer("done").body());
        });
    }

    @Test
    void key_of_another_caller_is_another_key() {
        take("SAIS");

        assertThat(transaction.<Boolean>execute(status -> keys.take("INTAKE", "k", OTHER, NOON)))
                .isTrue();
        transaction.executeWithoutResult(
                status -> assertThat(keys.find("PORTAL", "k", HASH)).isEmpty());
    }

    @Test
    void key_of_a_transaction_that_came_to_nothing_is_free() {
        transaction.executeWithoutResult(status -> {
            assertThat(keys.take("SAIS", "k", HASH, NOON)).isTrue();
            status.setRollbackOnly();
        });

        assertThat(transaction.<Boolean>execute(status -> keys.take("SAIS", "k", OTHER, NOON)))
                .isTrue();
    }

    @Test
    void whoever_comes_second_waits_and_then_finds_the_answer() throws Exception {
        whoeverComesSecond(false, false);
    }

    @Test
    void whoever_comes_second_waits_and_gets_the_key_if_the_first_one_came_to_nothing() throws Exception {
        whoeverComesSecond(true, true);
    }

    /** While the first one has taken the key and has not ended. */
    private void whoeverComesSecond(boolean firstComesToNothing, boolean secondGetsIt) throws Exception {
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            keys.take("SAIS", "k", HASH, NOON);
            keys.answer("SAIS", "k", answer("first"), true);
            taken.countDown();
            await(end);
            if (firstComesToNothing) {
                status.setRollbackOnly();
            }
        }));
        await(taken);
        CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(() -> transaction.execute(status -> {
            boolean got = keys.take("SAIS", "k", HASH, NOON);
            assertThat(keys.find("SAIS", "k", HASH)).isPresent();
            return got;
        }));
        while (jdbc.sql("select count(*) from pg_locks where not granted")
                        .query(Long.class)
                        .single()
                == 0) {
            assertThat(second).isNotDone();
            Thread.onSpinWait();
        }
        end.countDown();

        first.get(20, TimeUnit.SECONDS);
        assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo(secondGetsIt);
    }

    @Test
    void keys_are_forgotten_after_their_time() {
        take("SAIS");

        assertThat(keys.forget(NOON)).isZero();
        assertThat(keys.forget(NOON.plusSeconds(1))).isEqualTo(1);
    }

    private void take(String caller) {
        transaction.executeWithoutResult(status -> {
            keys.take(caller, "k", HASH, NOON);
            keys.answer(caller, "k", answer("x"), true);
        });
    }

    private static StoredAnswer answer(String body) {
        return new StoredAnswer(201, "/api/v1/cases/1", "\"5\"", body.getBytes(StandardCharsets.UTF_8));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
