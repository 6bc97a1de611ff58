package lv.pienakas.data.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import lv.pienakas.data.database.EmbeddedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class OutboxTest {

    private static final Instant NOON = Instant.parse("2026-03-02T10:00:00Z");
    private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.temporary();
    private static final String TOPIC = "T";

    private final JdbcClient jdbc = JdbcClient.create(DATABASE.dataSource());
    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(DATABASE.dataSource()));
    private final Outbox outbox = new Outbox(jdbc);
    private final WaitingMessages waiting = new WaitingMessages(jdbc);
    private final DeadLetters dead = new DeadLetters(jdbc);

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
        JdbcClient.create(DATABASE.administrator())
                .sql("truncate outbox.message, outbox.stream")
                .update();
    }

    @Test
    void messages_of_a_stream_are_numbered_in_their_order_across_transactions() {
        add("a", "b", "a");
        add("b", "a");

        assertThat(jdbc.sql("select stream || number || (payload ->> 'text') from outbox.message order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("a10", "a22", "a31", "b11", "b20");
    }

    @Test
    void only_the_first_of_a_stream_is_due_until_it_is_delivered() {
        add("a", "a", "b");

        assertThat(due(NOON)).containsExactly("a-1", "b-1");
        waiting.delivered(List.of(first("a")), NOON);
        assertThat(due(NOON)).containsExactly("a-2", "b-1");
    }

    @Test
    void message_that_failed_is_not_due_before_its_time_and_nothing_overtakes_it() {
        add("a", "a", "b");
        waiting.failed(first("a"), "away", NOON.plusSeconds(5));

        assertThat(due(NOON.plusMillis(4_999))).containsExactly("b-1");
        assertThat(due(NOON.plusSeconds(5))).containsExactly("a-1", "b-1");
        assertThat(first("a").attempts()).isEqualTo(1);
        assertThat(waiting.backlog()).isEqualTo(new Backlog(3, 0, NOON, "away"));
    }

    @Test
    void dead_message_holds_up_its_own_stream_until_it_is_sent_again() {
        add("a", "a", "b");
        waiting.dead(first("a"), "refused", NOON);

        assertThat(due(NOON.plus(Duration.ofDays(9)))).containsExactly("b-1");
        assertThat(dead.list(10)).containsExactly(new DeadLetter("a", 1, TOPIC, NOON, NOON, 1, "refused", 1));
        assertThat(dead.revive("a", 1, NOON.plusSeconds(9))).isTrue();
        assertThat(dead.revive("a", 1, NOON.plusSeconds(9))).isFalse();
        assertThat(due(NOON.plusSeconds(9))).containsExactly("a-1", "b-1");
        assertThat(first("a").attempts()).isZero();
    }

    @Test
    void dead_message_that_is_left_out_makes_room_for_the_next_one() {
        add("a", "a");
        assertThat(dead.leaveOut("a", 1, NOON, "OPERATOR")).isFalse();
        waiting.dead(first("a"), "refused", NOON);

        assertThat(dead.leaveOut("a", 1, NOON, "OPERATOR")).isTrue();
        assertThat(due(NOON)).containsExactly("a-2");
        assertThat(dead.list(10)).isEmpty();
        assertThat(dead.revive("a", 1, NOON)).isFalse();
    }

    @Test
    void all_that_are_dead_are_sent_again() {
        add("a", "b", "c");
        waiting.dead(first("a"), "refused", NOON);
        waiting.dead(first("b"), "refused", NOON);

        assertThat(dead.reviveAll(NOON)).isEqualTo(2);
        assertThat(due(NOON)).containsExactly("a-1", "b-1", "c-1");
    }

    @Test
    void what_another_node_has_delivered_is_not_undone_by_one_that_comes_late() {
        add("a", "a");
        OutboxMessage seenByBoth = first("a");
        waiting.delivered(List.of(seenByBoth), NOON);
        waiting.failed(seenByBoth, "too late", NOON.plusSeconds(9));
        waiting.dead(seenByBoth, "too late", NOON);

        assertThat(due(NOON)).containsExactly("a-2");
        assertThat(dead.list(10)).isEmpty();
    }

    @Test
    void what_arrived_after_all_is_no_longer_dead() {
        add("a", "a");
        OutboxMessage seenByBoth = first("a");
        waiting.dead(seenByBoth, "refused", NOON);
        waiting.delivered(List.of(seenByBoth), NOON);

        assertThat(due(NOON)).containsExactly("a-2");
        assertThat(dead.list(10)).isEmpty();
    }

    @Test
    void rolled_back_transaction_leaves_neither_message_nor_gap() {
        add("a");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    outbox.add(TOPIC, "a", "{}", NOON);
                    throw new IllegalStateException("the business failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        add("a");

        assertThat(jdbc.sql("select number from outbox.message order by 1")
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2);
    }

    @Test
    void payload_that_is_no_json_is_refused() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> outbox.add(TOPIC, "a", "{", NOON)))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void many_who_write_one_stream_at_once_without_any_lock_get_numbers_without_gap_in_the_order_of_commits()
            throws Exception {
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
            writers.add(CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 25; i++) {
                    boolean fails = i % 5 == 0;
                    transaction.executeWithoutResult(status -> {
                        outbox.add(TOPIC, "a", "{}", NOON);
                        if (fails) {
                            status.setRollbackOnly();
                        }
                    });
                }
            }));
        }
        CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);

        assertThat(jdbc.sql("select number from outbox.message order by number")
                        .query(Integer.class)
                        .list())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 8 * 20).boxed().toList());
    }

    @Test
    void every_stream_has_one_partition_and_all_partitions_are_used() {
        add(IntStream.range(0, 1_000).mapToObj(i -> "case-" + (1_000_000 + i)).toArray(String[]::new));

        assertThat(jdbc.sql("select partition from outbox.message group by 1 having count(*) > 60 order by 1")
                        .query(Integer.class)
                        .list())
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        assertThat(waiting.due(3, NOON, 1_000))
                .allSatisfy(message ->
                        assertThat(Outbox.partition(message.stream())).isEqualTo(3));
        assertThat(due(NOON)).hasSize(1_000);
    }

    @Test
    void numbers_go_on_after_old_messages_are_forgotten() {
        add("a", "a");
        waiting.delivered(List.of(first("a")), NOON);
        assertThat(waiting.forget(NOON)).isZero();
        assertThat(waiting.forget(NOON.plusMillis(1))).isEqualTo(1);
        waiting.delivered(List.of(first("a")), NOON);
        waiting.forget(NOON.plusMillis(1));
        add("a");

        assertThat(due(NOON)).containsExactly("a-3");
    }

    private void add(String... streams) {
        transaction.executeWithoutResult(status -> outbox.add(
                IntStream.range(0, streams.length)
                        .mapToObj(i -> new NewMessage(TOPIC, streams[i], "{\"text\": \"" + i + "\"}"))
                        .toList(),
                NOON));
    }

    private OutboxMessage first(String stream) {
        return waiting.due(Outbox.partition(stream), NOON.plus(Duration.ofDays(1)), 1_000).stream()
                .filter(message -> message.stream().equals(stream))
                .findFirst()
                .orElseThrow();
    }

    /** Keys, of all partitions. */
    private List<String> due(Instant now) {
        return IntStream.range(0, Outbox.PARTITIONS)
                .boxed()
                .flatMap(partition -> waiting.due(partition, now, 1_000).stream())
                .map(OutboxMessage::key)
                .sorted()
                .toList();
    }
}
