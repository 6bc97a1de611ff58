package lv.pienakas.data.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static lv.pienakas.data.feed.LoadAssert.assertThatLoading;
import static lv.pienakas.data.feed.TestFolder.code;
import static lv.pienakas.data.feed.TestFolder.gzip;
import static lv.pienakas.data.feed.TestFolder.lines;
import static lv.pienakas.data.feed.TestFolder.people;
import static lv.pienakas.data.feed.TestFolder.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are refused whole, and what must be accepted although it looks odd. */
class HostileFeedsTest {

    private static final String HEADER = TestFolder.header("persons.csv");
    private static final String GOOD = HEADER + "\n" + lines(List.of(people(3)));

    @TempDir
    Path temp;

    private TestFolder folder = TestFolder.in(Path.of(System.getProperty("java.io.tmpdir")));
    private List<String> before = List.of();

    @BeforeEach
    void someoneIsKnownAlready() {
        TestRegister.empty();
        assertThatLoading(TestFolder.in(temp)
                        .rows("persons.csv", person(code(9), "", "Known"))
                        .rows("records.csv", code(9) + ",12"))
                .isLoadedWhole();
        before = TestRegister.everything();
        folder = TestFolder.in(temp);
    }

    private void isRefusedBecause(String... sentences) {
        assertThatLoading(folder).isRefusedBecause(sentences);
        assertThat(TestRegister.everything()).as("nothing half-loaded").isEqualTo(before);
    }

    @AfterEach
    void noTemporaryTableStays() {
        assertThat(TestRegister.rows("select relname from pg_class where relname in ('staged', 'reject')"))
                .isEmpty();
    }

    @Test
    void a_missing_column_refuses_the_file() {
        folder.text("persons.csv", GOOD.replace("sex,", ""));
        isRefusedBecause("persons.csv: line 1: column sex is missing");
    }

    @Test
    void a_repeated_column_refuses_the_file() {
        folder.text("persons.csv", GOOD.replace("first_name,last_name", "first_name,first_name"));
        isRefusedBecause("persons.csv: line 1: column 4 (first_name) repeats column 3");
    }

    @Test
    void a_file_without_header_is_refused_and_its_first_row_not_told() {
        folder.text("persons.csv", person(code(1), "", "Anna"));
        isRefusedBecause("persons.csv: line 1: column 7 repeats column 2");
    }

    @Test
    void zero_bytes_are_refused() {
        folder.bytes("persons.csv", new byte[0]).text("records.csv", "\uFEFF").text("contacts.csv", "\n\r\n\n");
        isRefusedBecause(
                "persons.csv: the file is empty, not even a header",
                "records.csv: the file is empty, not even a header",
                "contacts.csv: the file is empty, not even a header");
    }

    @Test
    void a_header_alone_is_a_file_without_rows() {
        folder.rows("persons.csv");
        assertThatLoading(folder).isLoadedWhole().counts("persons.csv", 0, 0);
        assertThat(TestRegister.persons()).isEmpty();
    }

    @Test
    void invalid_utf8_is_refused_with_its_line() {
        byte[] bytes = GOOD.getBytes(UTF_8);
        bytes[bytes.length - 3] = (byte) 0xE2;
        folder.bytes("persons.csv", bytes);
        isRefusedBecause("persons.csv: line 4: not valid UTF-8");
    }

    @Test
    void a_character_cut_off_at_the_end_is_invalid_utf8() {
        byte[] bytes = (HEADER + "\n" + code(1) + ",,Š").getBytes(UTF_8);
        folder.bytes("persons.csv", Arrays.copyOf(bytes, bytes.length - 1));
        isRefusedBecause("persons.csv: line 2: not valid UTF-8");
    }

    @Test
    void surrogates_in_utf8_and_overlong_forms_are_invalid() {
        folder.bytes("persons.csv", "code\u00ED\u00A0\u0080".getBytes(ISO_8859_1));
        folder.bytes("records.csv", "code\u00C0\u0080".getBytes(ISO_8859_1));
        isRefusedBecause("persons.csv: line 1: not valid UTF-8", "records.csv: line 1: not valid UTF-8");
    }

    @Test
    void a_gz_that_is_none_is_refused() {
        folder.text("persons.csv.gz", GOOD).bytes("records.csv.gz", new byte[0]);
        isRefusedBecause(
                "persons.csv.gz: broken compression, not a whole gz file",
                "records.csv.gz: broken compression, not a whole gz file");
    }

