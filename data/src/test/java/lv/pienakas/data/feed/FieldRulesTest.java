package lv.pienakas.data.feed;

import static lv.pienakas.data.feed.LoadAssert.assertThatLoading;
import static lv.pienakas.data.feed.TestFolder.code;
import static lv.pienakas.data.feed.TestFolder.people;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each field may hold. A row is judged in the company of enough good ones. */
class FieldRulesTest {

    private static final int COMPANY = 100;

    @TempDir
    Path temp;

    @BeforeEach
    void empty() {
        TestRegister.empty();
    }

    private LoadAssert load(String file, String row) {
        String[] rows = new String[COMPANY + 1];
        rows[0] = row;
        for (int i = 0; i < COMPANY; i++) {
            rows[i + 1] = switch (file) {
                case "persons.csv" -> people(COMPANY)[i];
                case "relations.csv" -> code(i) + "," + code(i + 1) + ",PARENT,2020-01-01,";
                case "opinions.csv" -> "O" + i + "," + code(i) + ",TRANSPORT,,,2020-01-01,";
                case "records.csv" -> code(i) + ",1";
                case "contributions.csv" -> code(i) + ",2020,EMPLOYEE,1.00,1.00";
                case "benefits.csv" -> "B" + i + "," + code(i) + ",X,,,2020-01-01,,PAID,";
                case "applications.csv" -> "A" + i + "," + code(i) + ",X,,2020-01-01,PENDING,";
                default -> code(i) + ",true,lv,false";
            };
        }
        TestFolder folder = TestFolder.in(temp).rows(file, rows);
        if (file.equals("relations.csv")) {
            folder.rows("persons.csv", people(1_000));
        }
        return assertThatLoading(folder).isLoaded();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "persons.csv | 320099,,A,B,,F,,LV,CITIZEN,, | code,320099,not a personal code",
                "persons.csv | ,,A,B,,F,,LV,CITIZEN,, | code,,must not be empty",
                "persons.csv | 330000-00001,33000000002,A,B,,F,,LV,CITIZEN,, | previous_code,33000000002,not a personal code",
                "persons.csv | 330000-00001,330000-00001,A,B,,F,,LV,CITIZEN,, | previous_code,330000-00001,is the row's own code",
                "persons.csv | 330000-00001,,A,B,2001-02-29,F,,LV,CITIZEN,, | birth_date,2001-02-29,not a date YYYY-MM-DD",
                "persons.csv | 330000-00001,,A,B,0000-01-01,F,,LV,CITIZEN,, | birth_date,0000-01-01,not a date YYYY-MM-DD",
                "persons.csv | 330000-00001,,A,B,,X,,LV,CITIZEN,, | sex,X,\"not one of F, M\"",
                "persons.csv | 330000-00001,,A,B,,,,LV,CITIZEN,, | sex,,must not be empty",
                "persons.csv | 330000-00001,,A,B,,f,,LV,CITIZEN,, | sex,f,\"not one of F, M\"",
                "persons.csv | 330000-00001,,A,B,,F,x,LV,CITIZEN,, | death_date,x,not a date YYYY-MM-DD",
                "persons.csv | 330000-00001,,A,B,,F,,lv,CITIZEN,, | country,lv,not a country code of two capital letters",
                "persons.csv | 330000-00001,,A,B,,F,,,CITIZEN,, | country,,must not be empty",
                "persons.csv | 330000-00001,,A,B,,F,,LV,,, | permit,,must not be empty",
                "persons.csv | 330000-00001,,A,B,,F,,LV,CITIZEN,,today | state_care_since,today,not a date YYYY-MM-DD",
                "persons.csv | 330000-00001,,A,B,,F,,LV,CITIZEN | ,,9 fields instead of 11",
                "persons.csv | 330000-00001,,A,B,,F,,LV,CITIZEN,,,, | ,,13 fields instead of 11",
                "persons.csv | 330000-00001,,A,B,,X,,lv,?,, | sex,X,\"not one of F, M\"",
                "relations.csv | 320000-00001,320000-00002,AUNT,2020-01-01, | kind,AUNT,\"not one of PARENT, GUARDIAN, FOSTER\"",
                "relations.csv | 320000-00001,320000-00005,PARENT,, | since,,must not be empty",
                "relations.csv | 330000-00001,330000-00002,PARENT,2020-01-01, | adult_code,330000-00001,no such person",
                "relations.csv | 320000-00001,330000-00002,PARENT,2020-01-01, | child_code,330000-00002,no such person",
                "opinions.csv | ,320000-00001,TRANSPORT,,,2020-01-01, | opinion_id,,must not be empty",
                "opinions.csv | x,320000-00001,DISABILITY,,,2020-01-01, | group,,must not be empty for DISABILITY",
                "opinions.csv | x,320000-00001,DISABILITY,IV,,2020-01-01, | group,IV,\"not one of I, II, III, CHILD\"",
                "opinions.csv | x,320000-00001,TRANSPORT,I,,2020-01-01, | group,I,must be empty for other kinds than DISABILITY",
                "opinions.csv | x,320000-00001,TRANSPORT,,GENERAL,2020-01-01, | cause,GENERAL,must be empty for other kinds than DISABILITY",
                "records.csv | 330000-00001,-1 | record_months,-1,not a whole number of months",
                "records.csv | 330000-00001,1.5 | record_months,1.5,not a whole number of months",
                "contributions.csv | 330000-00001,20,EMPLOYEE,1.00,1.00 | year,20,not a year 1900 to 2999",
                "contributions.csv | 330000-00001,2020,EMPLOYEE,-1.00,1.00 | object,-1.00,not money with a dot and two decimals",
                "contributions.csv | 330000-00001,2020,EMPLOYEE,1.0,1.00 | object,1.0,not money with a dot and two decimals",
                "contributions.csv | 330000-00001,2020,EMPLOYEE,1.00,1 | contributions,1,not money with a dot and two decimals",
                "contributions.csv | 330000-00001,2020,EMPLOYEE,.50,1.00 | object,.50,not money with a dot and two decimals",
                "contributions.csv | 330000-00001,2020,EMPLOYEE,123456789012.00,1.00 | object,123456789012.00,not money with a dot and two decimals",
                "benefits.csv | x,320000-00001,STATE_SOCIAL_SECURITY_BENEFIT,,,2020-01-01,,PAID, | reason,,must not be empty for this service",
                "benefits.csv | x,320000-00001,X,AGE,,2020-01-01,,PAID, | reason,AGE,must be empty for this service",
                "benefits.csv | x,320000-00001,,,,2020-01-01,,PAID, | service,,must not be empty",
                "benefits.csv | x,320000-00001,X,,,2020-01-01,,GONE, | status,GONE,\"not one of PAID, SUSPENDED, ENDED\"",
                "applications.csv | x,320000-00001,X,,2020-01-01,REFUSED, | decided,,must not be empty for REFUSED",
                "applications.csv | x,320000-00001,X,1,2020-01-01,PENDING, | child_code,1,not a personal code",
                "contacts.csv | 330000-00001,TRUE,lv,false | e_address,TRUE,\"not one of true, false\"",
                "contacts.csv | 330000-00001,true,ru,false | language,ru,\"not one of lv, en\"",
            })
    void a_bad_field_sets_the_row_aside(String file, String row, String reject) {
        load(file, row).hasRejects(file + ",2," + reject).counts(file, COMPANY + 1L, 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "persons.csv | 330000-00001,,,,,M,,DE,TEMPORARY,,",
                "persons.csv | 330000-00001,,A,B,2000-02-29,M,2024-02-29,LV,NON_CITIZEN,,9999-12-31",
                "opinions.csv | x,320000-00001,DISABILITY,CHILD,,0001-01-01,",
                "records.csv | 330000-00001,",
                "contributions.csv | 330000-00001,2020,NOT_INSURED,0.00,99999999999.99",
                "benefits.csv | x,320000-00001,STATE_SOCIAL_SECURITY_BENEFIT,SURVIVOR,320000-00002,2020-01-01,2020-01-02,ENDED,1.00",
                "applications.csv | x,320000-00001,SOMETHING_NEW,320000-00002,2020-01-01,REFUSED,2020-02-01",
            })
    void an_empty_field_is_fine_where_the_table_says_so(String file, String row) {
        load(file, row).isLoadedWhole();
    }

    @Test
    void money_is_kept_in_cents() {
        load("contributions.csv", "330000-00001,2020,VOLUNTARY,007.05,12345678901.99");
        assertThat(TestRegister.rows("select object_cents, contributions_cents from register.contribution"
                        + " where status = 'VOLUNTARY'"))
                .containsExactly("705 1234567890199");
    }

    @Test
    void a_failed_checksum_is_a_warning_that_shows_no_code() {
        load("records.csv", "010180-12345,1")
                .hasRejects()
                .hasWarnings("records.csv: 1 personal codes fail their checksum, loaded all the same");
    }
}
