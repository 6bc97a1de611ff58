package lv.pienakas.service.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import lv.pienakas.data.casework.IncomingDocument;
import lv.pienakas.data.casework.RefusedChangeException;
import lv.pienakas.data.staff.Staff;
import lv.pienakas.service.intake.Registering;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Several people at the same case at the same time. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "pienakas.database.directory=")
class SameCaseTest {

    private static final int ROUNDS = 15;

    @Autowired
    private Registering registering;

    @Autowired
    private Working working;

    @Autowired
    private Staff staff;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final Tables tables = new Tables();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @BeforeEach
    void people_work() {
        Offices.open(staff);
    }

    @AfterEach
    void go_home() {
        threads.shutdownNow();
    }

    @Test
    void of_two_who_complete_the_same_item_one_is_told_that_it_is_done() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            long id = open();
            long item = openItem(id);
            List<Object> results = atOnce(
                    () -> working.complete(item, "GRANT", 5, Offices.ABSENT, "A"),
                    () -> working.complete(item, "REFUSE", 5, Offices.UNSKILLED, "B"));

            assertThat(results)
                    .filteredOn(RefusedChangeException.class::isInstance)
                    .hasSize(1);
            assertThat(results).filteredOn(Throwable.class::isInstance).hasSize(1);
            StoredCase stored = StoredCase.of(jdbc, id);
            CaseInvariants.check(tables, stored);
            assertThat(stored.events())
                    .filteredOn(event -> event.is("kind", "ITEM_COMPLETED"))
                    .hasSize(1);
        }
    }

    @Test
    void two_documents_that_join_one_case_both_land() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            long id = open();
            if (round % 2 == 0) {
                working.complete(openItem(id), "CLOSE", 5, Offices.ABSENT, "A");
            }
            List<Object> results = atOnce(
                    () -> registering.register(document(id, "PORTAL"), "A"),
                    () -> registering.register(document(id, "POST"), "B"));

            assertThat(results).noneMatch(Throwable.class::isInstance);
            StoredCase stored = StoredCase.of(jdbc, id);
            CaseInvariants.check(tables, stored);
            assertThat(stored.documents()).hasSize(3);
        }
    }

    @Test
    void batches_that_touch_the_same_cases_in_another_order_do_not_wait_in_a_ring() throws Exception {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ids.add(open());
        }
        List<IncomingDocument> forth =
                ids.stream().map(id -> document(id, "PORTAL")).toList();
        List<IncomingDocument> back = new ArrayList<>(forth);
        Collections.reverse(back);
        for (int round = 0; round < ROUNDS; round++) {
            assertThat(atOnce(() -> registering.register(forth, "A"), () -> registering.register(back, "B")))
                    .noneMatch(Throwable.class::isInstance);
        }
        for (long id : ids) {
            StoredCase stored = StoredCase.of(jdbc, id);
            CaseInvariants.check(tables, stored);
            assertThat(stored.documents()).hasSize(1 + 2 * ROUNDS);
        }
    }

    @Test
    void who_waited_for_a_case_does_not_act_before_whom_they_waited_for() throws Exception {
        long id = open();
        Future<?> waiting = new TransactionTemplate(transactions).execute(status -> {
            jdbc.queryForList("select 1 from casework.case_file where case_id = ? for update", id);
            Future<?> other = threads.submit(() -> registering.register(document(id, "POST"), "B"));
            awaitLock();
            registering.register(document(id, "POST"), "A");
            return other;
        });
        assertThat(waiting).isNotNull();
        waiting.get(20, TimeUnit.SECONDS);

        CaseInvariants.check(tables, StoredCase.of(jdbc, id));
    }

    private void awaitLock() {
        String waiting = "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";
        for (int i = 0; i < 1_000; i++) {
            Long count = jdbc.queryForObject(waiting, Long.class);
            if (count != null && count > 0) {
                return;
            }
        }
        throw new AssertionError("nobody waits");
    }

    /** What each comes to: what it returns or throws. */
    private List<Object> atOnce(Callable<?> one, Callable<?> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Object>> futures = new ArrayList<>();
        for (Callable<?> task : List.of(one, other)) {
            futures.add(threads.submit(() -> {
                start.await();
                try {
                    return task.call();
                } catch (RuntimeException e) {
                    return e;
                }
            }));
        }
        return List.of(futures.get(0).get(60, TimeUnit.SECONDS), futures.get(1).get(60, TimeUnit.SECONDS));
    }

    private long open() {
        return registering.register(document(null, "PORTAL"), "SAIS").id();
    }

    private long openItem(long id) {
        return StoredCase.of(jdbc, id).open().get(0).number("work_item_id");
    }

    private static IncomingDocument document(@Nullable Long caseId, String channel) {
        return new IncomingDocument(
                "APPLICATION",
                "SICKNESS_BENEFIT",
                channel,
                Set.of(),
                "010180-12345",
                caseId,
                Instant.parse("2026-03-02T08:00:00Z"));
    }
}
