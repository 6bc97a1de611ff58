package lv.pienakas.data.synthetic;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import lv.pienakas.data.synthetic.Delivery.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A delivery of 50,000 against the country, in proportion; tolerances leave three deviations of a random draw. */
class CalibrationTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 2);
    private static final int PERSONS = 50_000;

    @TempDir
    static Path directory;

    private static Delivery delivery = new Delivery(Path.of(""));
    private static Map<String, Row> persons = Map.of();
    private static Map<String, String> current = Map.of();

    @BeforeAll
    static void write() throws IOException {
        SyntheticDelivery.write(directory, PERSONS, 42, AS_OF);
        delivery = new Delivery(directory);
        persons = delivery.rows("persons.csv").stream().collect(toMap(row -> row.get("code"), Function.identity()));
        current = delivery.currentCodes();
    }

    @Test
    void ages_are_those_of_the_country() {
        List<Row> alive = persons.values().stream()
                .filter(person -> person.empty("death_date") && !person.empty("birth_date"))
                .toList();
        double old = alive.stream().filter(bornTo(AS_OF.minusYears(65))).count();
        double adult = alive.stream().filter(bornTo(AS_OF.minusYears(18))).count();

        assertThat(old / alive.size()).isCloseTo(0.217, within(0.008));
        assertThat(1 - adult / alive.size()).isCloseTo(0.187, within(0.008));
    }

    @Test
    void births_and_deaths_are_those_of_the_country() {
        assertThat(born(2025)).isCloseTo(11_637, withPercentage(18));
        assertThat(born(2024)).isCloseTo(12_887, withPercentage(18));
        assertThat(national(persons.values().stream()
                        .filter(person -> !person.empty("death_date"))
                        .count()))
                .isCloseTo(25_677, withPercentage(14));
    }

    @Test
    void every_child_is_related_to_an_adult_but_for_some_young_mothers() {
        Set<String> related = new HashSet<>();
        delivery.rows("relations.csv").forEach(row -> related.add(concerned(row)));
        List<String> children = persons.values().stream()
                .filter(person -> person.dateOr("birth_date", LocalDate.MIN).isAfter(AS_OF.minusYears(18)))
                .map(person -> person.get("code"))
                .toList();

        assertThat(children).hasSizeGreaterThan(9_000);
        assertThat(children.stream().filter(code -> !related.contains(code))).hasSizeLessThan(10);
    }

    @Test
    void disabled_people_are_as_many_as_in_the_country_group_by_group() {
        Map<String, Integer> groups = new HashMap<>();
        delivery.rows("opinions.csv").stream()
                .filter(row -> row.get("kind").equals("DISABILITY") && inForce(row, "valid_until") && alive(row))
                .forEach(row -> groups.merge(row.get("group"), 1, Integer::sum));

        assertThat(national(groups.getOrDefault("I", 0))).isCloseTo(28_000, withPercentage(12));
        assertThat(national(groups.getOrDefault("II", 0))).isCloseTo(100_000, withPercentage(6));
        assertThat(national(groups.getOrDefault("III", 0))).isCloseTo(75_000, withPercentage(7));
        assertThat(national(groups.getOrDefault("CHILD", 0))).isCloseTo(10_000, withPercentage(19));
    }

    @Test
    void benefits_in_payment_are_as_many_as_in_the_country() {
        assertThat(national(inPayment("OLD_AGE_PENSION").size())).isCloseTo(426_000, withPercentage(3));
        assertThat(national(inPayment("TRANSPORT_ALLOWANCE").size())).isCloseTo(35_000, withPercentage(10));
        assertThat(national(inPayment("SURVIVORS_PENSION").size())).isCloseTo(13_989, withPercentage(16));
    }

    @Test
    void hardly_anyone_past_the_pension_age_draws_nothing() {
        Set<String> drawing = new HashSet<>(inPayment("OLD_AGE_PENSION"));
        drawing.addAll(inPayment("STATE_SOCIAL_SECURITY_BENEFIT"));
        drawing.addAll(inPayment("DISABILITY_PENSION"));
        List<String> old = persons.values().stream()
                .filter(person -> person.empty("death_date") && !person.empty("birth_date"))
                .filter(person -> person.get("country").equals("LV"))
                .filter(person -> !person.get("permit").equals("TEMPORARY"))
                .filter(bornTo(AS_OF.minusYears(65)))
                .map(person -> person.get("code"))
                .toList();
        double without = old.stream().filter(code -> !drawing.contains(code)).count();

        assertThat(without / old.size()).isCloseTo(0.013, within(0.005));
    }

    @Test
    void transport_goes_unclaimed_by_one_in_nine_of_the_opinions_of_a_year_and_no_others() {
        Set<String> settled = new HashSet<>(inPayment("TRANSPORT_ALLOWANCE"));
        delivery.rows("applications.csv").stream()
                .filter(row -> row.get("service").equals("TRANSPORT_ALLOWANCE"))
                .forEach(row -> settled.add(concerned(row)));
        int recent = 0;
        int unclaimed = 0;
        for (Row opinion : delivery.rows("opinions.csv")) {
            Row person = person(opinion.get("code"));
            if (opinion.get("kind").equals("TRANSPORT") && person.empty("death_date") && resident(person)) {
                boolean ofLastYear = opinion.date("valid_from").isAfter(AS_OF.minusYears(1));
                boolean open = !settled.contains(person.get("code"))
                        && (adult(person) || hasResidentCarer(person.get("code")));
                recent += ofLastYear ? 1 : 0;
                unclaimed += open ? 1 : 0;
                assertThat(open && !ofLastYear).as(person.get("code")).isFalse();
            }
        }

        assertThat(national(recent)).isCloseTo(6_500, withPercentage(24));
        assertThat((double) unclaimed / recent).isCloseTo(0.11, within(0.08));
    }

    @Test
    void there_are_three_to_four_facts_for_a_person() {
        long facts = Delivery.FILES.stream()
                .skip(2)
                .mapToLong(file -> delivery.rows(file).size())
                .sum();

        assertThat((double) facts / PERSONS).isBetween(3.2, 3.6);
    }

    private static double born(int year) {
        return national(persons.values().stream()
                .filter(person -> person.get("birth_date").startsWith(year + "-"))
                .count());
    }

    private static double national(long count) {
        return count * Assumptions.NATIONAL / PERSONS;
    }

    private static Set<String> inPayment(String service) {
        Set<String> codes = new HashSet<>();
        delivery.rows("benefits.csv").stream()
                .filter(row -> row.get("service").equals(service) && inForce(row, "granted_until"))
                .forEach(row -> codes.add(concerned(row)));
        return codes;
    }

    private static String concerned(Row row) {
        return current.getOrDefault(row.get(row.empty("child_code") ? "code" : "child_code"), "");
    }

    private static boolean inForce(Row row, String until) {
        return !row.dateOr(until, LocalDate.MAX).isBefore(AS_OF);
    }

    private static boolean alive(Row fact) {
        return person(fact.get("code")).empty("death_date");
    }

    private static Row person(String code) {
        return Objects.requireNonNull(persons.get(current.getOrDefault(code, "")), code);
    }

    private static boolean resident(Row person) {
        return person.get("country").equals("LV") && !person.get("permit").equals("TEMPORARY");
    }

    private static boolean adult(Row person) {
        return person.empty("birth_date") || bornTo(AS_OF.minusYears(18)).test(person);
    }

    private static boolean hasResidentCarer(String child) {
        return delivery.rows("relations.csv").stream()
                .filter(row -> child.equals(current.get(row.get("child_code"))) && inForce(row, "until"))
                .map(row -> person(row.get("adult_code")))
                .anyMatch(adult -> adult.empty("death_date") && resident(adult));
    }

    private static Predicate<Row> bornTo(LocalDate day) {
        return person -> !person.date("birth_date").isAfter(day);
    }
}
