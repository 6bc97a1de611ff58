package lv.pienakas.service.notice;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import lv.pienakas.data.detection.Scan;
import lv.pienakas.data.detection.ScanMode;
import lv.pienakas.data.detection.ScanTables;
import lv.pienakas.data.detection.Scans;
import lv.pienakas.data.notice.Notice;
import lv.pienakas.data.notice.NoticeState;
import lv.pienakas.data.notice.Notices;
import lv.pienakas.data.outbox.Outbox;
import lv.pienakas.data.outbox.OutboxMessage;
import lv.pienakas.data.outbox.WaitingMessages;
import lv.pienakas.rules.finding.Finding;
import lv.pienakas.rules.release.RuleRelease;
import lv.pienakas.rules.release.Service;
import lv.pienakas.service.outbox.Delivery;
import lv.pienakas.service.outbox.RefusedForGoodException;
import lv.pienakas.service.outbox.TryLaterException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** People in the register, what scans find about them, and the jobs run by hand. */
@TestConfiguration(proxyBeanMethods = false)
class Town {

    static final String CHILDBIRTH = "CHILDBIRTH_BENEFIT";
    static final String TRANSPORT = "TRANSPORT_ALLOWANCE";
    static final String CARE = "SPECIAL_CARE_ALLOWANCE";
    static final String REFUND = "CONTRIBUTION_REFUND";

    private static int lastPerson = 1_000;
    private static int lastScan;

    private final JdbcTemplate jdbc;
    private final Scans scans;
    private final ScanTables tables;
    private final Notices notices;
    private final NoticeRound round;
    private final WaitingMessages waiting;
    private final List<Delivery> deliveries;
    private final RuleRelease release;
    private final TransactionOperations transactions;
    private final Clock clock;