    @Test
    void a_gz_whose_second_member_is_broken_is_refused() {
        byte[] first = gzip(GOOD.getBytes(UTF_8));
        byte[] second = gzip("more".getBytes(UTF_8));
        second[0] = 0;
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        folder.bytes("persons.csv.gz", both);
        assertThat(firstProblemOf("persons.csv.gz")).contains("broken compression");
    }

    @Test
    void a_truncated_gz_is_refused() {
        byte[] whole = gzip(GOOD.getBytes(UTF_8));
        folder.bytes("persons.csv.gz", Arrays.copyOf(whole, whole.length - 9));
        assertThat(firstProblemOf("persons.csv.gz")).contains("broken compression");
        assertThat(TestRegister.everything()).isEqualTo(before);
    }

    @Test
    void a_gz_with_a_wrong_checksum_is_refused() {
        byte[] whole = gzip(GOOD.getBytes(UTF_8));
        whole[whole.length - 6] ^= 1;
        folder.bytes("persons.csv.gz", whole);
        assertThat(firstProblemOf("persons.csv.gz")).contains("broken compression");
    }

    private String firstProblemOf(String file) {
        try {
            TestRegister.deliveries().load(folder.path(), null);
            return "loaded";
        } catch (RefusedDeliveryException e) {
            assertThat(e.problems()).hasSize(1);
            assertThat(e.problems().get(0)).startsWith(file + ": line ");
            return e.problems().get(0);
        }
    }

    @Test
    void a_gz_is_the_same_file() {
        folder.bytes("persons.csv.gz", gzip(GOOD.getBytes(UTF_8)));
        assertThatLoading(folder).isLoadedWhole().counts("persons.csv.gz", 3, 0);
        assertThat(TestRegister.persons()).hasSize(3);
    }

    @Test
    void both_forms_of_a_file_are_refused() {
        folder.rows("persons.csv").bytes("persons.csv.gz", gzip(GOOD.getBytes(UTF_8)));
        isRefusedBecause("persons.csv: is there twice, also as persons.csv.gz");
    }

    @Test
    void a_folder_in_place_of_a_file_is_refused() throws IOException {
        Files.createDirectory(folder.path().resolve("persons.csv"));
        isRefusedBecause("persons.csv: is not a file");
    }

    @Test
    void a_folder_that_does_not_exist_is_refused() {
        Path nowhere = temp.resolve("nowhere");
        assertThatLoading(nowhere).isRefusedBecause("the folder does not exist or cannot be read: " + nowhere);
    }

    @Test
    void a_bom_and_either_line_end_and_blank_lines_are_accepted() {
        folder.text("persons.csv", "\uFEFF" + GOOD.replace("\n", "\r\n\r\n"));
        assertThatLoading(folder).isLoadedWhole().counts("persons.csv", 3, 0);
    }

    @Test
    void a_last_line_without_line_end_is_a_line() {
        folder.text("persons.csv", GOOD.substring(0, GOOD.length() - 1));
        assertThatLoading(folder).isLoadedWhole().counts("persons.csv", 3, 0);
    }

    @Test
    void a_truncated_last_line_is_a_bad_row() {
        String[] people = people(200);
        folder.text("persons.csv", HEADER + "\n" + lines(List.of(people)) + code(300) + ",,An");
        assertThatLoading(folder).isLoaded().hasRejects("persons.csv,202,,,3 fields instead of 11");
    }

    @Test
    void quotes_are_unwrapped_and_doubled_ones_halved() {
        folder.rows("persons.csv", "\"" + code(1) + "\",," + "\"An\"\"na, Zane\",x,,F,,LV,CITIZEN,,");
        assertThatLoading(folder).isLoadedWhole();
        assertThat(TestRegister.persons()).containsExactly(code(1) + " An\"na, Zane");
    }

    @Test
    void a_quoted_line_break_is_broken_quoting() {
        folder.rows("persons.csv", person(code(1), "", "A"), person(code(2), "", "\"An\nna\""), "x");
        isRefusedBecause("persons.csv: line 3: broken quoting: a quoted field spans lines");
    }

    @Test
    void a_quote_inside_an_unquoted_field_is_broken_quoting() {
        folder.rows("persons.csv", person(code(2), "", "An\"na"));
        isRefusedBecause("persons.csv: line 2: broken quoting: a quote inside an unquoted field");
    }

    @Test
    void a_quote_never_closed_and_text_after_a_closing_quote_are_broken_quoting() {
        folder.text("persons.csv", HEADER + "\n" + person(code(2), "", "\"Anna") + "\n")
                .text("records.csv", "code,record_months\n" + code(1) + ",1\n" + code(2) + ",\"12")
                .text("contacts.csv", TestFolder.header("contacts.csv") + "\n\"" + code(1) + "\"x,true,lv,true");
        isRefusedBecause(
                "persons.csv: line 2: broken quoting, or a field of more than 16777216 characters",
                "records.csv: line 3: broken quoting, or a field of more than 16777216 characters",
                "contacts.csv: line 2: broken quoting, or a field of more than 16777216 characters");
    }

