package lv.pienakas.service.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.IncomingDocument;
import lv.pienakas.data.casework.WorkItem;
import lv.pienakas.data.outbox.DeadLetter;
import lv.pienakas.data.outbox.DeadLetters;
import lv.pienakas.data.outbox.Outbox;
import lv.pienakas.data.staff.Inspector;
import lv.pienakas.data.staff.Staff;
import lv.pienakas.service.casework.Working;
import lv.pienakas.service.intake.Registering;
import lv.pienakas.service.outbox.Receiver.Answer;
import lv.pienakas.service.outbox.Receiver.Arrival;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

/** Cases change, and SAIS is told; jobs are run by hand. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "pienakas.database.directory=",
            "pienakas.sais.request-timeout=500ms",
            "pienakas.outbox.attempts=3"
        })
@Import(SaisTest.Time.class)
class SaisTest {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final String PERSON = "010180-12345";
    private static final String CHECK = "SICKNESS_BENEFIT/CHECK";
    private static final String REVIEW = "SICKNESS_BENEFIT/REVIEW";

    /** What a case is answered with, until the test says otherwise. */
    private static final Map<Long, Answer> ANSWERS = new ConcurrentHashMap<>();

    private static final Receiver RECEIVER =
            new Receiver(body -> ANSWERS.getOrDefault(body.get("caseId").asLong(), Answer.OK));

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        @Bean
        @Primary
        SettableClock settableClock() {
            return new SettableClock();
        }
    }

    @DynamicPropertySource
    static void receiver(DynamicPropertyRegistry registry) {
        registry.add("pienakas.sais.events-url", RECEIVER::address);
    }

    @AfterAll
    static void stop() {
        RECEIVER.close();
    }

    private final Registering registering;
    private final Working working;
    private final Staff staff;
    private final Outbox outbox;
    private final DeadLetters dead;
    private final Delivering delivering;
    private final FindingOverdue overdue;
    private final TransactionOperations transactions;
    private final JdbcTemplate jdbc;
    private final SettableClock clock;

    SaisTest(
            @Autowired Registering registering,
            @Autowired Working working,
            @Autowired Staff staff,
            @Autowired Outbox outbox,
            @Autowired DeadLetters dead,
            @Autowired Delivering delivering,
            @Autowired FindingOverdue overdue,
            @Autowired TransactionOperations transactions,
            @Autowired JdbcTemplate jdbc,
            @Autowired SettableClock clock) {
        this.registering = registering;
        this.working = working;
        this.staff = staff;
        this.outbox = outbox;
        this.dead = dead;
        this.delivering = delivering;
        this.overdue = overdue;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void people() {
        if (staff.find("I1").isEmpty()) {
            staff.add(List.of(
                    Inspector.of("I1", "SICKNESS_RIGA", Set.of(CHECK), 420),
                    Inspector.of("I2", "SICKNESS_RIGA", Set.of(CHECK), 420),
                    Inspector.of("R1", "REVIEW_TALSI", Set.of(REVIEW), 420)));
        }
    }

    @Test
    void case_is_told_event_by_event_in_its_order_and_without_the_person() {
        CaseFile file = register();
        WorkItem item = item(file);
        String first = String.valueOf(item.inspector());
        String other = first.equals("I1") ? "I2" : "I1";
        working.handOver(item.workItemId(), other, "knows the family", "MANAGER");
        working.handBack(item.workItemId(), "ill", "SAIS");
        working.handOver(item.workItemId(), first, "is back", "MANAGER");
        working.start(item.workItemId(), "SAIS");
        working.complete(item.workItemId(), "GRANT", 12, first, "SAIS");
        deliver();

        List<Arrival> told = told(file);
        String lines = told.stream()
                .map(event -> event.number() + " " + ExpectedEvents.line(event) + " " + event.text("outcome")
                        + event.text("nextStage"))
                .map(line ->
                        line.replace(" " + item.workItemId() + " ", " ITEM ").replaceAll(" \\d+ R1", " NEXT R1"))
                .reduce("", (all, line) -> all + line + "\n");
        assertThat(lines)
                .isEqualTo(String.join(
                        "\n",
                        "1 ASSIGNED ITEM " + first + "  ",
                        "2 MOVED ITEM " + other + " " + first + " ",
                        "3 MOVED ITEM  " + other + " ",
                        "4 ASSIGNED ITEM " + first + "  ",
                        "5 STAGE_DONE ITEM " + first + " " + first + " GRANTREVIEW",
                        "6 ASSIGNED NEXT R1  ",
                        ""));
        assertThat(told.get(0).text("reason")).matches("The inspector has the lightest load .* \\(choice of 2\\)\\.");
        assertThat(told.get(0).text("reasonCode")).isEqualTo("LIGHTEST_LOAD of 2");
        assertThat(told.get(1).text("reason")).isEqualTo("knows the family");
        assertThat(told.get(1).body().has("reasonCode")).isFalse();
        assertThat(told.get(0).body().get("due").asString())
                .isEqualTo(item.placement().due().toString());
        assertThat(told.get(0).text("at")).isEqualTo(clock.instant().toString());
        assertThat(told.get(0).text("unit")).isEqualTo("SICKNESS_RIGA");
        assertThat(told.get(0).text("eventId")).isEqualTo(told.get(0).key()).isEqualTo("case-" + file.id() + "-1");
        assertThat(told).allSatisfy(event -> assertThat(event.body().toString()).doesNotContain(PERSON, "010180"));
        assertThat(told.stream().map(ExpectedEvents::line).toList())
                .isEqualTo(ExpectedEvents.of(jdbc).get(file.id()));
    }

    @Test
    void what_is_delivered_is_not_sent_again() {
        CaseFile file = register();
        deliver();
        deliver();

        assertThat(told(file)).hasSize(1);
    }

    @Test
    void transaction_that_fails_tells_nothing() {
        long before = messages();
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    register();
                    throw new IllegalStateException("something else failed");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(messages()).isEqualTo(before);
    }

    @Test
    void nobody_tells_outside_of_a_transaction() {
        assertThatThrownBy(() -> outbox.add("T", "a", "{}", clock.instant()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void overdue_item_is_told_of_once_and_only_while_it_is_open() {
        CaseFile file = register();
        CaseFile done = register();
        working.complete(
                item(done).workItemId(), "REFUSE", 1, String.valueOf(item(done).inspector()), "SAIS");
        Instant due = item(file).placement().due().atStartOfDay(clock.getZone()).toInstant();
        clock.pass(Duration.between(clock.instant(), due));
        find();
        assertThat(overdueOf(file)).isEmpty();
        clock.pass(Duration.ofDays(1));
        find();
        find();
        clock.pass(Duration.ofDays(1));
        find();

        assertThat(overdueOf(file)).containsExactly(item(file).workItemId());
        assertThat(overdueOf(done)).doesNotContain(item(done).workItemId());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 401, 403, 404, 405, 407, 408, 410, 425, 429, 500, 502, 503, 504})
    void receiver_that_fails_for_days_is_asked_again_until_it_answers_while_other_cases_go_on(int status) {
        CaseFile file = register();
        ANSWERS.put(file.id(), Answer.failing(status));
        deliver();
        CaseFile other = register();
        deliver();
        assertThat(attempts(file)).isEqualTo(1);
        clock.pass(Duration.ofSeconds(1));
        deliver();
        assertThat(attempts(file)).isEqualTo(2);
        for (int i = 0; i < 30; i++) {
            clock.pass(Duration.ofHours(3));
            deliver();
        }
        assertThat(attempts(file)).isEqualTo(32);
        assertThat(told(other)).hasSize(1);
        assertThat(told(file)).isEmpty();

        ANSWERS.remove(file.id());
        clock.pass(LONGEST_PAUSE);
        deliver();
        assertThat(told(file)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413, 415, 422})
    void refused_message_is_given_up_at_once_and_holds_up_its_case_until_it_is_left_out(int status) {
        CaseFile file = register();
        ANSWERS.put(file.id(), Answer.failing(status));
        deliver();
        ANSWERS.remove(file.id());
        working.complete(
                item(file).workItemId(), "REFUSE", 1, String.valueOf(item(file).inspector()), "SAIS");
        deliver();

        assertThat(told(file)).isEmpty();
        assertThat(letter(file).attempts()).isEqualTo(1);
        assertThat(letter(file).behind()).isPositive();
        dead.leaveOut("case-" + file.id(), 1, clock.instant(), "OPERATOR");
        deliver();
        assertThat(told(file).get(0).number()).isEqualTo(2);
    }

    @Test
    void conflict_says_that_it_arrived_before() {
        CaseFile file = register();
        ANSWERS.put(file.id(), Answer.failing(409));
        deliver();

        assertThat(delivered(file)).isTrue();
    }

    @Test
    void receiver_that_asks_for_time_gets_it() {
        CaseFile file = register();
        ANSWERS.put(file.id(), new Answer(429, false, 0, "60"));
        deliver();
        ANSWERS.remove(file.id());
        clock.pass(Duration.ofSeconds(59));
        deliver();
        assertThat(told(file)).isEmpty();
        clock.pass(Duration.ofSeconds(1));
        deliver();
        assertThat(told(file)).hasSize(1);
    }

    @Test
    void receiver_that_answers_too_late_gets_it_twice() {
        CaseFile file = register();
        ANSWERS.put(file.id(), new Answer(204, true, 1_500, null));
        deliver();
        ANSWERS.remove(file.id());
        assertThat(delivered(file)).isFalse();
        clock.pass(Duration.ofSeconds(1));
        deliver();

        assertThat(told(file)).hasSize(2).extracting(Arrival::key).containsOnly("case-" + file.id() + "-1");
        assertThat(delivered(file)).isTrue();
    }

    @Test
    void redirect_is_not_followed_and_not_taken_for_a_delivery() {
        CaseFile file = register();
        ANSWERS.put(file.id(), Answer.failing(302));
        deliver();

        assertThat(delivered(file)).isFalse();
        assertThat(attempts(file)).isEqualTo(1);
    }

    @Test
    void topic_that_nobody_delivers_waits_without_being_given_up() {
        transactions.executeWithoutResult(status -> outbox.add("NOBODY", "x", "{}", clock.instant()));
        for (int i = 0; i < 5; i++) {
            deliver();
            clock.pass(Duration.ofHours(1));
        }

        assertThat(jdbc.queryForObject("select last_error from outbox.message where topic = 'NOBODY'", String.class))
                .isEqualTo("nothing delivers the topic NOBODY; configure its receiver");
        assertThat(jdbc.queryForObject("select attempts from outbox.message where topic = 'NOBODY'", Integer.class))
                .isZero();
    }

    @Test
    void thousand_documents_at_once_are_told_of_completely() {
        List<IncomingDocument> documents = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            documents.add(document());
        }
        List<CaseFile> files = registering.register(documents, "SAIS");
        deliver();

        Set<Long> ids = Set.copyOf(files.stream().map(CaseFile::id).toList());
        assertThat(RECEIVER.arrivals().stream().map(Arrival::caseId).filter(ids::contains))
                .hasSize(1_000)
                .doesNotHaveDuplicates();
    }

    private CaseFile register() {
        return registering.register(document(), "SAIS");
    }

    private IncomingDocument document() {
        return new IncomingDocument(
                "APPLICATION", "SICKNESS_BENEFIT", "PORTAL", Set.of(), PERSON, null, clock.instant());
    }

    private void deliver() {
        for (int partition = 0; partition < Outbox.PARTITIONS; partition++) {
            delivering.round(partition, () -> false);
        }
    }

    private void find() {
        overdue.findAll(() -> false);
        deliver();
    }

    private static WorkItem item(CaseFile file) {
        return file.items().iterator().next();
    }

    private static List<Arrival> told(CaseFile file) {
        return RECEIVER.arrivals().stream()
                .filter(arrival -> arrival.caseId() == file.id())
                .toList();
    }

    private static List<Long> overdueOf(CaseFile file) {
        return told(file).stream()
                .filter(arrival -> arrival.event().equals("WORK_ITEM_OVERDUE"))
                .map(arrival -> arrival.body().get("workItemId").asLong())
                .toList();
    }

    private DeadLetter letter(CaseFile file) {
        return dead.list(100).stream()
                .filter(letter -> letter.stream().equals("case-" + file.id()))
                .findFirst()
                .orElseThrow();
    }

    private int attempts(CaseFile file) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select attempts from outbox.message where stream = ? and number = 1",
                Integer.class,
                "case-" + file.id()));
    }

    private boolean delivered(CaseFile file) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select delivered_at is not null from outbox.message where stream = ? and number = 1",
                Boolean.class,
                "case-" + file.id()));
    }

    private long messages() {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from outbox.message", Long.class));
    }
}
