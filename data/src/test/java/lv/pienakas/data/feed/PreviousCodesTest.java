package lv.pienakas.data.feed;

import static lv.pienakas.data.feed.LoadAssert.assertThatLoading;
import static lv.pienakas.data.feed.TestFolder.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviousCodesTest {

    private static final String A = "350000-00001";
    private static final String B = "350000-00002";
    private static final String C = "350000-00003";
    private static final String D = "350000-00004";
    private static final String FACTS = "select p.code, r.months from register.insurance_record r"
            + " join register.person p using (person_id) order by 1";

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

    /** The rows, and 200 others after them so that a bad one is not too many. */
    private static String[] inCompany(String... rows) {
        List<String> all = new ArrayList<>(Arrays.asList(rows));
        all.addAll(Arrays.asList(TestFolder.people(200)));
        return all.toArray(String[]::new);
    }

    private static List<String> persons() {
        return TestRegister.rows("select code, first_name from register.person where code >= '35' order by 1");
    }

    @Test
    void a_stored_person_of_the_previous_code_is_superseded_and_keeps_the_facts() {
        assertThatLoading(full().rows("persons.csv", person(A, "", "Old")).rows("records.csv", A + ",7"))
                .isLoadedWhole();
        assertThatLoading(delta().rows("persons.csv", person(B, A, "New"))).isLoadedWhole();
        assertThat(persons()).containsExactly(B + " New");
        assertThat(TestRegister.rows(FACTS)).containsExactly(B + " 7");
    }

    @Test
    void facts_under_either_code_belong_to_the_person_and_have_one_key() {
        String[] records = new String[102];
        records[0] = A + ",7";
        records[1] = B + ",8";
        for (int i = 2; i < records.length; i++) {
            records[i] = TestFolder.code(i) + ",1";
        }
        assertThatLoading(full().rows("persons.csv", person(B, A, "New"))
                        .rows("records.csv", records)
                        .rows(
                                "benefits.csv",
                                "B1," + A + ",X,,,2020-01-01,,PAID,",
                                "B2," + B + ",X,,,2020-01-01,,PAID,"))
                .isLoaded()
                .hasRejects("records.csv,3,code," + B + ",key already seen in line 2");
        assertThat(TestRegister.rows(FACTS)).containsExactly(B + " 7");
        assertThat(TestRegister.rows("select count(*), count(distinct person_id) from register.benefit"))
                .containsExactly("2 1");
    }

    @Test
    void both_rows_in_one_file_are_one_person_in_either_order() {
        assertThatLoading(full().rows("persons.csv", person(A, "", "Old"), person(B, A, "New")))
                .isLoadedWhole();
        assertThat(persons()).containsExactly(B + " New");
        assertThatLoading(full().rows("persons.csv", person(B, A, "New"), person(A, "", "Old")))
                .isLoadedWhole();
        assertThat(persons()).containsExactly(B + " New");
    }

    @Test
    void chains_lead_to_the_newest_code_whatever_the_order_of_the_rows() {
        assertThatLoading(full().rows(
                                "persons.csv",
                                person(C, B, "C"),
                                person(A, "", "A"),
                                person(D, C, "D"),
                                person(B, A, "B"))
                        .rows("records.csv", A + ",7"))
                .isLoadedWhole();
        assertThat(persons()).containsExactly(D + " D");
        assertThat(TestRegister.rows(FACTS)).containsExactly(D + " 7");
        assertThat(TestRegister.rows("select code, replaced_by from register.personal_code order by 1"))
                .containsExactly(A + " " + B, B + " " + C, C + " " + D, D + " -");
    }

    @Test
    void chains_grow_over_deliveries() {
        assertThatLoading(full().rows("persons.csv", person(A, "", "A")).rows("records.csv", A + ",7"))
                .isLoadedWhole();
        assertThatLoading(delta().rows("persons.csv", person(B, A, "B"))).isLoadedWhole();
        assertThatLoading(delta().rows("persons.csv", person(C, B, "C"))).isLoadedWhole();
        assertThat(persons()).containsExactly(C + " C");
        assertThat(TestRegister.rows(FACTS)).containsExactly(C + " 7");
    }

    @Test
    void a_later_full_does_not_lose_the_history() {
        assertThatLoading(full().rows("persons.csv", person(B, A, "B"))).isLoadedWhole();
        assertThatLoading(full().rows("persons.csv", person(B, "", "B")).rows("records.csv", A + ",7"))
                .isLoadedWhole();
        assertThat(TestRegister.rows(FACTS)).containsExactly(B + " 7");
    }

    @Test
    void a_row_under_an_old_code_is_about_the_person_whose_code_stays_the_newest() {
        assertThatLoading(full().rows("persons.csv", person(B, A, "B"))).isLoadedWhole();
        assertThatLoading(delta().rows("persons.csv", person(A, "", "Renamed"))).isLoadedWhole();
        assertThat(persons()).containsExactly(B + " Renamed");
        assertThatLoading(full().rows("persons.csv", person(A, "", "Again"))).isLoadedWhole();
        assertThat(persons()).containsExactly(B + " Again");
    }

    @Test
    void two_known_persons_become_one_and_of_their_facts_the_later_delivered_stay() {
        assertThatLoading(full().rows("persons.csv", person(A, "", "A"), person(B, "", "B"), person(C, "", "C"))
                        .rows("records.csv", A + ",1", B + ",2")
                        .rows(
                                "contributions.csv",
                                A + ",2020,EMPLOYEE,1.00,1.00",
                                B + ",2020,EMPLOYEE,2.00,2.00",
                                B + ",2021,EMPLOYEE,3.00,3.00")
                        .rows("relations.csv", A + "," + C + ",PARENT,2020-01-01,", B + "," + C + ",PARENT,2021-01-01,")
                        .rows(
                                "opinions.csv",
                                "O1," + A + ",TRANSPORT,,,2020-01-01,",
                                "O2," + B + ",TRANSPORT,,,2020-01-01,")
                        .rows(
                                "benefits.csv",
                                "B1," + C + ",X,," + A + ",2020-01-01,,PAID,",
                                "B2," + B + ",X,,,2020-01-01,,PAID,")
                        .rows("contacts.csv", A + ",true,lv,false", B + ",true,en,false"))
                .isLoadedWhole();
        assertThatLoading(delta().rows("records.csv", A + ",9")).isLoadedWhole();
        assertThatLoading(delta().rows("persons.csv", person(B, A, "One"))).isLoadedWhole();

        assertThat(persons()).containsExactly(B + " One", C + " C");
        assertThat(TestRegister.rows(FACTS)).as("the later delivery's").containsExactly(B + " 9");
        assertThat(TestRegister.rows("select year, object_cents from register.contribution order by 1"))
                .as("at a tie the newer code's")
                .containsExactly("2020 200", "2021 300");
        assertThat(TestRegister.rows("select since from register.relation")).containsExactly("2021-01-01");
        assertThat(TestRegister.rows("select language from register.contact")).containsExactly("en");
        assertThat(TestRegister.rows("select count(distinct person_id) from register.opinion"))
                .containsExactly("1");
        assertThat(TestRegister.rows("select count(distinct subject_id) from register.benefit"))
                .containsExactly("1");
        assertThatLoading(delta().rows("persons.csv", person(B, A, "Same"))).isLoadedWhole();
    }

    @Test
    void facts_that_waited_under_the_new_code_join_those_of_the_old() {
        assertThatLoading(full().rows("persons.csv", person(A, "", "A"))
                        .rows("records.csv", A + ",1")
                        .rows("opinions.csv", "O1," + B + ",TRANSPORT,,,2020-01-01,"))
                .isLoadedWhole();
        assertThatLoading(delta().rows("persons.csv", person(B, A, "B"))).isLoadedWhole();
        assertThat(TestRegister.rows("select p.code, months, opinion_id from register.person p"
                        + " join register.insurance_record using (person_id) join register.opinion using (person_id)"))
                .containsExactly(B + " 1 O1");
    }

    @Test
    void a_previous_code_of_two_people_is_bad() {
        assertThatLoading(full().rows("persons.csv", inCompany(person(B, A, "B"), person(C, A, "C"))))
                .isLoaded()
                .hasRejects("persons.csv,3,previous_code," + A + ",is the previous code of another row already");
        assertThat(persons()).containsExactly(B + " B");
        assertThatLoading(full().rows("persons.csv", inCompany(person(B, "", "B"), person(D, A, "D"))))
                .isLoaded()
                .hasRejects("persons.csv,3,previous_code," + A + ",is the previous code of another person already");
    }

    @Test
    void a_code_further_back_in_the_same_history_may_be_named() {
        assertThatLoading(full().rows("persons.csv", person(C, B, "C"), person(B, A, "B")))
                .isLoadedWhole();
        assertThatLoading(full().rows("persons.csv", person(C, A, "C2"))).isLoadedWhole();
        assertThat(persons()).containsExactly(C + " C2");
    }

    @Test
    void a_circle_is_bad_in_the_row_that_closes_it() {
        assertThatLoading(
                        full().rows("persons.csv", inCompany(person(B, A, "B"), person(C, B, "C"), person(A, C, "A"))))
                .isLoaded()
                .hasRejects("persons.csv,4,previous_code," + C + ",closes a circle of codes");
        assertThat(persons()).containsExactly(C + " C");
        assertThatLoading(full().rows("persons.csv", inCompany(person(A, C, "A"))))
                .isLoaded()
                .hasRejects("persons.csv,2,previous_code," + C + ",closes a circle of codes");
    }

    @Test
    void a_bad_row_links_nothing_and_occupies_no_key() {
        assertThatLoading(full().rows(
                                "persons.csv", inCompany(person(B, A, "B"), person(C, A, "bad"), person(C, "", "C"))))
                .isLoaded()
                .hasRejects("persons.csv,3,previous_code," + A + ",is the previous code of another row already");
        assertThat(persons()).containsExactly(B + " B", C + " C");
    }

    @Test
    void the_same_code_twice_is_bad_the_second_time() {
        assertThatLoading(full().rows("persons.csv", inCompany(person(A, "", "first"), person(A, "", "second"))))
                .isLoaded()
                .hasRejects("persons.csv,3,code," + A + ",key already seen in line 2");
        assertThat(persons()).containsExactly(A + " first");
    }

    @Test
    void two_codes_of_one_person_are_one_key() {
        assertThatLoading(full().rows("persons.csv", person(B, A, "B"))).isLoadedWhole();
        assertThatLoading(full().rows("persons.csv", inCompany(person(A, "", "first"), person(B, "", "second"))))
                .isLoaded()
                .hasRejects("persons.csv,3,code," + B + ",key already seen in line 2");
        assertThat(persons()).containsExactly(B + " first");
    }

    @Test
    void deleting_an_old_code_deletes_the_person_unless_the_newer_code_is_there() {
        assertThatLoading(full().rows("persons.csv", person(B, A, "B"))).isLoadedWhole();
        assertThatLoading(delta().deletableRows("persons.csv", A + ",,,,,,,,,,,true", person(B, "", "stays") + ","))
                .isLoadedWhole();
        assertThat(persons()).containsExactly(B + " stays");
        assertThatLoading(delta().deletableRows("persons.csv", A + ",,,,,,,,,,,true"))
                .isLoadedWhole();
        assertThat(persons()).isEmpty();
    }

    @Test
    void the_old_code_may_be_deleted_as_the_new_one_arrives() {
        assertThatLoading(full().rows("persons.csv", person(A, "", "A")).rows("records.csv", A + ",7"))
                .isLoadedWhole();
        assertThatLoading(delta().deletableRows("persons.csv", A + ",,,,,,,,,,,true", person(B, A, "B") + ","))
                .isLoadedWhole();
        assertThat(persons()).containsExactly(B + " B");
        assertThat(TestRegister.rows(FACTS)).containsExactly(B + " 7");
    }

    @Test
    void a_refused_delivery_leaves_the_history_of_codes_alone() {
        assertThatLoading(full().rows("persons.csv", person(A, "", "A"))).isLoadedWhole();
        var before = TestRegister.everything();
        assertThatLoading(delta().rows("persons.csv", person(B, A, "B")).text("records.csv", ""))
                .isRefusedBecause("records.csv: the file is empty, not even a header");
        assertThat(TestRegister.everything()).isEqualTo(before);
    }
}
