package lv.pienakas.service.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.IncomingDocument;
import lv.pienakas.data.casework.WorkItem;
import lv.pienakas.data.planning.Proposal;
import lv.pienakas.data.planning.Proposals;
import lv.pienakas.data.planning.ProposedMove;
import lv.pienakas.data.staff.Inspector;
import lv.pienakas.data.staff.Role;
import lv.pienakas.data.staff.Staff;
import lv.pienakas.service.api.Api.Answer;
import lv.pienakas.service.intake.Registering;
import lv.pienakas.service.rebalancing.Rebalancing;
import lv.pienakas.service.rebalancing.Wishes;
import lv.pienakas.service.security.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Calls that search or move work: what they lock, what they see, and what is left when their node dies. */
@ApiTest
class OwnTransactionsTest {

    private static final String SERVICE = "FAMILY_STATE_BENEFIT";
    private static final String UNIT = "FAMILY_CESIS";
    private static final int PATIENCE_SECONDS = 60;
    private static final int FEW = 60;

    /** One more than move in one transaction. */
    private static final int MANY = 201;

    private final Api api;
    private final Api manager;
    private final String today;

    @Autowired
    private Staff staff;

    @Autowired
    private Registering registering;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Rebalancing rebalancing;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcTemplate jdbc;

    private final String key = UUID.randomUUID().toString();

    OwnTransactionsTest(@LocalServerPort int port, @Autowired Clock clock) {
        this.api = Api.on(port);
        this.manager = api.as(Tokens.staff("M1", Role.MANAGER));
        this.today = LocalDate.now(clock).toString();
    }

    @BeforeEach
    void everybody_went_home() {
        jdbc.update(
                "update casework.work_item set state = 'WITHDRAWN', closed_at = now()"
                        + " where closed_at is null and (inspector in ('F1', 'F2') or unit = ?)",
                UNIT);
        for (String table : List.of("absence", "inspector_skill", "inspector")) {
            jdbc.update("delete from staff." + table + " where inspector_id in ('F1', 'F2')");
        }
    }

    @Test
    void documents_are_registered_while_work_of_somebody_absent_moves_and_the_same_call_gets_the_same_answer()
            throws Exception {
        List<WorkItem> items = oneHasEverything(FEW);
        try (Held somebody = new Held(dataSource)) {
            items.forEach(item -> somebody.lockCase(item.caseId()));
            CompletableFuture<Answer> first = start(this::enterAbsence);
            somebody.awaitSomebodyWaiting(first);

            start(this::register).get(PATIENCE_SECONDS, TimeUnit.SECONDS).is(201);
            CompletableFuture<Answer> again = start(this::enterAbsence);
            assertThat(absences()).isEqualTo(1);
            somebody.commit();

            Answer moved = first.get(PATIENCE_SECONDS, TimeUnit.SECONDS).is(201);
            assertThat(moved.json().path("moves").isEmpty()).isFalse();
            assertThat(moved.json().path("movesPending").asBoolean()).isFalse();
            assertThat(again.get(PATIENCE_SECONDS, TimeUnit.SECONDS).is(201).text())
                    .isEqualTo(moved.text());
            assertThat(absences()).isEqualTo(1);
        }
    }

