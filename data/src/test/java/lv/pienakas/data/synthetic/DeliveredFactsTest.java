package lv.pienakas.data.synthetic;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.pienakas.data.synthetic.Delivery.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract on agency feeds, row by row: nothing of a delivery may be rejected. */
class DeliveredFactsTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 2);
    private static final LocalDate OPEN = LocalDate.MAX;
    private static final String MONEY = "\\d+\\.\\d{2}";

    @TempDir
    static Path directory;

    private static Delivery delivery = new Delivery(Path.of(""));

    @BeforeAll
    static void write() throws IOException {
        SyntheticDelivery.write(directory, 50_000, 42, AS_OF);
        delivery = new Delivery(directory);
    }

    @Test
    void every_code_is_well_formed_and_belongs_to_one_person() {
        Set<String> codes = new HashSet<>();
        for (Row person : delivery.rows("persons.csv")) {
            assertThat(codes.add(person.get("code"))).as(person.get("code")).isTrue();
            if (!person.empty("previous_code")) {
                assertThat(codes.add(person.get("previous_code"))).isTrue();
                assertThat(person.get("code")).matches("3[2-9]\\d{4}-\\d{5}");
            }
        }
        assertThat(codes).allMatch(code -> code.matches("(3[2-9]\\d{4}|[0-3]\\d[01]\\d{3})-\\d{5}"));
    }

    @Test
    void an_old_code_states_the_birth_date_and_ends_in_its_checksum() {
        List<Row> old = delivery.rows("persons.csv").stream()
                .filter(person -> !person.get("code").matches("3[2-9].*") && !person.empty("birth_date"))
                .toList();

        assertThat(old).hasSizeGreaterThan(35_000).allSatisfy(person -> {
            LocalDate birth = person.date("birth_date");
            String code = person.get("code");
            assertThat(code)
                    .startsWith("%02d%02d%02d-%d"
                            .formatted(
                                    birth.getDayOfMonth(),
                                    birth.getMonthValue(),
                                    birth.getYear() % 100,
                                    birth.getYear() / 100 - 18));
            assertThat(PersonalCodes.checksum(code)).isEqualTo(code.charAt(11) - '0');
        });
    }

    @Test
    void whoever_was_born_from_july_2017_has_a_new_code() {
        assertThat(delivery.rows("persons.csv"))
                .filteredOn(person -> person.dateOr("birth_date", LocalDate.MIN).isAfter(LocalDate.of(2017, 6, 30)))
                .isNotEmpty()
                .allSatisfy(person -> assertThat(person.get("code")).matches("3[2-9].*"));
    }

    @Test
    void every_fact_belongs_to_a_delivered_person() {
        Set<String> known = delivery.currentCodes().keySet();
        Map<String, List<String>> columns = Map.of(
                "relations.csv", List.of("adult_code", "child_code"),
                "opinions.csv", List.of("code"),
                "records.csv", List.of("code"),
                "contributions.csv", List.of("code"),
                "benefits.csv", List.of("code"),
                "applications.csv", List.of("code"),
                "contacts.csv", List.of("code"));
        columns.forEach((file, names) -> assertThat(delivery.rows(file))
                .as(file)
                .isNotEmpty()
                .allMatch(row -> names.stream().map(row::get).allMatch(known::contains)));
        assertThat(delivery.rows("benefits.csv"))
                .allMatch(row -> row.empty("child_code") || known.contains(row.get("child_code")));
        assertThat(delivery.rows("applications.csv"))
                .allMatch(row -> row.empty("child_code") || known.contains(row.get("child_code")));
    }

    @Test
    void no_key_comes_twice_even_where_a_person_is_known_under_two_codes() {
        Map<String, String> current = delivery.currentCodes();
        Map<String, List<String>> keys = Map.of(
                "relations.csv", List.of("adult_code", "child_code", "kind"),
                "opinions.csv", List.of("opinion_id"),
                "records.csv", List.of("code"),
                "contributions.csv", List.of("code", "year", "status"),
                "benefits.csv", List.of("benefit_id"),
                "applications.csv", List.of("application_id"),
                "contacts.csv", List.of("code"));
        keys.forEach((file, columns) -> {
            Set<List<String>> seen = new HashSet<>();
            for (Row row : delivery.rows(file)) {
                List<String> key = columns.stream()
                        .map(row::get)
                        .map(value -> current.getOrDefault(value, value))
                        .toList();
                // not doesNotHaveDuplicates, which compares every two
                assertThat(seen.add(key)).as("%s in %s", key, file).isTrue();
            }
        });
    }

    @Test
    void nothing_needs_quotes_and_every_row_has_every_field() throws IOException {
        for (String file : Delivery.FILES) {
            assertThat(Files.readString(directory.resolve(file)))
                    .doesNotContain("\"", "\r", "\n\n")
                    .endsWith("\n");
            assertThat(delivery.rows(file))
                    .allSatisfy(row ->
                            assertThat(row.fields()).hasSameSizeAs(row.columns().keySet()));
        }
    }

    @Test
    void only_fields_that_may_be_empty_are_empty() {
        assertFilled("persons.csv", "code", "sex", "country", "permit");
        assertFilled("relations.csv", "adult_code", "child_code", "kind", "since");
        assertFilled("opinions.csv", "opinion_id", "code", "kind", "valid_from");
        assertFilled("contributions.csv", "code", "year", "status", "object", "contributions");
        assertFilled("benefits.csv", "benefit_id", "code", "service", "granted_from", "status");
        assertFilled("applications.csv", "application_id", "code", "service", "submitted", "status");
        assertFilled("contacts.csv", "code", "e_address", "language", "opted_out");
        assertThat(delivery.rows("opinions.csv"))
                .allSatisfy(row -> assertThat(row.empty("group"))
                        .isEqualTo(!row.get("kind").equals("DISABILITY")));
        assertThat(delivery.rows("benefits.csv"))
                .allSatisfy(row -> assertThat(row.empty("reason"))
                        .isEqualTo(!row.get("service").equals("STATE_SOCIAL_SECURITY_BENEFIT")));
        assertThat(delivery.rows("applications.csv"))
                .allSatisfy(row -> assertThat(row.empty("decided"))
                        .isEqualTo(row.get("status").equals("PENDING")));
    }

    @Test
    void money_has_a_dot_and_two_decimals() {
        assertThat(delivery.rows("contributions.csv")).allSatisfy(row -> {
            assertThat(row.get("object")).matches(MONEY);
            assertThat(row.get("contributions")).matches(MONEY);
        });
        assertThat(delivery.rows("benefits.csv"))
                .allSatisfy(row -> assertThat(row.get("amount")).matches(MONEY));
    }

    @Test
    void no_period_ends_before_it_begins_and_no_life_before_its_birth() {
        assertOrdered("persons.csv", "birth_date", "death_date");
        assertOrdered("persons.csv", "birth_date", "state_care_since");
        assertOrdered("persons.csv", "state_care_since", "death_date");
        assertOrdered("relations.csv", "since", "until");
        assertOrdered("opinions.csv", "valid_from", "valid_until");
        assertOrdered("benefits.csv", "granted_from", "granted_until");
    }

    @Test
    void a_benefit_has_ended_exactly_where_its_last_day_is_past() {
        assertThat(delivery.rows("benefits.csv"))
                .allSatisfy(row -> assertThat(row.get("status").equals("ENDED"))
                        .isEqualTo(row.dateOr("granted_until", OPEN).isBefore(AS_OF)));
    }

    @Test
    void some_facts_come_under_a_previous_code() {
        Set<String> previous = delivery.rows("persons.csv").stream()
                .map(person -> person.get("previous_code"))
                .filter(code -> !code.isEmpty())
                .collect(toSet());

        assertThat(previous).hasSizeBetween(150, 450);
        assertThat(delivery.rows("contributions.csv")).anyMatch(row -> previous.contains(row.get("code")));
    }

    private static void assertFilled(String file, String... columns) {
        for (String column : columns) {
            assertThat(delivery.rows(file)).as(column).noneMatch(row -> row.empty(column));
        }
    }

    private static void assertOrdered(String file, String from, String until) {
        assertThat(delivery.rows(file))
                .as(file)
                .allSatisfy(
                        row -> assertThat(row.dateOr(from, LocalDate.MIN)).isBeforeOrEqualTo(row.dateOr(until, OPEN)));
    }
}
