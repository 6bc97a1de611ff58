package lv.pienakas.data.feed;

import static lv.pienakas.data.feed.LoadAssert.assertThatLoading;
import static lv.pienakas.data.feed.TestFolder.code;
import static lv.pienakas.data.feed.TestFolder.gzip;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the old exchange sends, as far as it is whole. */
class DbfFeedTest {

    private static final int COMPANY = 100;
    private static final String DBF = "contributions.dbf";

    @TempDir
    Path temp;

    @BeforeEach
    void empty() {
        TestRegister.empty();
    }

    private TestFolder folder(String name, byte[] file) {
        return TestFolder.in(temp).bytes(name, file);
    }

    private LoadAssert load(TestDbf dbf) {
        return assertThatLoading(folder(DBF, dbf.bytes()));
    }

    private static void areKnown(String... rows) {
        assertThat(TestRegister.rows("select p.code, year, status, object_cents, contributions_cents"
                        + " from register.contribution join register.personal_code p using (person_id) order by 1, 2"))
                .containsExactly(rows);
    }

    @Test
    void a_file_of_another_program_is_loaded_without_its_columns_that_are_not_of_the_feed() {
        byte[] file = TestDbf.ofRows(List.of(
                code(1) + ",2024,EMPLOYEE,12345.67,4208.64,false",
                code(2) + ",2023,SELF_EMPLOYED,0.00,0.50,false",
                code(3) + ",2024,VOLUNTARY,,,true"));
        assertThatLoading(folder(DBF, file))
                .isLoaded()
                .hasRejects()
                .counts(DBF, 3, 0)
                .hasWarnings("contributions.dbf: column 1 is unknown, ignored");
        areKnown(code(1) + " 2024 EMPLOYEE 1234567 420864", code(2) + " 2023 SELF_EMPLOYED 0 50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"contributions.dbf", "contributions.DBF", "contributions.dbf.gz", "contributions.DBF.GZ"})
    void the_extension_may_be_in_capitals_and_the_file_compressed(String name) {
        byte[] file = TestDbf.of(TestDbf.FIELDS).company(2).bytes();
        assertThatLoading(folder(name, name.length() > DBF.length() ? gzip(file) : file))
                .isLoadedWhole()
                .counts(name, 2, 0);
        assertThat(Deliveries.isDelivered(Path.of(name))).isTrue();
    }

    @Test
    void only_contributions_come_as_a_dbf() {
        byte[] file = TestDbf.of(TestDbf.FIELDS).bytes();
        assertThatLoading(folder("persons.dbf", file).bytes("Contributions.dbf", file))
                .isLoaded()
                .hasWarnings(
                        "the folder holds no feed",
                        "Contributions.dbf: not a file of a delivery, ignored",
                        "persons.dbf: not a file of a delivery, ignored");
    }

    @ParameterizedTest
    @ValueSource(strings = {"contributions.csv", "contributions.csv.gz", "contributions.dbf.gz"})
    void two_forms_of_contributions_are_refused(String other) {
        assertThatLoading(folder(DBF, new byte[0]).bytes(other, new byte[0]))
                .isRefusedBecause(List.of(DBF, other).stream()
                        .sorted()
                        .reduce((first, second) -> first + ": is there twice, also as " + second)
                        .orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '!',
            value = {
                "330000-0000|2020|EMPLOYEE|1.00|1.00; code,330000-0000,not a personal code",
                "|2020|EMPLOYEE|1.00|1.00; code,,must not be empty",
                "330000-00001|20|EMPLOYEE|1.00|1.00; year,20,not a year 1900 to 2999",
                "330000-00001||EMPLOYEE|1.00|1.00; year,,must not be empty",
                "330000-00001|2020|ĢIMENE|1.00|1.00; status,ĢIMENE,\"not one of EMPLOYEE, SELF_EMPLOYED, VOLUNTARY, NOT_INSURED\"",
                "330000-00001|2020||1.00|1.00; status,,must not be empty",
                "330000-00001|2020|EMPLOYEE|12.345|1.00; object,12.345,not money with a dot and two decimals",
                "330000-00001|2020|EMPLOYEE|-1.00|1.00; object,-1.00,not money with a dot and two decimals",
                "330000-00001|2020|EMPLOYEE||1.00; object,,must not be empty",
                "330000-00001|2020|EMPLOYEE|1 2|1.00; object,1 2,not money with a dot and two decimals",
                "330000-00001|2020|EMPLOYEE|1E5|1.00; object,1E5,not money with a dot and two decimals",
                "330000-00001|2020|EMPLOYEE|.|1.00; object,.,not money with a dot and two decimals",
                "330000-00001|2020|EMPLOYEE|1.00|***************; contributions,***************,not money with a dot and two decimals",
                "330000-00001|2020|EMPLOYEE|1.00|123456789012.00; contributions,123456789012.00,not money with a dot and two decimals",
                "330000-00001|2020|EMPLOYEE|1.00|1,50; contributions,\"1,50\",not money with a dot and two decimals",
            })
    void a_bad_field_sets_the_record_aside_by_number_and_one(String record, String reject) {
        load(TestDbf.of(TestDbf.FIELDS).company(COMPANY).record(record))
                .isLoaded()
                .counts(DBF, COMPANY + 1L, 1)
                .hasRejects("contributions.dbf,102," + reject);
    }

    @Test
    void a_key_already_seen_is_bad() {
        load(TestDbf.of(TestDbf.FIELDS).company(COMPANY).record(code(7) + "|2020|EMPLOYEE|2|2"))
                .isLoaded()
                .rejectsLinesOf(List.of("contributions.dbf,102"));
    }

    @Test
    void more_than_one_percent_of_bad_records_refuses_the_file() {
        TestDbf dbf = TestDbf.of(TestDbf.FIELDS).company(10).record(code(50) + "|2020|EMPLOYEE|-1|1");
        load(dbf)
                .isRefusedBecause("contributions.dbf: 1 of 11 rows are bad, more than 1 %; the first one: line 12,"
                        + " column object: not money with a dot and two decimals");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 100",
        "1., 100",
        ".5, 50",
        "0.5, 50",
        "1.2300, 123",
        "00012.34, 1234",
        "99999999999.99, 9999999999999"
    })
    void money_has_any_decimals_as_long_as_it_is_whole_cents(String text, String cents) {
        load(TestDbf.of(TestDbf.FIELDS).record(code(1) + "|2020|EMPLOYEE| " + text + "|0"))
                .isLoadedWhole();
        areKnown(code(1) + " 2020 EMPLOYEE " + cents + " 0");
    }

    @Test
    void a_personal_code_may_be_without_hyphen() {
        load(TestDbf.of(TestDbf.FIELDS).record("32000000001|2020|EMPLOYEE|1|1")).isLoadedWhole();
        areKnown(code(1) + " 2020 EMPLOYEE 100 100");
    }

    @Test
    void fields_come_in_any_order_and_case_and_are_padded_with_blanks_or_nothing() {
        List<String> fields = List.of("contrib N 12 2", "object N 12 2", "status C 13 0", "Year N 4 0", "Code C 12 0");
        load(TestDbf.of(fields).record("1|2|\0\0\0\0\0\0\0\0\0\0\0\0\0|2020|" + code(1)))
                .isRefusedBecause("contributions.dbf: 1 of 1 rows are bad, more than 1 %; the first one: line 2,"
                        + " column status: must not be empty");
        load(TestDbf.of(fields).record("1|2|  VOLUNTARY\0\0|2020|" + code(1))).isLoadedWhole();
        areKnown(code(1) + " 2020 VOLUNTARY 200 100");
    }

    @ParameterizedTest
    @CsvSource({"L,T", "L,t", "L,Y", "C,T", "C,y"})
    void a_record_with_deleted_removes_its_key(String type, String mark) {
        load(TestDbf.of(TestDbf.FIELDS).company(3)).isLoadedWhole();
        byte[] delta = TestDbf.withField("DELETED " + type + " 1 0")
                .record(code(1) + "|2020|EMPLOYEE|||" + mark)
                .record(code(8) + "|2020|EMPLOYEE|||" + mark)
                .bytes();
        assertThatLoading(folder(DBF, delta).numbered("DELTA", 1)).isLoadedWhole();
        areKnown(code(0) + " 2020 EMPLOYEE 100 100", code(2) + " 2020 EMPLOYEE 100 100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"F", "n", "?", ""})
    void what_is_not_deleted_stays(String mark) {
        byte[] delta = TestDbf.withField("DELETED L 1 0")
                .record(code(1) + "|2020|EMPLOYEE|1|1|" + mark)
                .bytes();
        assertThatLoading(folder(DBF, delta).numbered("DELTA", 1)).isLoadedWhole();
        areKnown(code(1) + " 2020 EMPLOYEE 100 100");
    }

    @Test
    void a_mark_that_says_neither_is_bad() {
        load(TestDbf.withField("DELETED C 1 0").company(COMPANY).record(code(200) + "|2020|EMPLOYEE|1|1|J"))
                .isLoaded()
                .hasRejects("contributions.dbf,102,deleted,J,\"not one of true, false\"");
    }

    /** Whoever corrects a wrong record before sending marks it and appends the right one: that removes nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"FULL", "DELTA"})
    void records_marked_as_deleted_by_the_database_are_not_there_but_count_for_the_line(String kind) {
        load(TestDbf.of(TestDbf.FIELDS).company(COMPANY)).isLoadedWhole();
        byte[] next = TestDbf.of(TestDbf.FIELDS)
                .record('*', code(1) + "|2020|EMPLOYEE|9|9")
                .record('*', code(2) + "|?|?|?|?")
                .company(COMPANY)
                .record(code(200) + "|2020|?|9|9")
                .bytes();
        assertThatLoading(folder(DBF, next).numbered(kind, 1))
                .isLoaded()
                .counts(DBF, COMPANY + 1L, 1)
                .rejectsLinesOf(List.of("contributions.dbf,104"))
                .hasWarnings(
                        "contributions.dbf: 2 records are marked as deleted in the dbf and left out; to remove what"
                                + " is known, send a record with DELETED");
        assertThat(TestRegister.rows("select count(*) from register.contribution where object_cents = 100"))
                .containsExactly("100");
    }

    @ParameterizedTest
    @CsvSource({"03", "65", "57"})
    void another_code_page_is_warned_of_for_nothing_that_is_loaded_depends_on_it(String language) {
        byte[] file = TestDbf.of(TestDbf.FIELDS).company(1).bytes();
        assertThatLoading(folder(DBF, TestDbf.with(file, TestDbf.LANGUAGE, Integer.parseInt(language, 16))))
                .isLoaded()
                .hasWarnings("contributions.dbf: header: names code page " + language
                        + ", not Baltic Windows (CC); read as windows-1257 all the same");
        assertThatLoading(folder(DBF, TestDbf.with(file, TestDbf.LANGUAGE, 0))).isLoadedWhole();
    }

    @Test
    void no_record_is_a_file_with_only_a_header() {
        load(TestDbf.of(TestDbf.FIELDS).company(3)).isLoadedWhole();
        byte[] none = TestDbf.of(TestDbf.FIELDS).bytes();
        assertThatLoading(folder(DBF, none).numbered("DELTA", 1))
                .isLoaded()
                .hasWarnings("contributions.dbf: holds no record");
        assertThat(TestRegister.rows("select count(*) from register.contribution"))
                .containsExactly("3");
        assertThatLoading(folder(DBF, none)).isLoaded().counts(DBF, 0, 0);
        areKnown();
    }

    @Test
    void the_same_file_twice_changes_nothing() {
        TestFolder folder = folder(DBF, TestDbf.of(TestDbf.FIELDS).company(3).bytes());
        assertThatLoading(folder).isLoadedWhole();
        assertThatLoading(folder).isSkippedBecause("the last one loaded, unchanged");
    }

    @Test
    void a_failed_checksum_is_only_a_warning() {
        load(TestDbf.of(TestDbf.FIELDS).record("010150-10009|2020|EMPLOYEE|1|1"))
                .isLoaded()
                .hasWarnings("contributions.dbf: 1 personal codes fail their checksum, loaded all the same");
    }

    @Test
    void who_delivers_contributions_delivers_them_as_a_dbf_too() {
        assertThat(FeedSource.REVENUE_SERVICE.delivers("contributions.DBF.gz")).isTrue();
        assertThat(FeedSource.REVENUE_SERVICE.fileNames()).containsExactlyInAnyOrder("contributions.csv", DBF);
        assertThat(FeedSource.PORTAL.delivers(DBF)).isFalse();
        assertThat(FeedSource.REVENUE_SERVICE.delivers("../contributions.dbf")).isFalse();
    }
}
