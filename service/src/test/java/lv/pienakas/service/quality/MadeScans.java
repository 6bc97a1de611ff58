package lv.pienakas.service.quality;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import lv.pienakas.data.detection.Scan;
import lv.pienakas.data.detection.ScanMode;
import lv.pienakas.data.detection.ScanTables;
import lv.pienakas.data.detection.Scans;
import lv.pienakas.rules.finding.Finding;
import lv.pienakas.rules.release.RuleRelease;
import lv.pienakas.rules.release.Service;
import lv.pienakas.service.scan.ScanFinished;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionOperations;

/** Scans that find what a test wants, stored and told of like real ones. */
@TestConfiguration(proxyBeanMethods = false)
public class MadeScans {

    public static final LocalDate AS_OF = LocalDate.of(2026, 3, 2);

    private final JdbcTemplate jdbc;
    private final JdbcTemplate administrator;
    private final Scans scans;
    private final ScanTables tables;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final RuleRelease release;
    private final StandingClock clock;
    private int deliveries;

    MadeScans(
            JdbcTemplate jdbc,
            @FlywayDataSource DataSource administrator,
            Scans scans,
            ScanTables tables,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            RuleRelease release,
            StandingClock clock)
            throws SQLException {
        this.jdbc = jdbc;
        // one connection, because to log in takes longer than most statements
        this.administrator = new JdbcTemplate(new SingleConnectionDataSource(administrator.getConnection(), true));
        this.scans = scans;
        this.tables = tables;
        this.transactions = transactions;
        this.events = events;
        this.release = release;
        this.clock = clock;
    }

    /** A clock that stands still until it is moved; apart from the scans, which need what needs the clock. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Time {

        @Bean
        @Primary
        StandingClock standingClock() {
            return new StandingClock();
        }
    }

    /** Stands still until it is moved. */
    public static final class StandingClock extends Clock {

        private volatile Instant now = Instant.parse("2026-03-02T06:30:00Z");

        public void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Riga");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }

    /** Empties tables, which the program's own user and the guards of the database would not allow. */
    public void empty(String... tables) {
        for (String table : tables) {
            administrator.execute("alter table " + table + " disable trigger user");
            administrator.execute("delete from " + table);
            administrator.execute("alter table " + table + " enable trigger user");
        }
    }

    /** The register knows somebody; their code is made of the id. */
    public void person(int id) {
        jdbc.update("insert into register.personal_code (code, person_id) values (?, ?)", code(id), id);
        jdbc.update(
                "insert into register.person values (?, ?, 'A', 'B', '1980-01-01', 'F', null, 'LV', 'CITIZEN', '', null, 1)",
                id,
                code(id));
    }

    public static String code(int id) {
        return "320000-%05d".formatted(id);
    }

    /** The scan that finished last finds this and nothing else. */
    public Scan scan(String releaseHash, List<Finding> found) {
        return scan(releaseHash, AS_OF, found);
    }

    /** The same of another day. */
    public Scan scan(String releaseHash, LocalDate asOf, List<Finding> found) {
        clock.pass(Duration.ofSeconds(1)); // no two finish at once
        return Objects.requireNonNull(transactions.execute(status -> {
            Scan begun =
                    scans.save(Scan.begun(asOf, releaseHash, "program", deliveries++, ScanMode.FULL, clock.instant()));
            scans.note(begun.id(), rules(releaseHash));
            tables.create(begun.id());
            tables.add(begun.id(), found, List.of());
            tables.attach(begun.id());
            Scan finished = scans.save(begun.finished(found.size(), found.size(), lastPerson(), clock.instant()));
            events.publishEvent(new ScanFinished(finished));
            return finished;
        }));
    }

    private int lastPerson() {
        return Objects.requireNonNull(
                jdbc.queryForObject("select coalesce(max(person_id), 0) from register.person", Integer.class));
    }

    /** Another release judges every service by other rules. */
    private Map<String, String> rules(String releaseHash) {
        return release.services().stream()
                .map(Service::code)
                .collect(Collectors.toMap(
                        Function.identity(),
                        service -> releaseHash.equals(release.hash()) ? release.hash(service) : releaseHash));
    }

    public static Finding entitled(String service, int claimant, int child, @Nullable LocalDate since) {
        return finding(service, claimant, child, Finding.Outcome.ENTITLED, since, List.of());
    }

    public static Finding unknown(String service, int claimant, String... missing) {
        return finding(service, claimant, 0, Finding.Outcome.UNKNOWN, null, List.of(missing));
    }

    private static Finding finding(
            String service,
            int claimant,
            int child,
            Finding.Outcome outcome,
            @Nullable LocalDate since,
            List<String> missing) {
        return new Finding(
                service,
                claimant,
                code(claimant),
                child,
                child == 0 ? "" : code(child),
                outcome,
                since,
                null,
                outcome == Finding.Outcome.ENTITLED ? new BigDecimal("105.00") : null,
                missing,
                new ArrayList<>());
    }
}
