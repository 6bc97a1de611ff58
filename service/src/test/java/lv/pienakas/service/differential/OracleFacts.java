package lv.pienakas.service.differential;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is known, typed, every code being the current one; rows of people who are not known are left out. Everything is
 * by person, relations by child; a benefit or application is someone's own or for a child.
 */
record OracleFacts(
        Map<String, Person> persons,
        Map<String, List<Relation>> relations,
        Map<String, List<Opinion>> opinions,
        Map<String, Integer> recordMonths,
        Map<String, List<Contribution>> contributions,
        Map<String, List<Benefit>> ownBenefits,
        Map<String, List<Benefit>> benefitsForChild,
        Map<String, List<Application>> ownApplications,
        Map<String, List<Application>> applicationsForChild) {

    static <T> List<T> of(Map<String, List<T>> rows, String code) {
        return rows.getOrDefault(code, List.of());
    }

    record Person(
            String code,
            Optional<LocalDate> birth,
            boolean female,
            Optional<LocalDate> death,
            String country,
            String permit,
            Optional<LocalDate> stateCareSince) {}

    record Relation(String adult, String child, String kind, LocalDate since, Optional<LocalDate> until) {}

    record Opinion(
            String id,
            String code,
            String kind,
            String group,
            Optional<String> cause,
            LocalDate from,
            Optional<LocalDate> until) {}

    record Contribution(String code, int year, String status, BigDecimal object, BigDecimal contributions) {}

    record Benefit(
            String code,
            String service,
            String reason,
            Optional<String> child,
            LocalDate from,
            Optional<LocalDate> until,
            String status,
            Optional<BigDecimal> amount) {}

    record Application(
            String code, String service, Optional<String> child, String status, Optional<LocalDate> decided) {}

    static OracleFacts of(OracleKnowledge known) {
        Map<String, Person> persons = new LinkedHashMap<>();
        known.persons.forEach((code, fields) -> {
            Row row = new Row(known, fields);
            persons.put(
                    code,
                    new Person(
                            code,
                            row.date("birth_date"),
                            row.text("sex").equals("F"),
                            row.date("death_date"),
                            row.text("country"),
                            row.text("permit"),
                            row.date("state_care_since")));
        });
        Map<String, Integer> months = new HashMap<>();
        for (Row row : rows(known, "records.csv", "code")) {
            row.optional("record_months", Integer::valueOf).ifPresent(value -> months.put(row.code("code"), value));
        }
        Map<String, List<Relation>> relations = rows(known, "relations.csv", "adult_code").stream()
                .filter(row -> persons.containsKey(row.code("child_code")))
                .map(row -> new Relation(
                        row.code("adult_code"),
                        row.code("child_code"),
                        row.text("kind"),
                        LocalDate.parse(row.text("since")),
                        row.date("until")))
                .collect(groupingBy(Relation::child));
        Map<String, List<Opinion>> opinions = rows(known, "opinions.csv", "code").stream()
                .map(row -> new Opinion(
                        row.text("opinion_id"),
                        row.code("code"),
                        row.text("kind"),
                        row.text("group"),
                        row.optional("cause", cause -> cause),
                        LocalDate.parse(row.text("valid_from")),
                        row.date("valid_until")))
                .collect(groupingBy(Opinion::code));
        Map<String, List<Contribution>> contributions = rows(known, "contributions.csv", "code").stream()
                .map(row -> new Contribution(
                        row.code("code"),
                        Integer.parseInt(row.text("year")),
                        row.text("status"),
                        new BigDecimal(row.text("object")),
                        new BigDecimal(row.text("contributions"))))
                .collect(groupingBy(Contribution::code));
        List<Benefit> benefits = rows(known, "benefits.csv", "code").stream()
                .map(row -> new Benefit(
                        row.code("code"),
                        row.text("service"),
                        row.text("reason"),
                        row.optional("child_code", known::newest),
                        LocalDate.parse(row.text("granted_from")),
                        row.date("granted_until"),
                        row.text("status"),
                        row.optional("amount", BigDecimal::new)))
                .toList();
        List<Application> applications = rows(known, "applications.csv", "code").stream()
                .map(row -> new Application(
                        row.code("code"),
                        row.text("service"),
                        row.optional("child_code", known::newest),
                        row.text("status"),
                        row.date("decided")))
                .toList();
        return new OracleFacts(
                persons,
                relations,
                opinions,
                months,
                contributions,
                benefits.stream().filter(benefit -> benefit.child().isEmpty()).collect(groupingBy(Benefit::code)),
                benefits.stream()
                        .filter(benefit -> benefit.child().isPresent())
                        .collect(groupingBy(benefit -> benefit.child().orElseThrow())),
                applications.stream()
                        .filter(application -> application.child().isEmpty())
                        .collect(groupingBy(Application::code)),
                applications.stream()
                        .filter(application -> application.child().isPresent())
                        .collect(groupingBy(application -> application.child().orElseThrow())));
    }

    /** The rows of a file whose person, named in the given column, is known. */
    private static List<Row> rows(OracleKnowledge known, String file, String personColumn) {
        return known.rows(file).stream()
                .map(fields -> new Row(known, fields))
                .filter(row -> known.persons.containsKey(row.code(personColumn)))
                .toList();
    }

    private record Row(OracleKnowledge known, Map<String, String> fields) {

        String text(String column) {
            return fields.getOrDefault(column, "");
        }

        String code(String column) {
            return known.newest(text(column));
        }

        Optional<LocalDate> date(String column) {
            return optional(column, LocalDate::parse);
        }

        <T> Optional<T> optional(String column, Function<String, T> meaning) {
            return text(column).isEmpty() ? Optional.empty() : Optional.of(meaning.apply(text(column)));
        }
    }
}
