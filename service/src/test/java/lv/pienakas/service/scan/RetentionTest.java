package lv.pienakas.service.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import lv.pienakas.data.database.EmbeddedDatabase;
import lv.pienakas.data.detection.ScanMode;
import lv.pienakas.data.detection.Scans;
import lv.pienakas.data.feed.Deliveries;
import lv.pienakas.data.feed.History;
import lv.pienakas.data.register.People;
import lv.pienakas.data.synthetic.SyntheticDelivery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        // its own size of a part, and so a database that no other test shares
        properties = {"pienakas.database.directory=", "pienakas.scan.part=500"})
class RetentionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Scanning scanning;

    @Autowired
    private People people;

    @Autowired
    private CurrentScan current;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Scans scans;

    @Autowired
    private Preparing preparing;

    @Autowired
    private History history;

    @Autowired
    private EmbeddedDatabase database;

    @TempDir
    private Path folder;

    @Test
    void what_was_kept_long_enough_goes_and_the_latest_scan_stays() throws IOException {
        load(1);
        scan(DAY);
        Instant afterFirst = Instant.now();
        load(2);
        int last = scan(DAY.plusDays(1));
        Path out = folder.resolve("findings.csv");
        scanning.scanAsKnown(DAY, afterFirst, (done, of) -> {}, out);

        forget(Instant.now());
        // the second day's full scan is checked by an incremental one
        assertThat(scanCount()).as("nothing is old enough").isEqualTo(4);

        forget(Instant.now().plus(Duration.ofDays(2)));

        assertThat(scanCount()).isEqualTo(1);
        assertThat(scans.findById(last)).isPresent();
        assertThat(jdbc().sql("select count(*) from detection.finding")
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(jdbc().sql("select count(*) from history.person")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> scanning.scanAsKnown(DAY, afterFirst, (done, of) -> {}, out))
                .isInstanceOf(UnknownPastException.class);
    }

    private void forget(Instant now) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> retention(Duration.ofDays(1), now).forget());
    }

    private Retention retention(Duration keep, Instant now) {
        return new Retention(
                new RetentionProperties(keep, keep),
                people,
                current,
                scans,
                preparing,
                history,
                Clock.fixed(now, ZoneId.of("Europe/Riga")));
    }

    private int scan(LocalDate day) {
        return scanning.scan(day, ScanMode.FULL, (done, of) -> {}).scan().id();
    }

    private void load(long seed) throws IOException {
        Path delivery = folder.resolve("delivery" + seed);
        SyntheticDelivery.write(delivery, 2_000, seed, DAY);
        Files.delete(delivery.resolve("delivery.csv"));
        deliveries.load(delivery, null);
    }

    private long scanCount() {
        return jdbc().sql("select count(*) from detection.scan")
                .query(Long.class)
                .single();
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(database.administrator());
    }
}
