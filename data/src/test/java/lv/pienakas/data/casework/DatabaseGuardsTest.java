package lv.pienakas.data.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import lv.pienakas.data.database.EmbeddedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself refuses, whoever writes. */
class DatabaseGuardsTest {

    private static final String CLOSED = "is closed";
    private static final String FOUR_EYES = "four eyes";
    private static final String KEPT = "keeps its case, its stage and whoever ever began it";
    private static EmbeddedDatabase database = EmbeddedDatabase.temporary();
    private static long cases;

    private long caseId;

    @BeforeAll
    static void migrate() {
        database.migrate();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void a_case_with_a_history() throws SQLException {
        caseId = ++cases * 100;
        execute(
                "insert into casework.case_file (case_id, version, service, person_code, circumstances, document_kind,"
                        + " channel, received, due_from, stage, opened_at) values (" + caseId
                        + ", 1, 'S', '010180-12345', '{}', 'APPLICATION', 'PORTAL', '2026-03-02', '2026-03-02', 'CHECK', '2026-03-02')");
        execute("insert into casework.event (case_id, number, at, actor, kind, stage, reason_lv, reason_en) values ("
                + caseId + ", 1, '2026-03-02', 'SAIS', 'CASE_OPENED', 'ENTRY', 'a', 'b')");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update casework.event set actor = 'NOBODY'",
                "update casework.event set actor = actor where false",
                "delete from casework.event",
                "truncate casework.event",
                "update casework.document set kind = 'COMPLAINT'",
                "delete from casework.document",
                "truncate casework.document cascade",
                "truncate casework.case_file cascade",
                "insert into casework.event select * from casework.event on conflict (case_id, number) do update set at = now()"
            })
    void history_is_only_ever_added_to(String change) throws SQLException {
        long before = count("select count(*) from casework.event");

        assertThatThrownBy(() -> execute(change)).hasMessageContaining("history of a case is never changed");

        assertThat(count("select count(*) from casework.event")).isEqualTo(before);
    }

