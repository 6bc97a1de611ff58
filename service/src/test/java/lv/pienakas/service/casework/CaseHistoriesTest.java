package lv.pienakas.service.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.IncomingDocument;
import lv.pienakas.data.casework.QueuedItem;
import lv.pienakas.data.casework.RefusedChangeException;
import lv.pienakas.data.casework.WorkQueues;
import lv.pienakas.data.staff.Staff;
import lv.pienakas.service.intake.Registering;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever happens to a case, in whatever order, is as the issue and the tables want it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "pienakas.database.directory=")
class CaseHistoriesTest {

    private static final int HISTORIES = 200;
    private static final int STEPS = 10;
    private static final long UNKNOWN = 999_999_999_999L;

    @Autowired
    private Registering registering;

    @Autowired
    private Working working;

    @Autowired
    private CallingOff callingOff;

    @Autowired
    private WorkQueues queues;

    @Autowired
    private Staff staff;

    @Autowired
    private JdbcTemplate jdbc;

    private final Tables tables = new Tables();
    private Offices offices = Offices.nobody();
    private final List<String> log = new ArrayList<>();
    private Random random = new Random();
    private RandomDocuments documents = new RandomDocuments(random);

    @BeforeEach
    void people_work() {
        Offices.open(staff);
        offices = Offices.of(staff, jdbc);
    }

