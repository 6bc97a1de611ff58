package lv.pienakas.data.feed;

import static lv.pienakas.data.feed.LoadAssert.assertThatLoading;
import static lv.pienakas.data.feed.TestFolder.code;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryNumbersTest {

    @TempDir
    Path temp;

    @BeforeEach
    void empty() {
        TestRegister.empty();
    }

    private TestFolder records(int months) {
        return TestFolder.in(temp).rows("records.csv", code(1) + "," + months);
    }

    private static void months(String... expected) {
        assertThat(TestRegister.rows("select months from register.insurance_record"))
                .containsExactly(expected);
    }

    @Test
    void the_first_number_may_be_any_and_the_next_is_one_higher_whatever_the_kind() {
        assertThatLoading(records(1).numbered("DELTA", 41)).isLoadedWhole();
        assertThatLoading(records(2).numbered("FULL", 42)).isLoadedWhole();
        assertThatLoading(records(3).numbered("DELTA", 43)).isLoadedWhole();
        months("3");
        assertThat(TestRegister.rows("select kind, number, created from register.delivery order by 2"))
                .startsWith("DELTA 41 2026-03-01 00:00:00", "FULL 42 2026-03-01 00:00:00");
    }

    @Test
    void a_number_not_above_the_last_is_skipped_and_said_so() {
        assertThatLoading(records(1).numbered("FULL", 5)).isLoadedWhole();
        assertThatLoading(records(2).numbered("FULL", 5)).isSkippedBecause("delivery 5 is skipped, it is not above");
        assertThatLoading(records(3).numbered("DELTA", 4)).isSkippedBecause("the last one loaded, 5");
        months("1");
    }

    @Test
    void a_gap_is_refused() {
        assertThatLoading(records(1).numbered("FULL", 5)).isLoadedWhole();
        assertThatLoading(records(2).numbered("FULL", 7))
                .isRefusedBecause("delivery.csv: delivery 7 is refused, after the last one loaded, 5, comes 6");
        months("1");
    }

    @Test
    void a_folder_without_note_is_full_and_unnumbered_and_leaves_the_count_alone() {
        assertThatLoading(records(1).numbered("FULL", 5)).isLoadedWhole();
        assertThatLoading(records(2)).isLoadedWhole();
        assertThatLoading(records(3).numbered("DELTA", 6)).isLoadedWhole();
        months("3");
    }

    @Test
    void a_refused_delivery_uses_no_number_up() {
        assertThatLoading(records(1).numbered("FULL", 5)).isLoadedWhole();
        assertThatLoading(records(2).numbered("FULL", 6).text("contacts.csv", ""))
                .isRefusedBecause("contacts.csv: the file is empty, not even a header");
        assertThatLoading(records(2).numbered("FULL", 6)).isLoadedWhole();
    }

    @Test
    void the_same_delivery_twice_changes_nothing() {
        TestFolder folder = records(1).rows("contacts.csv", code(2) + ",true,lv,false");
        assertThatLoading(folder).isLoadedWhole();
        var before = TestRegister.everything();
        assertThatLoading(folder).isSkippedBecause("the last one loaded, unchanged");
        assertThat(TestRegister.everything()).isEqualTo(before);
    }

    @Test
    void an_earlier_unnumbered_delivery_may_come_again() {
        TestFolder folder = records(1);
        assertThatLoading(folder).isLoadedWhole();
        assertThatLoading(records(2)).isLoadedWhole();
        assertThatLoading(folder).isLoadedWhole();
        months("1");
    }

    @Test
    void the_note_may_be_compressed() {
        byte[] note = "number,created,kind\n3,2026-03-01T10:15:00+02:00,DELTA\n".getBytes(StandardCharsets.UTF_8);
        assertThatLoading(records(1).bytes("delivery.csv.gz", TestFolder.gzip(note)))
                .isLoadedWhole();
        assertThat(TestRegister.rows("select kind, number, created from register.delivery"))
                .containsExactly("DELTA 3 2026-03-01 10:15:00");
    }

    @Test
    void a_note_in_both_forms_is_refused() {
        assertThatLoading(records(1).numbered("FULL", 1).bytes("delivery.csv.gz", TestFolder.gzip(new byte[0])))
                .isRefusedBecause("delivery.csv: is there twice, also as delivery.csv.gz");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "full,1,2026-03-01 | line 2: column kind: not one of FULL, DELTA",
                "FULL,,2026-03-01 | line 2: column number: not a whole number of up to 18 digits",
                "FULL,-1,2026-03-01 | line 2: column number: not a whole number of up to 18 digits",
                "FULL,1234567890123456789,2026-03-01 | line 2: column number: not a whole number of up to 18 digits",
                "FULL,1,yesterday | line 2: column created: not a date or a date and time of ISO 8601",
                "FULL,1,2026-02-30 | line 2: column created: not a date or a date and time of ISO 8601",
                "FULL,1 | line 2: 2 fields instead of 3",
            })
    void a_wrong_note_is_refused(String row, String problem) {
        assertThatLoading(records(1).text("delivery.csv", "kind,number,created\n" + row + "\n"))
                .isRefusedBecause("delivery.csv: " + problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01", "2026-03-01T10:15", "2026-03-01T10:15:30", "2026-03-01T10:15:30Z"})
    void created_is_a_date_or_a_date_and_time(String created) {
        assertThatLoading(records(1).text("delivery.csv", "kind,number,created\nFULL,1," + created + "\n"))
                .isLoadedWhole();
    }

    @Test
    void a_note_has_exactly_one_row() {
        assertThatLoading(records(1).text("delivery.csv", "kind,number,created\n"))
                .isRefusedBecause("delivery.csv: there is no row below the header");
        assertThatLoading(
                        records(1).text("delivery.csv", "kind,number,created\nFULL,1,2026-03-01\nFULL,2,2026-03-01\n"))
                .isRefusedBecause("delivery.csv: line 3: there is more than one row");
        assertThatLoading(records(1).text("delivery.csv", "kind,number\nFULL,1\n"))
                .isRefusedBecause("delivery.csv: line 1: column created is missing");
        assertThatLoading(records(1).bytes("delivery.csv", new byte[0]))
                .isRefusedBecause("delivery.csv: the file is empty, not even a header");
    }

    @Test
    void an_empty_folder_changes_nothing_but_is_warned_of() {
        assertThatLoading(records(1)).isLoadedWhole();
        assertThatLoading(TestFolder.in(temp)).isLoaded().hasWarnings("the folder holds no feed");
        months("1");
    }
}
