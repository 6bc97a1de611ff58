package lv.pienakas.service.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lv.pienakas.data.detection.ScanMode;
import lv.pienakas.data.feed.LoadResult;
import lv.pienakas.data.feed.RefusedDeliveryException;
import lv.pienakas.rules.parameter.MissingValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The scan against the oracle, row for row, on populations full of boundary cases. */
class ScanDifferentialTest extends LoadedAndScanned {

    /** More seeds for a long search: -Dpienakas.populations=500. */
    private static final int POPULATIONS = Integer.getInteger("pienakas.populations", 25);

    private static final int CASES = 250;

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(POPULATIONS);
    }

    @ParameterizedTest(name = "population {0}")
    @MethodSource("seeds")
    void scan_finds_what_the_oracle_finds_in_one_delivery(long seed) throws IOException {
        LocalDate asOf = BoundaryPopulation.asOf(seed);
        BoundaryPopulation.write(folder, asOf, CASES, seed);

        deliveries.load(folder, null);

        assertThat(scan(asOf)).isEqualTo(Oracle.findings(folder, asOf));
    }

    @ParameterizedTest(name = "as of {0}")
    @MethodSource("turningDays")
    void scan_finds_what_the_oracle_finds_around_each_change_of_the_law(LocalDate asOf) throws IOException {
        BoundaryPopulation.write(folder, asOf, CASES, asOf.toEpochDay());

        deliveries.load(folder, null);

        assertThat(scan(asOf)).isEqualTo(Oracle.findings(folder, asOf));
    }

    static Stream<LocalDate> turningDays() {
        return BoundaryPopulation.EDGES.stream();
    }

    @ParameterizedTest(name = "history {0}")
    @MethodSource("seeds")
    void scan_finds_what_the_oracle_finds_after_each_of_several_deliveries(long seed) throws IOException {
        LocalDate asOf = BoundaryPopulation.asOf(seed);
        Oracle oracle = new Oracle();
        List<Path> history = BoundaryPopulation.writeSequence(folder, asOf, 300, 5, seed, seed % 2 == 0);
        for (Path delivery : history) {
            Path rejects = folder.resolve("rejects.csv");
            var expected = oracle.deliver(delivery);
            if (expected.refused()) {
                assertThatThrownBy(() -> deliveries.load(delivery, rejects))
                        .isInstanceOf(RefusedDeliveryException.class);
            } else {
                LoadResult loaded = deliveries.load(delivery, rejects);
                assertThat(loaded.skipped() != null).as("skipped").isEqualTo(expected.skipped());
                assertThat(loaded.rejectedRows()).isEqualTo(expected.rejects().size());
            }
            assertThat(scan(asOf)).as("after %s", delivery.getFileName()).isEqualTo(oracle.findings(asOf));
        }
    }

    @Test
    void a_day_without_a_value_that_a_finding_needs_ends_the_scan() throws IOException {
        new FeedFolder()
                .add("persons.csv", "code", "010180-11111", "birth_date", "1980-01-01")
                .add(
                        "opinions.csv",
                        "opinion_id",
                        "1",
                        "code",
                        "010180-11111",
                        "kind",
                        "DISABILITY",
                        "group",
                        "I",
                        "valid_from",
                        "2010-01-01")
                .add(
                        "opinions.csv",
                        "opinion_id",
                        "2",
                        "code",
                        "010180-11111",
                        "kind",
                        "TRANSPORT",
                        "valid_from",
                        "2010-01-01")
                .write(folder);
        deliveries.load(folder, null);

        assertThatThrownBy(() -> scan(LocalDate.of(2013, 12, 31)))
                .isInstanceOf(MissingValueException.class)
                .hasMessageContaining("transport-allowance.amount")
                .hasMessageContaining("2013-12-31");
        assertThat(JdbcClient.create(database.administrator())
                        .sql("select count(*) from detection.scan")
                        .query(Long.class)
                        .single())
                .as("scans kept")
                .isZero();
    }

    private String scan(LocalDate asOf) throws IOException {
        Path out = folder.resolve("findings.csv");
        scanning.scan(asOf, ScanMode.FULL, (done, of) -> {}, out);
        return Files.readString(out);
    }
}