    Town(
            JdbcTemplate jdbc,
            Scans scans,
            ScanTables tables,
            Notices notices,
            NoticeRound round,
            WaitingMessages waiting,
            List<Delivery> deliveries,
            RuleRelease release,
            TransactionOperations transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.scans = scans;
        this.tables = tables;
        this.notices = notices;
        this.round = round;
        this.waiting = waiting;
        this.deliveries = deliveries;
        this.release = release;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Somebody of whom the portal knows nothing. */
    int person() {
        int id = ++lastPerson;
        jdbc.update("insert into register.personal_code values (?, ?, null)", code(id), id);
        jdbc.update(
                "insert into register.person values (?, ?, ?, 'Kalniņa', null, 'F', null, 'LV', 'CITIZEN', '0001000',"
                        + " null, 1)",
                id,
                code(id),
                "Anna" + id);
        return id;
    }

    int person(boolean eAddress, String language, boolean optedOut) {
        int id = person();
        jdbc.update("insert into register.contact values (?, ?, ?, ?, 1)", id, eAddress, language, optedOut);
        return id;
    }

    static String code(int person) {
        return "32%04d-%05d".formatted(person / 100_000, person % 100_000);
    }

    /** A scan of today finds just this, by the rules that run. */
    Scan scan(Finding... found) {
        return scan(today(), found);
    }

    Scan scan(LocalDate asOf, Finding... found) {
        return scan(asOf, release::hash, found);
    }

    /** @param rules by which it judges a service */
    Scan scan(LocalDate asOf, UnaryOperator<String> rules, Finding... found) {
        return Objects.requireNonNull(transactions.execute(status -> {
            Scan scan = scans.save(Scan.begun(asOf, "release", "program", ++lastScan, ScanMode.FULL, clock.instant()));
            scans.note(
                    scan.id(),
                    release.services().stream()
                            .map(Service::code)
                            .collect(Collectors.toMap(Function.identity(), rules)));
            tables.create(scan.id());
            tables.add(scan.id(), Arrays.asList(found), List.of());
            tables.attach(scan.id());
            return scans.save(scan.finished(found.length, found.length, lastPerson, clock.instant()));
        }));
    }

    Finding right(int person, String service) {
        return right(person, service, 0, today().minusMonths(1), null, null);
    }

    Finding right(
            int person,
            String service,
            int child,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            @Nullable String amount) {
        return new Finding(
                service,
                person,
                code(person),
                child,
                child == 0 ? "" : code(child),
                Finding.Outcome.ENTITLED,
                since,
                until,
                amount == null ? null : new BigDecimal(amount),
                List.of(),
                List.of());
    }

    Finding unknown(int person, String service) {
        return new Finding(
                service,
                person,
                code(person),
                0,
                "",
                Finding.Outcome.UNKNOWN,
                null,
                null,
                null,
                List.of("record_months"),
                List.of());
    }

    /** Says by day what a program that reads the register would see. */
    void apply(int person, String service, int child, LocalDate submitted, String status) {
        jdbc.update(
                "insert into register.application (application_id, person_id, child_id, service, submitted, status, decided,"
                        + " delivery_id) values (?, ?, ?, ?, ?, ?, null, 1)",
                "A" + ++lastPerson,
                person,
                child == 0 ? null : child,
                service,
                submitted,
                status);
    }

    void grant(int person, String service, LocalDate from) {
        jdbc.update(
                "insert into register.benefit (benefit_id, person_id, service, granted_from, status, delivery_id)"
                        + " values (?, ?, ?, ?, 'PAID', 1)",
                "B" + ++lastPerson,
                person,
                service,
                from);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What the job does each time. */
    void decide() {
        round.run(() -> false);
    }

    /** Tries what is due of one stream, once. */
    void deliver(String stream) {
        for (int partition = 0; partition < Outbox.PARTITIONS; partition++) {
            waiting.due(partition, clock.instant(), 1_000).stream()
                    .filter(message -> message.stream().equals(stream))
                    .forEach(this::deliver);
        }
    }

    /** Tries what is due in the outbox until nothing more arrives; what fails stays. */
    void deliver() {
        boolean arrived = true;
        while (arrived) {
            arrived = false;
            for (int partition = 0; partition < Outbox.PARTITIONS; partition++) {
                for (OutboxMessage message : waiting.due(partition, clock.instant(), 1_000)) {
                    arrived |= deliver(message);
                }
            }
        }
    }

    private boolean deliver(OutboxMessage message) {
        Optional<Delivery> delivery =
                deliveries.stream().filter(one -> one.delivers(message.topic())).findFirst();
        if (delivery.isEmpty()) {
            return false;
        }
        try {
            delivery.get().deliver(message);
            waiting.delivered(List.of(message), clock.instant());
            return true;
        } catch (TryLaterException e) {
            waiting.failed(message, String.valueOf(e.getMessage()), clock.instant());
        } catch (RefusedForGoodException e) {
            waiting.dead(message, String.valueOf(e.getMessage()), clock.instant());
        }
        return false;
    }

    /** The only notice of a person. */
    Notice notice(int person) {
        List<Notice> all = notices.ofPerson(person);
        if (all.size() != 1) {
            throw new AssertionError("person " + person + " has " + all.size() + " notices");
        }
        return all.get(0);
    }

    NoticeState state(int person) {
        return notice(person).standing().state();
    }

    /** Changes the only notice of a person, as a delivery would. */
    void change(int person, Consumer<Notice> change) {
        long id = notice(person).id();
        transactions.executeWithoutResult(status -> {
            Notice notice = notices.toChange(id).orElseThrow();
            change.accept(notice);
            notices.save(List.of(notice));
        });
    }

    List<Notice> notices(int person) {
        return notices.ofPerson(person);
    }

    /** Everything that is stored about notices, to see whether it changes. */
    List<String> everything() {
        return jdbc.queryForList(
                "select n::text from notice.notice n union all select s::text from notice.sending s"
                        + " union all select e::text from notice.event e union all select q::text from notice.quota q"
                        + " union all select stream || number from outbox.message where stream like 'notice-%' order by 1",
                String.class);
    }
}
