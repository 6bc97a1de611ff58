package lv.pienakas.service.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.pienakas.data.detection.Scan;
import lv.pienakas.data.detection.ScanMode;
import lv.pienakas.data.detection.ScanTables;
import lv.pienakas.data.detection.Scans;
import lv.pienakas.data.notice.OptOuts;
import lv.pienakas.rules.finding.Finding;
import lv.pienakas.rules.release.RuleRelease;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Some people with rights, to whom things happen at random. */
final class Crowd {

    static final int PEOPLE = 200;
    static final List<String> SERVICES = List.of("TRANSPORT_ALLOWANCE", "SPECIAL_CARE_ALLOWANCE", "OLD_AGE_PENSION");

    private final JdbcTemplate jdbc;
    private final Scans scans;
    private final ScanTables tables;
    private final OptOuts optOuts;
    private final TransactionOperations transactions;
    private final RuleRelease release;
    private final Clock clock;
    private final Random random;

    Crowd(ApplicationContext context, Random random) {
        this.jdbc = context.getBean(JdbcTemplate.class);
        this.scans = context.getBean(Scans.class);
        this.tables = context.getBean(ScanTables.class);
        this.optOuts = context.getBean(OptOuts.class);
        this.transactions = context.getBean(TransactionOperations.class);
        this.release = context.getBean(RuleRelease.class);
        this.clock = context.getBean(Clock.class);
        this.random = random;
    }

    static String code(int person) {
        return "320000-%05d".formatted(person);
    }

    static boolean hasEAddress(int person) {
        return person % 2 == 0;
    }

    /** Every right is found; once for all nodes. */
    void gather() {
        for (int person = 1; person <= PEOPLE; person++) {
            jdbc.update("insert into register.personal_code values (?, ?, null)", code(person), person);
            jdbc.update(
                    "insert into register.person values (?, ?, 'Anna', 'Kalniņa', null, 'F', null, 'LV', 'CITIZEN',"
                            + " '0001000', null, 1)",
                    person,
                    code(person));
            jdbc.update(
                    "insert into register.contact values (?, ?, ?, false, 1)",
                    person,
                    hasEAddress(person),
                    person % 3 == 0 ? "en" : "lv");
        }
        scan(1);
    }

    /** Something happens to somebody. */
    void live() {
        int person = 1 + random.nextInt(PEOPLE);
        switch (random.nextInt(12)) {
            case 0 -> scan(0.97);
            case 1, 2 -> apply(person);
            case 3, 4, 5 -> optOuts.set(person, true, clock.instant());
            default -> optOuts.set(person, false, clock.instant());
        }
    }

    private void apply(int person) {
        jdbc.update(
                "insert into register.application (application_id, person_id, service, submitted, status, delivery_id)"
                        + " values (gen_random_uuid()::text, ?, ?, ?, 'PENDING', 1)",
                person,
                SERVICES.get(random.nextInt(SERVICES.size())),
                LocalDate.now(clock));
    }

    /** A scan that finds the rights but for a few, which the next one may find again. */
    private void scan(double share) {
        LocalDate today = LocalDate.now(clock);
        List<Finding> found = new ArrayList<>();
        for (int person = 1; person <= PEOPLE; person++) {
            for (String service : SERVICES) {
                if (random.nextDouble() < share || share == 1) {
                    found.add(right(person, service, today));
                }
            }
        }
        transactions.executeWithoutResult(status -> {
            Scan scan =
                    scans.save(Scan.begun(today, "hash", "program", random.nextInt(), ScanMode.FULL, clock.instant()));
            scans.note(scan.id(), SERVICES.stream().collect(Collectors.toMap(Function.identity(), release::hash)));
            tables.create(scan.id());
            tables.add(scan.id(), found, List.of());
            tables.attach(scan.id());
            scans.save(scan.finished(PEOPLE, PEOPLE, PEOPLE, clock.instant()));
        });
    }

    private static Finding right(int person, String service, LocalDate today) {
        return new Finding(
                service,
                person,
                code(person),
                0,
                "",
                Finding.Outcome.ENTITLED,
                LocalDate.of(today.getYear() - 1, 1, 1 + person % 28),
                null,
                null,
                List.of(),
                List.of());
    }
}