    @Test
    void nothing_happens_without_a_reason_or_to_a_document_that_is_not_there() throws SQLException {
        String event =
                "insert into casework.event (case_id, number, at, actor, kind, stage, document_id, reason_lv, reason_en)"
                        + " values (" + caseId + ", 2, '2026-03-02', 'SAIS', 'DOCUMENT_REGISTERED', 'ENTRY', ";
        refuses(event + "null, '', 'why')", "event_explained");
        refuses(event + "null, 'kāpēc', '')", "event_explained");
        refuses(event + (caseId + 7) + ", 'kāpēc', 'why')", "event_document_id_fkey");

        execute("insert into casework.document values (" + (caseId + 7) + ", " + caseId
                + ", 'APPLICATION', 'PORTAL', '2026-03-02', '2026-03-02')");
        execute(event + (caseId + 7) + ", 'kāpēc', 'why')");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DONE", "WITHDRAWN"})
    void closed_items_stay_as_they_are(String state) throws SQLException {
        execute(item(1, "PAYMENT", state, "I1"));

        refuses(
                "update casework.work_item set state = 'WAITING', inspector = null, outcome = null, completed_by = null,"
                        + " minutes_spent = null, closed_at = null where work_item_id = " + (caseId + 1),
                CLOSED);
        refuses("update casework.work_item set due = due + 1 where work_item_id = " + (caseId + 1), CLOSED);
        refuses("delete from casework.work_item where work_item_id = " + (caseId + 1), "never");
        refuses("truncate casework.work_item cascade", "never");
    }

    @Test
    void one_item_of_a_case_is_open_beside_those_of_entry() throws SQLException {
        execute(item(1, "ENTRY", "WAITING", ""));
        execute(item(2, "ENTRY", "WAITING", ""));
        execute(item(3, "CHECK", "WAITING", ""));
        execute(item(4, "CHECK", "WITHDRAWN", "I1"));

        refuses(item(5, "REVIEW", "WAITING", ""), "work_item_one_open");
        refuses(item(5, "CHECK", "STARTED", "I1"), "work_item_one_open");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WAITING", "ASSIGNED", "STARTED"})
    void an_open_item_is_neither_deleted_nor_made_another(String state) throws SQLException {
        execute(item(1, "CHECK", state, state.equals("WAITING") ? "" : "I1"));
        long other = caseId;
        a_case_with_a_history();
        caseId = other;

        refuses("delete from casework.work_item where work_item_id = " + (caseId + 1), "never changed");
        refuses("delete from casework.work_item", "never changed");
        refuses(update(1, "stage = 'PAYMENT'"), KEPT);
        refuses(update(1, "case_id = " + (caseId + 100)), KEPT);
        refuses(update(1, "work_item_id = " + (caseId + 9)), KEPT);
    }

    @Test
    void whoever_began_an_open_check_is_never_forgotten() throws SQLException {
        execute(item(1, "CHECK", "STARTED", "I1"));
        execute(update(1, "state = 'WAITING', inspector = null"));
        for (String fewer : new String[] {"'{}'", "'{I2}'", "null"}) {
            assertThatThrownBy(() -> execute(update(1, "begun_by = " + fewer))).isInstanceOf(SQLException.class);
        }
        refuses(update(1, "begun_by = '{}'"), KEPT);
        refuses(update(1, "begun_by = array_remove(begun_by, 'I1')"), KEPT);

        execute(update(1, "state = 'STARTED', inspector = 'I2', begun_by = '{I1,I2}'"));
        execute(update(1, done("I2")));
        refuses(item(2, "REVIEW", "ASSIGNED", "I1"), FOUR_EYES);
    }

    @Test
    void nobody_begins_without_being_remembered() throws SQLException {
        execute(item(1, "CHECK", "ASSIGNED", "I1"));

        refuses(update(1, "state = 'STARTED'"), "work_item_begun_by_somebody");
        refuses(update(1, "state = 'STARTED', begun_by = '{I2}'"), "work_item_begun_by_somebody");
        execute(update(1, "state = 'STARTED', begun_by = '{I1}'"));
    }

    @Test
    void the_preparer_gets_no_review_by_insert_or_update() throws SQLException {
        execute(item(1, "CHECK", "DONE", "I1"));
        for (String state : new String[] {"ASSIGNED", "STARTED", "WITHDRAWN", "DONE"}) {
            refuses(item(2, "REVIEW", state, "I1"), FOUR_EYES);
        }
        execute(item(2, "REVIEW", "ASSIGNED", "I2"));
        refuses(update(2, "inspector = 'I1'"), FOUR_EYES);
        refuses(update(2, done("I1")), FOUR_EYES);
        refuses(update(2, "inspector = 'I1', " + done("I2")), FOUR_EYES);
        refuses(update(2, "inspector = 'I1', state = 'WITHDRAWN', closed_at = now()"), FOUR_EYES);

        execute(update(2, done("I2")));
    }

    @Test
    void a_check_that_turns_into_a_review_is_looked_at_too() throws SQLException {
        execute(item(1, "CHECK", "DONE", "I1"));
        execute(item(2, "CHECK", "ASSIGNED", "I1"));

        refuses(update(2, "stage = 'REVIEW'"), FOUR_EYES);
    }

    @Test
    void another_case_of_the_same_person_does_not_matter() throws SQLException {
        execute(item(1, "CHECK", "DONE", "I1"));
        a_case_with_a_history();

        assertThatCode(() -> execute(item(1, "REVIEW", "ASSIGNED", "I1"))).doesNotThrowAnyException();
        refuses(
                "update casework.work_item set case_id = " + (caseId - 100) + " where work_item_id = " + (caseId + 1),
                FOUR_EYES);
    }

    @Test
    void who_has_the_review_completes_no_check_by_insert_or_update() throws SQLException {
        // an open check beside an open review is against another guard, which is put aside here
        try (Connection connection = database.administrator().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("drop index casework.work_item_one_open");
            statement.execute(item(1, "CHECK", "ASSIGNED", "I1"));
            statement.execute(item(2, "REVIEW", "ASSIGNED", "I1"));
            statement.execute("savepoint two_items");
            assertThatThrownBy(() -> statement.execute(update(1, done("I1")))).hasMessageContaining(FOUR_EYES);
            statement.execute("rollback to two_items");
            statement.execute(update(1, done("I2")));
            connection.rollback();
        }
        execute(item(2, "REVIEW", "STARTED", "I1"));
        refuses(item(3, "CHECK", "DONE", "I1"), FOUR_EYES);
        execute(item(3, "CHECK", "DONE", "I2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"read committed", "repeatable read", "serializable"})
    void of_two_transactions_that_each_do_half_only_one_gets_through(String isolation) throws Exception {
        onlyOneOf(isolation, item(1, "CHECK", "DONE", "I1"), item(2, "REVIEW", "ASSIGNED", "I1"));
        a_case_with_a_history();
        onlyOneOf(isolation, item(2, "REVIEW", "ASSIGNED", "I1"), item(1, "CHECK", "DONE", "I1"));
    }

    @Test
    void of_two_updates_that_each_do_half_only_one_gets_through() throws Exception {
        execute(item(1, "CHECK", "ASSIGNED", "I9"));
        onlyOneOf("repeatable read", update(1, done("I1")), item(2, "REVIEW", "WITHDRAWN", "I1"));
    }

    /** Both transactions have looked at the case before either writes; the first commits while the second waits. */
    private void onlyOneOf(String isolation, String first, String second) throws Exception {
        try (Connection one = begin(isolation);
                Connection other = begin(isolation);
                Statement writing = one.createStatement();
                Statement waiting = other.createStatement()) {
            writing.execute(first);
            CompletableFuture<Void> later = CompletableFuture.runAsync(() -> {
                try {
                    waiting.execute(second);
                    other.commit();
                } catch (SQLException e) {
                    throw new CompletionException(e);
                }
            });
            awaitLock();
            one.commit();
            assertThatThrownBy(() -> later.get(20, TimeUnit.SECONDS)).hasRootCauseInstanceOf(SQLException.class);
        }
        assertThat(count("select count(*) from casework.work_item where case_id = " + caseId + " and 'I1' in"
                        + " (inspector, completed_by)"))
                .isEqualTo(1);
    }

    private Connection begin(String isolation) throws SQLException {
        Connection connection = database.administrator().getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level " + isolation);
            statement.execute("select * from casework.work_item where case_id = " + caseId);
        }
        return connection;
    }

    private static void awaitLock() throws Exception {
        for (int i = 0; i < 500; i++) {
            if (count("select count(*) from pg_stat_activity where wait_event_type = 'Lock'") > 0) {
                return;
            }
            Thread.sleep(10);
        }
        throw new AssertionError("the second transaction waits for nobody");
    }

    private String item(int number, String stage, String state, String inspector) {
        boolean done = state.equals("DONE");
        boolean closed = done || state.equals("WITHDRAWN");
        String who = inspector.isEmpty() ? "null" : "'" + inspector + "'";
        return "insert into casework.work_item (work_item_id, case_id, stage, unit, skill, minutes, priority, due,"
                + " release_hash, line, reference, reason_lv, reason_en, state, inspector, pinned, outcome, minutes_spent,"
                + " completed_by, created_at, closed_at, begun_by) values (" + (caseId + number) + ", " + caseId + ", '"
                + stage
                + "', 'U', 'S/" + stage + "', 5, 3, '2026-03-11', 'h', 2, '', '', '', '" + state + "', " + who
                + ", false, "
                + (done ? "'GRANT', 5, " + who : "null, null, null") + ", '2026-03-02', "
                + (closed ? "'2026-03-03'" : "null") + ", "
                + (state.equals("STARTED") ? "'{" + inspector + "}'" : "'{}'")
                + ")";
    }

    private String update(int number, String change) {
        return "update casework.work_item set " + change + " where work_item_id = " + (caseId + number);
    }

    private static String done(String by) {
        return "state = 'DONE', outcome = 'GRANT', minutes_spent = 5, closed_at = now(), completed_by = '" + by + "'";
    }

    private static void refuses(String sql, String message) {
        assertThatThrownBy(() -> execute(sql)).as(sql).hasMessageContaining(message);
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = database.administrator().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(String sql) throws SQLException {
        try (Connection connection = database.administrator().getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
