package lv.pienakas.service.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import lv.pienakas.data.detection.Scan;
import lv.pienakas.data.detection.ScanMode;
import lv.pienakas.data.feed.RefusedDeliveryException;
import lv.pienakas.rules.parameter.MissingValueException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random histories of deliveries and days: whoever is not evaluated again would have come out the same. */
class IncrementalScanDifferentialTest extends LoadedAndScanned {

    /** More seeds for a long search: -Dpienakas.histories=500. */
    private static final int HISTORIES = Integer.getInteger("pienakas.histories", 15);

    private static final int CASES = 400;
    private static final int DELIVERIES = 5;
    private static final int DAYS_AFTER_EACH = 3;
    private static final int LONGEST_PAUSE = 60;

    private static int incremental;
    private static int ofEverybody;

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(HISTORIES);
    }

    @ParameterizedTest(name = "history {0}")
    @MethodSource("seeds")
    void an_incremental_scan_finds_what_a_full_one_and_the_oracle_find(long seed) throws IOException {
        Random random = new Random(seed);
        LocalDate day = BoundaryPopulation.asOf(seed);
        Oracle oracle = new Oracle();
        for (Path delivery : BoundaryPopulation.writeSequence(folder, day, CASES, DELIVERIES, seed, seed % 2 == 0)) {
            if (oracle.deliver(delivery).refused()) {
                continue;
            }
            load(delivery);
            for (int i = 0; i < DAYS_AFTER_EACH; i++) {
                // where it is seldom, incremental scans start from incremental ones
                compare(day, oracle, seed % 2 == 1 || day.toEpochDay() % 3 == 0);
                day = day.plusDays(random.nextInt(LONGEST_PAUSE));
            }
        }
    }

    private void load(Path delivery) {
        try {
            deliveries.load(delivery, null);
        } catch (RefusedDeliveryException e) {
            throw new AssertionError("the oracle took " + delivery, e);
        }
    }

    private void compare(LocalDate day, Oracle oracle, boolean withFull) throws IOException {
        Path file = folder.resolve("findings.csv");
        Scan some;
        try {
            some = scanning.scan(day, ScanMode.INCREMENTAL, (done, of) -> {}, file)
                    .scan();
        } catch (MissingValueException e) {
            // a history may begin before the law's first values; the full scan says the same
            return;
        }
        assertThat(Files.readString(file)).as("as of %s", day).isEqualTo(oracle.findings(day));
        if (withFull) {
            Scan all = scanning.scan(day, ScanMode.FULL, (done, of) -> {}, file).scan();
            assertThat(Files.readString(file)).as("as of %s", day).isEqualTo(oracle.findings(day));
            assertThat(all.differences())
                    .as("differences, turning dates among them, as of %s", day)
                    .isZero();
            assertThat(all.change()).as("change as of %s", day).isEqualTo(some.change());
        }
        if (some.baseId() == null) {
            ofEverybody++;
        } else {
            incremental++;
            assertThat(some.evaluated()).isLessThan(some.persons());
        }
    }

    @AfterAll
    static void most_scans_were_incremental() {
        assertThat(incremental)
                .as("incremental, beside %d of everybody", ofEverybody)
                .isGreaterThan(ofEverybody);
    }

    @Test
    void a_scan_of_an_earlier_day_evaluates_everybody_and_disturbs_no_later_one() throws IOException {
        LocalDate day = LocalDate.of(2026, 3, 2);
        BoundaryPopulation.write(folder, day, CASES, 1);
        deliveries.load(folder, null);
        Path file = folder.resolve("findings.csv");
        scanning.scan(day, ScanMode.FULL, (done, of) -> {}, file);

        Scan earlier = scanning.scan(day.minusYears(1), ScanMode.INCREMENTAL, (done, of) -> {}, file)
                .scan();
        assertThat(earlier.baseId()).isNull();
        assertThat(Files.readString(file)).isEqualTo(Oracle.findings(folder, day.minusYears(1)));

        Scan later = scanning.scan(day.plusDays(1), ScanMode.INCREMENTAL, (done, of) -> {}, file)
                .scan();
        assertThat(later.baseId()).isNotNull();
        assertThat(Files.readString(file)).isEqualTo(Oracle.findings(folder, day.plusDays(1)));
    }

    @Test
    void beyond_the_turning_dates_that_are_kept_everybody_is_evaluated() throws IOException {
        LocalDate day = LocalDate.of(2026, 3, 2);
        BoundaryPopulation.write(folder, day, CASES, 2);
        deliveries.load(folder, null);
        Path file = folder.resolve("findings.csv");
        Scan first = scanning.scan(day, ScanMode.FULL, (done, of) -> {}, file).scan();
        LocalDate beyond =
                first.turnsKnownUntil() == null ? day : first.turnsKnownUntil().plusDays(1);

        Scan far = scanning.scan(beyond, ScanMode.INCREMENTAL, (done, of) -> {}, file)
                .scan();

        assertThat(far.baseId()).isNull();
        assertThat(Files.readString(file)).isEqualTo(Oracle.findings(folder, beyond));
    }

    @Test
    void what_was_known_once_is_found_again_after_any_later_delivery() throws Exception {
        LocalDate day = LocalDate.of(2026, 3, 2);
        List<Path> history = BoundaryPopulation.writeSequence(folder, day, CASES, DELIVERIES, 4, false);
        Oracle oracle = new Oracle();
        Path file = folder.resolve("findings.csv");
        Map<Instant, String> known = new LinkedHashMap<>();
        for (Path delivery : history) {
            if (!oracle.deliver(delivery).refused()) {
                load(delivery);
                scanning.scan(day, ScanMode.FULL, (done, of) -> {}, file);
                known.put(Instant.now(), Files.readString(file));
            }
        }
        for (var moment : known.entrySet()) {
            scanning.scanAsKnown(day, moment.getKey(), (done, of) -> {}, file);
            assertThat(Files.readString(file)).isEqualTo(moment.getValue());
        }
        assertThat(known.values().stream().distinct()).hasSizeGreaterThan(1);
    }
}