    @Test
    void no_history_breaks_a_case() {
        int accepted = 0;
        int refused = 0;
        for (int seed = 1; seed <= HISTORIES; seed++) {
            random = new Random(seed);
            documents = new RandomDocuments(random);
            log.clear();
            try {
                Life life = new Life();
                for (int step = 0; step < STEPS; step++) {
                    if (life.step()) {
                        accepted++;
                    } else {
                        refused++;
                    }
                }
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + String.join("; ", log), e);
            }
        }
        StoredCase.all(jdbc).forEach(stored -> CaseInvariants.check(tables, stored));
        manualItemsAreSeen();
        assertThat(count("kind = 'CIRCUMSTANCE_ADDED'")).isGreaterThan(HISTORIES / 10);
        assertThat(count("kind = 'ITEM_WITHDRAWN' and line is null"))
                .as("routed anew")
                .isPositive();
        assertThat(count("kind = 'ITEM_ASSIGNED' and reason_code = 'PREPARED_IT'"))
                .isPositive();
        assertThat(accepted).isGreaterThan(HISTORIES * STEPS / 3);
        assertThat(refused).isGreaterThan(HISTORIES * STEPS / 10);
    }

    private void manualItemsAreSeen() {
        Set<Long> seen = queues
                .page("", Set.copyOf(Tables.codes("services.csv")), LocalDate.of(1, 1, 1), 0, Integer.MAX_VALUE)
                .stream()
                .map(QueuedItem::workItemId)
                .collect(Collectors.toSet());
        List<Long> manual = jdbc.queryForList(
                "select work_item_id from casework.work_item where unit = '' and closed_at is null", Long.class);
        assertThat(seen).isNotEmpty().containsExactlyInAnyOrderElementsOf(manual);
        assertThat(queues.counts(LocalDate.of(2026, 3, 2)).stream()
                        .filter(count -> count.unit().isEmpty())
                        .mapToLong(count -> count.items()))
                .satisfies(counts -> assertThat(
                                counts.stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(manual.size()));
    }

    /** One case under fire. */
    private final class Life {

        private final long id;
        private final ExpectedCase expected;
        private StoredCase stored;

        Life() {
            if (random.nextInt(5) == 0) {
                String service = documents.service();
                String kind = documents.one(List.of("BULK_TASK", "FINDING_CHECK", "FACT_CHECK"));
                boolean bulk = kind.equals("BULK_TASK");
                String person = bulk ? documents.person() : "";
                log.add(kind + " " + service);
                List<CaseFile> files = bulk
                        ? registering.registerBulkTask(service, List.of(person), "SAIS")
                        : registering.registerOfNobody(kind, service, 1, "SAIS");
                id = files.get(0).id();
                expected = ExpectedCase.internal(
                        tables, offices, kind, service, person, LocalDate.now(ZoneId.of("Europe/Riga")));
            } else {
                IncomingDocument opening = documents.opening();
                log.add("open " + opening);
                id = registering.register(opening, "SAIS").id();
                expected = ExpectedCase.opened(tables, offices, opening);
            }
            stored = StoredCase.of(jdbc, id);
            check(stored);
        }

        /** Whether it was accepted. */
        boolean step() {
            int draw = random.nextInt(100);
            if (draw < 14) {
                return join(1);
            }
            if (draw < 22) {
                return join(2 + random.nextInt(2));
            }
            if (draw < 24 && stored.isInternal()) {
                log.add("call off");
                boolean open = expected.callOff();
                // what is closed already is left as it is
                return tried(() -> true, () -> callingOff.callOff(List.of(id), "nevajag", "needless", "SAIS")) && open;
            }
            int item = item();
            long itemId =
                    random.nextInt(40) == 0 ? UNKNOWN : stored.items().get(item).number("work_item_id");
            boolean known = itemId != UNKNOWN;
            if (draw < 32) {
                log.add("start " + item);
                return tried(() -> known && expected.start(item), () -> working.start(itemId, "SAIS"));
            }
            if (draw < 40) {
                String reason = random.nextInt(6) == 0 ? " " : "ill";
                log.add("hand back " + item);
                return tried(
                        () -> known && expected.handBack(item, reason), () -> working.handBack(itemId, reason, "M1"));
            }
            if (draw < 55) {
                String to = person(stored.items().get(item));
                log.add("hand over " + item + " to " + to);
                return tried(
                        () -> known && expected.handOver(item, to),
                        () -> working.handOver(itemId, to, "by hand", "M1"));
            }
            String outcome = documents.one(tables.outcomes(
                    random.nextInt(8) == 0
                            ? "PAYMENT"
                            : stored.items().get(item).get("stage")));
            int minutes = documents.one(List.of(-1, 0, 1, 7, 30, 45, 60, 90, 1440, 1441));
            String by = person(stored.items().get(item));
            log.add("complete " + item + " " + outcome + " " + minutes + " by " + by);
            return tried(
                    () -> known && expected.complete(item, outcome, minutes, by),
                    () -> working.complete(itemId, outcome, minutes, by, "SAIS"));
        }

        /** All or none of them. */
        private boolean join(int many) {
            List<IncomingDocument> batch = new ArrayList<>();
            boolean fits = true;
            for (int i = 0; i < many; i++) {
                boolean wrong = random.nextInt(8) == 0;
                boolean nowhere = random.nextInt(12) == 0;
                String service = wrong ? documents.service() : expected.service();
                String person = random.nextInt(12) == 0 ? documents.person() : expected.person();
                Set<String> circumstances = random.nextInt(4) == 0
                        ? documents.anyCircumstances()
                        : documents.some(expected.circumstances());
                batch.add(documents.of(service, person, circumstances, nowhere ? UNKNOWN : id));
                fits &= !nowhere;
            }
            log.add("join " + batch);
            boolean all = fits;
            return tried(() -> all && expected.join(batch), () -> registering.register(batch, "SAIS"));
        }

        private boolean tried(BooleanSupplier expectation, Runnable operation) {
            boolean allowed = expectation.getAsBoolean();
            List<Long> before = allowed ? List.of() : size();
            boolean accepted = true;
            try {
                operation.run();
            } catch (RefusedChangeException e) {
                accepted = false;
                assertThat(e.getMessage()).isNotBlank();
            }
            StoredCase after = StoredCase.of(jdbc, id);
            assertThat(accepted).as(after::story).isEqualTo(allowed);
            if (accepted) {
                check(after);
                closedItemsAreTheSame(after);
            } else {
                assertThat(after).isEqualTo(stored);
                assertThat(size()).isEqualTo(before);
            }
            stored = after;
            return accepted;
        }

        private void check(StoredCase now) {
            expected.check(now);
            CaseInvariants.check(tables, now);
        }

        private void closedItemsAreTheSame(StoredCase after) {
            for (int i = 0; i < stored.items().size(); i++) {
                Row item = stored.items().get(i);
                if (!item.isOpen()) {
                    assertThat(after.items().get(i)).isEqualTo(item);
                }
            }
            assertThat(after.events()).startsWith(stored.events().toArray(Row[]::new));
        }

        /** Mostly an open one. */
        private int item() {
            List<Row> open = stored.open();
            return open.isEmpty() || random.nextInt(8) == 0
                    ? random.nextInt(stored.items().size())
                    : stored.items().indexOf(documents.one(open));
        }

        /** The one who has it, the one who prepared the decision, somebody of the unit, or anybody. */
        private String person(Row item) {
            List<String> colleagues = offices.candidates(item.get("unit"), item.get("skill"));
            return switch (random.nextInt(8)) {
                case 0 -> offices.any(random);
                case 1 ->
                    stored.state().get("prepared_by").isEmpty()
                            ? Offices.UNSKILLED
                            : stored.state().get("prepared_by");
                case 2, 3 -> colleagues.isEmpty() ? Offices.ABSENT : documents.one(colleagues);
                default -> item.get("inspector").isEmpty() ? Offices.ABSENT : item.get("inspector");
            };
        }
    }

    private long count(String events) {
        Long count = jdbc.queryForObject("select count(*) from casework.event where " + events, Long.class);
        return count == null ? 0 : count;
    }

    private List<Long> size() {
        return jdbc.query(
                        "select (select count(*) from casework.case_file), (select coalesce(sum(version), 0) from"
                                + " casework.case_file), (select count(*) from casework.document), (select count(*) from"
                                + " casework.work_item), (select count(*) from casework.event)",
                        (row, number) ->
                                List.of(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .get(0);
    }
}
