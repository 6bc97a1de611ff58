package lv.pienakas.data.audit;

import static lv.pienakas.data.audit.AuditDatabase.CHAIN;
import static lv.pienakas.data.audit.AuditDatabase.DATABASE;
import static lv.pienakas.data.audit.AuditDatabase.LOG;
import static lv.pienakas.data.audit.AuditDatabase.execute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class AuditLogTest {

    private static final Instant NOON = Instant.parse("2026-03-02T10:00:00.123456Z");
    private static final AuditFilter ALL =
            new AuditFilter("", "", Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));

    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(DATABASE.dataSource()));

    @BeforeEach
    void empty() {
        AuditDatabase.chain(List.of());
    }

    @Test
    void look_is_kept_as_it_was_and_the_newest_comes_first() {
        Look refused = new Look(
                NOON, "I1", "CASE", List.of("case/7", "person/3"), Look.Outcome.REFUSED, "other set", "ask", "::1");
        LOG.append(look("M1", "case/1"));
        LOG.append(refused);

        assertThat(page(ALL, Long.MAX_VALUE, 9)).extracting(AuditRecord::number).containsExactly(2L, 1L);
        assertThat(page(ALL, Long.MAX_VALUE, 1)).extracting(AuditRecord::look).containsExactly(refused);
        assertThat(page(ALL, 2, 9)).extracting(AuditRecord::number).containsExactly(1L);
        Optional<AuditRecord> last = transaction.execute(status -> LOG.last());
        assertThat(last).map(AuditRecord::asHead).contains(AuditDatabase.head());
    }

    @Test
    void records_are_found_by_who_by_object_and_by_time() {
        LOG.append(look("M1", "case/1", "person/3"));
        LOG.append(look("M2", "case/1"));
        LOG.append(look("M2", "case/11"));

        assertThat(numbers(new AuditFilter("M2", "", ALL.from(), ALL.to()))).containsExactly(3L, 2L);
        assertThat(numbers(new AuditFilter("", "case/1", ALL.from(), ALL.to()))).containsExactly(2L, 1L);
        assertThat(numbers(new AuditFilter("M1", "person/3", ALL.from(), ALL.to())))
                .containsExactly(1L);
        assertThat(numbers(new AuditFilter("", "", NOON, NOON.plusSeconds(1)))).hasSize(3);
        assertThat(numbers(new AuditFilter("", "", ALL.from(), NOON))).isEmpty();
    }

    @Test
    void nobody_else_can_keep_the_turn_to_add_a_record() throws Exception {
        try (Connection program = DATABASE.dataSource().getConnection();
                Statement statement = program.createStatement()) {
            program.setAutoCommit(false);
            for (String lock : List.of(
                    "select from audit.turn for update",
                    "select from audit.turn for key share",
                    "lock table audit.turn in share mode")) {
                assertThatThrownBy(() -> statement.execute(lock))
                        .as(lock)
                        .hasMessageContaining("permission denied for table turn");
                program.rollback();
            }
            // what append took before; held by whoever can log in
            statement.execute("select pg_advisory_xact_lock(7430118265)");
            Future<Long> number = Executors.newSingleThreadExecutor().submit(() -> LOG.append(look("M1", "case/1")));
            assertThat(number.get(10, TimeUnit.SECONDS)).isEqualTo(1);
            program.rollback();
        }
    }

    @Test
    void turn_that_is_never_given_back_makes_looks_fail_instead_of_wait() throws Exception {
        try (Connection owner = DATABASE.administrator().getConnection();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("select from audit.turn for update");
            assertThatThrownBy(() -> LOG.append(look("M1", "case/1"))).isInstanceOf(DataAccessException.class);
            owner.rollback();
        }
        assertThat(LOG.append(look("M1", "case/1"))).isEqualTo(1);
    }

    @Test
    void looks_at_the_same_time_make_one_chain() throws Exception {
        ExecutorService lookers = Executors.newFixedThreadPool(8);
        List<Future<Long>> numbers = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String who = "I" + i % 8;
            numbers.add(lookers.submit(() -> LOG.append(look(who, "case/1"))));
        }
        List<Long> given = new ArrayList<>();
        for (Future<Long> number : numbers) {
            given.add(number.get());
        }
        lookers.shutdown();

        assertThat(given)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 400).boxed().toList());
        assertThat(CHAIN.verify(ChainHead.NONE).records()).isEqualTo(400);
        assertThat(CHAIN.verify(ChainHead.NONE).isIntact()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from audit.record",
                "insert into audit.record values (2, now(), '', '', '{}', 'SHOWN', '', '', '', '')",
                "update audit.record set who = 'M2'",
                "delete from audit.record",
                "truncate audit.record",
                "alter table audit.record disable trigger all",
                "drop function audit.append",
                "set session_replication_role = replica"
            })
    void program_can_only_add(String statement) {
        LOG.append(look("M1", "case/1"));

        for (String role : List.of("none", "pienakas_detection")) {
            assertThatThrownBy(() -> execute(DATABASE.dataSource(), "set local role " + role, statement))
                    .as(role)
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
        assertThat(CHAIN.verify(ChainHead.NONE).records()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.record set who = 'M2'",
                "delete from audit.record where false",
                "truncate audit.record"
            })
    void not_even_the_owner_changes_a_record_by_mistake_and_an_auditor_only_reads(String statement) {
        LOG.append(look("M1", "case/1"));

        assertThatThrownBy(() -> execute(DATABASE.administrator(), statement))
                .hasMessageContaining("audit records are never changed");
        execute(DATABASE.dataSource(), "set local role pienakas_auditor", "select * from audit.record");
        assertThatThrownBy(() -> execute(DATABASE.dataSource(), "set local role pienakas_auditor", statement))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> execute(
                        DATABASE.dataSource(), "set local role pienakas_auditor", "select * from casework.case_file"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void head_is_read_as_it_is_printed_and_nothing_else_is() {
        LOG.append(look("M1", "case/1"));
        ChainHead head = AuditDatabase.head();

        assertThat(ChainHead.parse(" " + head + "\n")).contains(head);
        for (String wrong : List.of("", "1", "0:" + head.hash(), "1:" + head.hash() + "0", "-" + head, "1:xyz")) {
            assertThat(ChainHead.parse(wrong)).as(wrong).isEmpty();
        }
    }

    private List<Long> numbers(AuditFilter filter) {
        return page(filter, Long.MAX_VALUE, 9).stream().map(AuditRecord::number).toList();
    }

    private List<AuditRecord> page(AuditFilter filter, long before, int limit) {
        return transaction.execute(status -> LOG.page(filter, before, limit));
    }

    private static Look look(String who, String... objects) {
        return new Look(NOON, who, "CASE", List.of(objects), Look.Outcome.SHOWN, "MANAGER", "", "127.0.0.1");
    }
}
