package lv.pienakas.data.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyntheticDeliveryTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 2);

    @TempDir
    Path directory;

    @Test
    void the_same_seed_gives_the_same_bytes() throws IOException {
        Path one = written("one", 2_000, 7, AS_OF);
        Path other = written("other", 2_000, 7, AS_OF);

        for (String file : Delivery.FILES) {
            assertThat(other.resolve(file)).hasSameBinaryContentAs(one.resolve(file));
        }
    }

    @Test
    void another_seed_gives_other_bytes() throws IOException {
        Path one = written("one", 2_000, 7, AS_OF);
        Path other = written("other", 2_000, 8, AS_OF);

        for (String file : Delivery.FILES.subList(1, Delivery.FILES.size())) {
            assertThat(Files.mismatch(one.resolve(file), other.resolve(file)))
                    .as(file)
                    .isNotNegative();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 999})
    void there_are_as_many_persons_as_asked_for(int persons) throws IOException {
        Delivery delivery = new Delivery(written("some", persons, 3, AS_OF));

        assertThat(delivery.rows("persons.csv")).hasSize(persons);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-01-01", "2024-02-29", "2025-03-31", "2025-04-01", "2026-12-31", "2027-12-31"})
    void no_fact_lies_after_the_as_of_date(LocalDate asOf) throws IOException {
        Delivery delivery = new Delivery(written("dated", 5_000, 5, asOf));

        assertThat(delivery.rows("persons.csv")).allSatisfy(row -> {
            assertThat(row.dateOr("birth_date", asOf)).isBeforeOrEqualTo(asOf);
            assertThat(row.dateOr("death_date", asOf)).isBeforeOrEqualTo(asOf);
            assertThat(row.dateOr("state_care_since", asOf)).isBeforeOrEqualTo(asOf);
        });
        assertThat(delivery.rows("benefits.csv"))
                .allSatisfy(row -> assertThat(row.date("granted_from")).isBeforeOrEqualTo(asOf));
        assertThat(delivery.rows("opinions.csv"))
                .allSatisfy(row -> assertThat(row.date("valid_from")).isBeforeOrEqualTo(asOf));
        assertThat(delivery.rows("applications.csv"))
                .allSatisfy(row -> assertThat(row.dateOr("decided", asOf)).isBetween(row.date("submitted"), asOf));
        assertThat(delivery.rows("contributions.csv"))
                .allSatisfy(row -> assertThat(Integer.parseInt(row.get("year"))).isBetween(2019, asOf.getYear() - 1));
    }

    @Test
    void the_folder_is_a_full_delivery_with_number_1() throws IOException {
        Path folder = written("full", 10, 3, AS_OF);

        assertThat(folder.resolve("delivery.csv")).hasContent("kind,number,created\nFULL,1,2026-03-02\n");
        assertThat(folder)
                .isDirectoryContaining("glob:**/contacts.csv")
                .satisfies(
                        full -> assertThat(full.toFile().list()).containsExactlyInAnyOrderElementsOf(Delivery.FILES));
    }

    @Test
    void a_compressed_file_in_the_folder_is_not_delivered_twice() throws IOException {
        Files.createFile(directory.resolve("persons.csv.gz"));

        assertThatThrownBy(() -> SyntheticDelivery.write(directory, 10, 3, AS_OF))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("persons.csv.gz");
    }

    @Test
    void nobody_cannot_be_delivered() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SyntheticDelivery.write(directory, 0, 3, AS_OF))
                .withMessageContaining("0 persons");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-12-31", "2028-01-01"})
    void a_date_far_from_the_calibration_is_refused(LocalDate asOf) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SyntheticDelivery.write(directory, 10, 3, asOf))
                .withMessageContaining(asOf.toString());
    }

    private Path written(String name, int persons, long seed, LocalDate asOf) throws IOException {
        Path folder = directory.resolve(name);
        SyntheticDelivery.write(folder, persons, seed, asOf);
        return folder;
    }
}