    @Test
    void absence_whose_node_dies_before_its_work_moved_is_entered_once_and_says_that_the_work_is_still_to_move()
            throws Exception {
        List<WorkItem> items = oneHasEverything(FEW);
        try (Held somebody = new Held(dataSource)) {
            items.forEach(item -> somebody.lockCase(item.caseId()));
            CompletableFuture<Answer> died = start(this::enterAbsence);
            somebody.awaitSomebodyWaiting(died);
            somebody.killWhoeverWaits();
            assertThat(died).failsWithin(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        aMinuteLater();

        Answer repeated = enterAbsence().is(201);

        assertThat(repeated.json().path("movesPending").asBoolean()).isTrue();
        assertThat(repeated.json().path("moves").isEmpty()).isTrue();
        assertThat(repeated.header("Location")).startsWith("/api/v1/inspectors/F1/absences/");
        assertThat(enterAbsence().is(201).text()).isEqualTo(repeated.text());
        assertThat(absences()).isEqualTo(1);
        manager.delete(repeated.header("Location")).send().is(200);
    }

    /** As whoever looks for what is overdue: they lock cases in the order of their ids. */
    @Test
    void acceptance_in_several_transactions_never_waits_in_a_ring_with_who_locks_cases_in_their_order()
            throws Exception {
        List<WorkItem> items = oneHasEverything(MANY);
        Proposal proposal = ofLastItemFirst(items);
        Answer accepted;
        try (Held overdue = new Held(dataSource)) {
            overdue.lockCase(items.get(0).caseId());
            CompletableFuture<Answer> accepting = start(() -> accept(proposal));
            overdue.awaitSomebodyWaiting(accepting);

            overdue.lockCase(items.get(MANY - 1).caseId());
            overdue.commit();
            accepted = accepting.get(PATIENCE_SECONDS, TimeUnit.SECONDS).is(200);
        }

        assertThat(accepted.json().path("moves").findValuesAsString("outcome"))
                .hasSize(MANY)
                .containsOnly("APPLIED");
        assertThat(accept(proposal).is(200).text()).isEqualTo(accepted.text());
    }

    @Test
    void acceptance_whose_node_dies_in_the_midst_says_of_every_move_whether_it_was_made() throws Exception {
        List<WorkItem> items = oneHasEverything(MANY);
        Proposal proposal = ofLastItemFirst(items);
        try (Held somebody = new Held(dataSource)) {
            somebody.lockCase(items.get(0).caseId());
            CompletableFuture<Answer> died = start(() -> accept(proposal));
            somebody.awaitSomebodyWaiting(died);
            somebody.killWhoeverWaits();
            assertThat(died).failsWithin(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        aMinuteLater();

        Answer repeated = accept(proposal).is(200);

        assertThat(repeated.json().path("state").asString()).isEqualTo("ACCEPTED");
        assertThat(repeated.json().path("moves").findValuesAsString("outcome"))
                .hasSize(MANY)
                .containsOnlyOnce("APPLIED")
                .allMatch(outcome -> outcome.equals("APPLIED") || outcome.contains("ended before it was made"));
        assertThat(accept(proposal).is(200).text()).isEqualTo(repeated.text());
        assertThat(jdbc.queryForObject(
                        "select count(*) from casework.work_item where closed_at is null and inspector = 'F2'",
                        Integer.class))
                .isEqualTo(1);
    }

    @Test
    void proposal_rests_on_one_moment_whatever_happens_while_its_work_is_read() throws Exception {
        oneHasEverything(FEW);
        try (Held somebody = new Held(dataSource)) {
            somebody.execute("lock table casework.work_item in access exclusive mode");
            CompletableFuture<Answer> proposing = start(() -> propose(key));
            somebody.awaitSomebodyWaiting(proposing);

            somebody.execute(
                    "update casework.work_item set pinned = true where closed_at is null and inspector = 'F1'");
            somebody.commit();

            assertThat(proposing
                            .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                            .is(201)
                            .json()
                            .path("moves")
                            .isEmpty())
                    .isFalse();
        }
        assertThat(propose(key + "-later").is(201).json().path("moves").isEmpty())
                .isTrue();
    }

    @Test
    void two_who_ask_for_a_proposal_at_once_with_one_key_get_the_one_that_is_stored() {
        oneHasEverything(FEW);
        long before = proposals.count();
        CompletableFuture<Answer> first = start(() -> propose(key));
        CompletableFuture<Answer> second = start(() -> propose(key));

        assertThat(first.join().is(201).text()).isEqualTo(second.join().is(201).text());
        assertThat(propose(key).is(201).text()).isEqualTo(first.join().text());
        assertThat(proposals.count()).isEqualTo(before + 1);
    }

    @Test
    void no_call_takes_a_second_connection_while_it_has_one() throws SQLException {
        oneHasEverything(FEW);
        List<Connection> others = new ArrayList<>();
        try {
            while (others.size() < dataSource.unwrap(HikariDataSource.class).getMaximumPoolSize() - 1) {
                others.add(dataSource.getConnection());
            }

            register().is(201);
            Answer proposed = propose(key + "-proposal").is(201);
            manager.post(proposed.header("Location") + "/acceptance")
                    .header("If-Match", proposed.header("ETag"))
                    .json()
                    .send()
                    .is(200);
            enterAbsence().is(201);
            deliver().is(200);
            api.post("/api/v1/scans").json("asOf", "2026-03-02").send().is(202);
        } finally {
            for (Connection other : others) {
                other.close();
            }
        }
    }

    /** Its node dies after the delivery was loaded, and before its key was stored with it. */
    @Test
    void delivery_is_loaded_with_its_key_or_not_at_all() throws Exception {
        String deliveries = "select count(*) from register.delivery";
        long before = Objects.requireNonNull(jdbc.queryForObject(deliveries, Long.class));
        Answer done;
        try (Held somebody = new Held(dataSource)) {
            somebody.execute("lock table register.contact in access exclusive mode");
            CompletableFuture<Answer> died = start(this::deliver);
            somebody.awaitSomebodyWaiting(died);
            somebody.killWhoeverWaits();
            assertThat(died).failsWithin(PATIENCE_SECONDS, TimeUnit.SECONDS);
            somebody.commit();
            assertThat(jdbc.queryForObject(deliveries, Long.class)).isEqualTo(before);

            somebody.execute("lock table register.contact in access exclusive mode");
            CompletableFuture<Answer> first = start(this::deliver);
            somebody.awaitSomebodyWaiting(first);
            CompletableFuture<Answer> second = start(this::deliver);
            somebody.commit();
            done = first.get(PATIENCE_SECONDS, TimeUnit.SECONDS).is(200);
            assertThat(second.get(PATIENCE_SECONDS, TimeUnit.SECONDS).is(200).text())
                    .isEqualTo(done.text());
        }

        assertThat(deliver().is(200).text()).isEqualTo(done.text());
        assertThat(jdbc.queryForObject(deliveries, Long.class)).isEqualTo(before + 1);
    }

    @Test
    void what_needs_transactions_of_its_own_refuses_to_be_part_of_another_one() {
        transaction.executeWithoutResult(status -> {
            assertThatThrownBy(() -> rebalancing.draft(Wishes.of(List.of(UNIT)), "M1"))
                    .isInstanceOf(IllegalTransactionStateException.class);
            assertThatThrownBy(() -> rebalancing.apply(1, "M1")).isInstanceOf(IllegalTransactionStateException.class);
        });
    }

    /** The first inspector gets all of it, then the second one comes. */
    private List<WorkItem> oneHasEverything(int items) {
        staff.add(List.of(Inspector.of("F1", UNIT, Set.of(SERVICE + "/CHECK"), 420)));
        List<CaseFile> files = registering.register(
                Collections.nCopies(
                        items,
                        new IncomingDocument(
                                "APPLICATION",
                                SERVICE,
                                "PORTAL",
                                Set.of(),
                                "010180-12345",
                                null,
                                Instant.parse("2026-03-02T08:00:00Z"))),
                "SAIS");
        staff.add(List.of(Inspector.of("F2", UNIT, Set.of(SERVICE + "/CHECK"), 420)));
        List<WorkItem> open = files.stream()
                .flatMap(file -> file.items().stream())
                .sorted(Comparator.comparing(WorkItem::caseId))
                .toList();
        assertThat(open)
                .hasSize(items)
                .allSatisfy(item -> assertThat(item.inspector()).isEqualTo("F1"));
        return open;
    }

    /** Everything goes to the second one: in the first transaction what has the highest number, in the next one the rest. */
    private Proposal ofLastItemFirst(List<WorkItem> items) {
        List<ProposedMove> moves = IntStream.range(0, items.size())
                .mapToObj(i -> new ProposedMove(
                        items.get(i).workItemId(),
                        items.get(i).caseId(),
                        i == items.size() - 1 ? "A" : "B",
                        "CHECK",
                        9,
                        LocalDate.parse("2026-03-11"),
                        "F1",
                        "F2",
                        "LESS_LATE",
                        1,
                        1,
                        true,
                        null))
                .toList();
        return proposals.save(new Proposal(
                null,
                null,
                Proposal.State.OPEN,
                false,
                "M1",
                Instant.parse("2026-03-02T08:00:00Z"),
                null,
                null,
                List.of(UNIT),
                List.of(),
                0,
                null,
                0,
                0,
                0,
                0,
                moves,
                List.of(),
                List.of()));
    }

    private Answer register() {
        return api.post("/api/v1/documents")
                .json(
                        "documentKind",
                        "APPLICATION",
                        "service",
                        SERVICE,
                        "channel",
                        "PORTAL",
                        "personCode",
                        "010180-12345",
                        "received",
                        "2026-03-02T10:00:00+02:00")
                .send();
    }

    private Answer enterAbsence() {
        return manager.post("/api/v1/inspectors/F1/absences")
                .header("Idempotency-Key", key)
                .json("kind", "SICKNESS", "firstDay", today)
                .send();
    }

    private Answer accept(Proposal proposal) {
        return manager.post("/api/v1/rebalancings/" + proposal.id() + "/acceptance")
                .header("Idempotency-Key", key)
                .header("If-Match", "\"" + proposal.version() + "\"")
                .json()
                .send();
    }

    private Answer propose(String by) {
        return manager.post("/api/v1/rebalancings")
                .header("Idempotency-Key", by)
                .json("units", List.of(UNIT))
                .send();
    }

    private Answer deliver() {
        String content = "code,e_address,language,opted_out\n" + "\n".repeat(1 + Math.floorMod(key.hashCode(), 10_000));
        return api.as(Tokens.machine("portal", "feeds.write"))
                .post("/api/v1/feeds/portal?file=contacts.csv")
                .header("Idempotency-Key", key)
                .body(content.getBytes(StandardCharsets.UTF_8), "text/csv")
                .send();
    }

    private int absences() {
        return jdbc.queryForList("select 1 from staff.absence where inspector_id = 'F1'")
                .size();
    }

    /** So that nobody waits for whoever died. */
    private void aMinuteLater() {
        jdbc.update("update idempotency.answer set created_at = created_at - interval '1 minute' where key = ?", key);
    }

    private static CompletableFuture<Answer> start(Supplier<Answer> call) {
        return CompletableFuture.supplyAsync(call, command -> {
            Thread thread = new Thread(command);
            thread.setDaemon(true);
            thread.start();
        });
    }
}