    @Test
    void a_huge_field_is_a_bad_row_and_its_value_cut_in_the_rejects() {
        String[] people = people(100);
        people[50] = person(code(50), "", "A".repeat(2_000_000));
        folder.rows("persons.csv", people);
        assertThatLoading(folder)
                .isLoaded()
                .hasRejects("persons.csv,52,first_name," + "A".repeat(200) + "…,longer than 10000 characters");
    }

    @Test
    void a_field_beyond_all_measure_refuses_the_file() {
        folder.rows("persons.csv", person(code(1), "", "A".repeat(20_000_000)));
        isRefusedBecause("persons.csv: line 2: broken quoting, or a field of more than 16777216 characters");
    }

    @Test
    void a_nul_character_is_a_bad_row() {
        String[] people = people(100);
        people[0] = person(code(0), "", "A\0B");
        folder.rows("persons.csv", people);
        assertThatLoading(folder).isLoaded().hasRejects("persons.csv,2,first_name,A\uFFFDB,holds a NUL character");
    }

    @Test
    void one_percent_of_bad_rows_is_accepted_and_two_are_not() {
        String[] people = people(100);
        people[10] = people[10].replace("1980-01-31", "1980-02-31");
        assertThatLoading(folder.rows("persons.csv", people))
                .isLoaded()
                .counts("persons.csv", 100, 1)
                .hasRejects("persons.csv,12,birth_date,1980-02-31,not a date YYYY-MM-DD");
        before = TestRegister.everything();

        people[20] = people[20].replace("1980-01-31", "31.01.1980");
        folder = TestFolder.in(temp).rows("persons.csv", people);
        isRefusedBecause("persons.csv: 2 of 100 rows are bad, more than 1 %; the first one: "
                + "line 12, column birth_date: not a date YYYY-MM-DD");
        assertThatLoading(folder)
                .hasRejects(
                        "persons.csv,12,birth_date,1980-02-31,not a date YYYY-MM-DD",
                        "persons.csv,22,birth_date,31.01.1980,not a date YYYY-MM-DD");
    }

    @Test
    void all_refused_files_are_told_and_the_good_ones_do_not_go_in() {
        folder.rows("persons.csv", people(5))
                .rows("relations.csv", code(1) + "," + code(77) + ",PARENT,2020-01-01,")
                .text("opinions.csv", "x\n")
                .rows("records.csv", code(1) + ",12")
                .rows("contacts.csv", code(1) + ",maybe,lv,true");
        isRefusedBecause(
                "relations.csv: 1 of 1 rows are bad, more than 1 %; the first one: "
                        + "line 2, column child_code: no such person",
                "opinions.csv: line 1: column opinion_id is missing",
                "contacts.csv: 1 of 1 rows are bad, more than 1 %; the first one: "
                        + "line 2, column e_address: not one of true, false");
    }

    @Test
    void a_refused_persons_file_blames_no_relation() {
        folder.text("persons.csv", "").rows("relations.csv", code(1) + "," + code(77) + ",PARENT,2020-01-01,");
        isRefusedBecause("persons.csv: the file is empty, not even a header");
    }

    @Test
    void columns_may_come_in_any_order_and_unknown_ones_are_ignored_with_a_warning() {
        folder.text("records.csv", "note,record_months,code\n" + "x".repeat(20_000) + ",12," + code(9) + "\n");
        assertThatLoading(folder).isLoaded().hasWarnings("records.csv: column 1 is unknown, ignored");
        assertThat(TestRegister.rows("select months from register.insurance_record"))
                .containsExactly("12");
    }

    @Test
    void unknown_files_are_warned_of() {
        folder.rows("persons.csv").text("persons.csv.bak", "").text("Records.csv", "");
        assertThatLoading(folder)
                .isLoaded()
                .hasWarnings(
                        "Records.csv: not a file of a delivery, ignored",
                        "persons.csv.bak: not a file of a delivery, ignored");
    }

    @Test
    void a_rejects_file_that_cannot_be_written_refuses_before_anything_is_loaded() {
        folder.rows("persons.csv");
        assertThatThrownBy(() -> TestRegister.deliveries().load(folder.path(), temp.resolve("no/such/rejects.csv")))
                .isInstanceOf(RefusedDeliveryException.class)
                .hasMessageContaining("rejects file cannot be written");
        assertThat(TestRegister.everything()).isEqualTo(before);
    }
}
