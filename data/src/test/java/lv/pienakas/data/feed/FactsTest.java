package lv.pienakas.data.feed;

import static lv.pienakas.data.feed.LoadAssert.assertThatLoading;
import static lv.pienakas.data.feed.TestFolder.code;
import static lv.pienakas.data.feed.TestFolder.people;
import static lv.pienakas.data.feed.TestFolder.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FULL and DELTA, keys, removals and facts of people not known. */
class FactsTest {

    private static final String BENEFITS =
            "select b.benefit_id, c.code, b.service, b.amount_cents, b.subject_id = b.child_id"
                    + " from register.benefit b join register.personal_code c using (person_id) order by 1";
    private static final String RECORDS = "select c.code, r.months from register.insurance_record r"
            + " join register.personal_code c using (person_id) order by 1";

    @TempDir
    Path temp;

    private long number = 1;

    @BeforeEach
    void empty() {
        TestRegister.empty();
    }

    private TestFolder full() {
        return TestFolder.in(temp).numbered("FULL", number++);
    }

    private TestFolder delta() {
        return TestFolder.in(temp).numbered("DELTA", number++);
    }

    @Test
    void every_column_of_every_feed_arrives() {
        assertThatLoading(full().rows(
                                "persons.csv",
                                code(1) + ",,Anna,Ozola,1980-02-29,F,2026-01-31,LV,PERMANENT,0001000,2025-12-01",
                                person(code(2), "", "Jānis"))
                        .rows("relations.csv", code(1) + "," + code(2) + ",FOSTER,2020-01-01,2021-01-01")
                        .rows("opinions.csv", "O1," + code(1) + ",DISABILITY,III,CHILDHOOD,2020-01-01,2021-01-01")
                        .rows("records.csv", code(1) + ",240")
                        .rows("contributions.csv", code(1) + ",2024,SELF_EMPLOYED,100.10,20.02")
                        .rows("benefits.csv", "B1," + code(1) + ",X,," + code(2) + ",2020-01-01,2021-01-01,PAID,7.00")
                        .rows("applications.csv", "A1," + code(1) + ",Y," + code(2) + ",2020-01-01,GRANTED,2020-02-01")
                        .rows("contacts.csv", code(1) + ",true,en,false"))
                .isLoadedWhole();
        assertThat(TestRegister.rows("select * from register.person order by 1"))
                .containsExactly(
                        "1 320000-00001 Anna Ozola 1980-02-29 F 2026-01-31 LV PERMANENT 0001000 2025-12-01 1 -",
                        "2 320000-00002 Jānis Bērziņš 1980-01-31 F - LV CITIZEN 0001000 - 1 -");
        assertThat(TestRegister.rows("select * from register.relation"))
                .containsExactly("2 1 FOSTER 2020-01-01 2021-01-01 1 -");
        assertThat(TestRegister.rows("select * from register.opinion"))
                .containsExactly("O1 1 DISABILITY III CHILDHOOD 2020-01-01 2021-01-01 1");
        assertThat(TestRegister.rows("select * from register.insurance_record")).containsExactly("1 240 1 -");
        assertThat(TestRegister.rows("select * from register.contribution"))
                .containsExactly("1 2024 SELF_EMPLOYED 10010 2002 1 -");
        assertThat(TestRegister.rows("select * from register.benefit"))
                .containsExactly("B1 1 2 2 X - 2020-01-01 2021-01-01 PAID 700 1");
        assertThat(TestRegister.rows("select * from register.application"))
                .containsExactly("A1 1 2 2 Y 2020-01-01 GRANTED 2020-02-01 1");
        assertThat(TestRegister.rows("select * from register.contact")).containsExactly("1 t en f 1");
        assertThat(TestRegister.rows("select loaded_at at time zone 'UTC' from register.delivery"))
                .containsExactly("2026-03-02 01:00:00");
    }

    @Test
    void a_full_replaces_what_is_known_from_its_files_and_leaves_the_others() {
        assertThatLoading(full().rows("persons.csv", people(3)).rows("records.csv", code(0) + ",1", code(1) + ",2"))
                .isLoadedWhole();
        assertThatLoading(full().rows("records.csv", code(1) + ",3")).isLoadedWhole();
        assertThat(TestRegister.rows(RECORDS)).containsExactly(code(1) + " 3");
        assertThat(TestRegister.persons()).hasSize(3);
    }

    @Test
    void a_delta_inserts_updates_and_deletes_by_key() {
        assertThatLoading(full().rows(
                                "benefits.csv",
                                "B1," + code(1) + ",X,,,2020-01-01,,PAID,",
                                "B2," + code(1) + ",Y,,,2020-01-01,,PAID,"))
                .isLoadedWhole();
        assertThatLoading(delta().deletableRows(
                                "benefits.csv",
                                "B2," + code(2) + ",Z,," + code(3) + ",2020-01-01,,PAID,1.00,false",
                                "B1,,,,,,,,,true",
                                "B3," + code(1) + ",W,,,2020-01-01,,PAID,,",
                                "B9,nonsense,,,x,y,z,,,true"))
                .isLoadedWhole();
        assertThat(TestRegister.rows(BENEFITS))
                .containsExactly("B2 " + code(2) + " Z 100 t", "B3 " + code(1) + " W - -");
    }

    @Test
    void a_deleted_row_needs_a_valid_key() {
        String[] rows = IntStream.range(0, 100).mapToObj(i -> code(i) + ",1,").toArray(String[]::new);
        rows[7] = "nobody,1,true";
        rows[8] = code(8) + ",1,yes";
        String[] more = Arrays.copyOf(rows, 200);
        IntStream.range(100, 200).forEach(i -> more[i] = code(i) + ",1,");
        assertThatLoading(delta().deletableRows("records.csv", more))
                .isLoaded()
                .hasRejects(
                        "records.csv,9,code,nobody,not a personal code",
                        "records.csv,10,deleted,yes,\"not one of true, false\"");
    }

    @Test
    void in_a_full_a_deleted_row_is_absent() {
        assertThatLoading(full().deletableRows("records.csv", code(1) + ",,true", code(1) + ",5,", code(2) + ",x,true"))
                .isLoadedWhole()
                .counts("records.csv", 3, 0);
        assertThat(TestRegister.rows(RECORDS)).containsExactly(code(1) + " 5");
    }

    @Test
    void in_a_delta_a_deleted_row_occupies_its_key() {
        String[] rows = IntStream.range(0, 100).mapToObj(i -> code(i) + ",1,").toArray(String[]::new);
        rows[50] = code(200) + ",,true";
        rows[51] = code(200) + ",4,";
        assertThatLoading(delta().deletableRows("records.csv", rows))
                .isLoaded()
                .hasRejects("records.csv,53,code," + code(200) + ",key already seen in line 52");
    }

    @Test
    void of_rows_with_one_key_the_first_stays() {
        String[] rows = IntStream.range(0, 300)
                .mapToObj(i -> code(i) + ",2020,EMPLOYEE,1.00,1.00")
                .toArray(String[]::new);
        rows[120] = rows[7].replace("1.00,1.00", "2.00,2.00");
        rows[121] = rows[7].replace("EMPLOYEE", "VOLUNTARY");
        rows[122] = rows[7].replace("2020", "2021");
        rows[123] = rows[7].replace("1.00", "9.99");
        assertThatLoading(full().rows("contributions.csv", rows))
                .isLoaded()
                .hasRejects(
                        "contributions.csv,122,code," + code(7) + ",key already seen in line 9",
                        "contributions.csv,125,code," + code(7) + ",key already seen in line 9");
        assertThat(TestRegister.rows("select year, status, object_cents from register.contribution"
                        + " join register.personal_code using (person_id) where code = '" + code(7)
                        + "' order by 1, 2"))
                .containsExactly("2020 EMPLOYEE 100", "2020 VOLUNTARY 100", "2021 EMPLOYEE 100");
    }

    @Test
    void a_bad_row_does_not_occupy_its_key() {
        String[] rows = IntStream.range(0, 200).mapToObj(i -> code(i) + ",1").toArray(String[]::new);
        rows[3] = code(199) + ",many";
        assertThatLoading(full().rows("records.csv", rows))
                .isLoaded()
                .hasRejects("records.csv,5,record_months,many,not a whole number of months");
        assertThat(TestRegister.rows(RECORDS)).contains(code(199) + " 1");
    }

    @Test
    void keys_of_text_are_compared_letter_by_letter() {
        assertThatLoading(full().rows(
                                "benefits.csv",
                                "b1," + code(1) + ",X,,,2020-01-01,,PAID,",
                                "B1," + code(1) + ",X,,,2020-01-01,,PAID,",
                                "B1 ," + code(1) + ",X,,,2020-01-01,,PAID,"))
                .isLoadedWhole();
    }

    @Test
    void facts_may_come_before_their_person() {
        assertThatLoading(full().rows("records.csv", code(1) + ",7")
                        .rows("benefits.csv", "B1," + code(2) + ",X,," + code(1) + ",2020-01-01,,PAID,")
                        .rows("contacts.csv", code(1) + ",true,lv,false"))
                .isLoadedWhole();
        assertThat(TestRegister.persons()).isEmpty();
        assertThatLoading(delta().rows("persons.csv", person(code(1), "", "Anna")))
                .isLoadedWhole();
        assertThat(TestRegister.rows("select p.first_name, r.months from register.person p"
                        + " join register.insurance_record r using (person_id)"
                        + " join register.benefit b on b.subject_id = p.person_id"))
                .containsExactly("Anna 7");
    }

    @Test
    void facts_of_a_deleted_person_wait_for_their_return() {
        assertThatLoading(full().rows("persons.csv", people(2)).rows("records.csv", code(1) + ",7"))
                .isLoadedWhole();
        assertThatLoading(delta().deletableRows("persons.csv", code(1) + ",,,,,,,,,,,true"))
                .isLoadedWhole();
        assertThat(TestRegister.persons()).containsExactly(code(0) + " P0");
        assertThatLoading(delta().rows("persons.csv", person(code(1), "", "Back")))
                .isLoadedWhole();
        assertThat(TestRegister.rows("select first_name, months from register.person"
                        + " join register.insurance_record using (person_id)"))
                .containsExactly("Back 7");
    }

    @Test
    void a_relation_is_checked_against_the_persons_of_the_same_delivery() {
        assertThatLoading(full().rows("persons.csv", people(2))
                        .rows("relations.csv", code(0) + "," + code(1) + ",PARENT,2020-01-01,"))
                .isLoadedWhole();
        assertThatLoading(delta().deletableRows("persons.csv", code(1) + ",,,,,,,,,,,true")
                        .rows("relations.csv", code(0) + "," + code(1) + ",GUARDIAN,2020-01-01,"))
                .isRefusedBecause("relations.csv: 1 of 1 rows are bad, more than 1 %; the first one: "
                        + "line 2, column child_code: no such person");
    }

    @Test
    void a_relation_of_unknown_people_can_be_deleted_without_error() {
        assertThatLoading(delta().deletableRows("relations.csv", code(0) + "," + code(1) + ",PARENT,,,true"))
                .isLoadedWhole();
    }
}
