package lv.pienakas.service.differential;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The table of feeds.md: the columns of every file, what each may hold, and the keys. */
final class OracleFeeds {

    /** In the order in which a delivery is read: relations are checked against the persons. */
    static final List<String> FILES = List.of(
            "persons.csv",
            "relations.csv",
            "opinions.csv",
            "records.csv",
            "contributions.csv",
            "benefits.csv",
            "applications.csv",
            "contacts.csv");

    /** What is wrong with a row, and where. */
    record Fault(String column, String reason) {}

    private static final String SOCIAL_SECURITY = "STATE_SOCIAL_SECURITY_BENEFIT";

    private static final Predicate<String> CODE = OracleFeeds::isCode;
    private static final Predicate<String> DATE = OracleFeeds::isDate;
    private static final Predicate<String> MONEY = OracleFeeds::isMoney;
    private static final Predicate<String> EMPTY = String::isEmpty;
    private static final Predicate<String> NOT_EMPTY = Predicate.not(EMPTY);
    private static final Predicate<String> ANYTHING = EMPTY.or(NOT_EMPTY);

    private OracleFeeds() {}

    /** The columns of a file, each with what is allowed in it. */
    static Map<String, Predicate<String>> columns(String file) {
        Map<String, Predicate<String>> columns = new LinkedHashMap<>();
        switch (file) {
            case "delivery.csv" -> {
                columns.put("kind", oneOf("FULL", "DELTA"));
                columns.put("number", text -> text.matches("\\d{1,9}"));
                columns.put("created", DATE);
            }
            case "persons.csv" -> {
                columns.put("code", CODE);
                columns.put("previous_code", EMPTY.or(CODE));
                columns.put("first_name", ANYTHING);
                columns.put("last_name", ANYTHING);
                columns.put("birth_date", EMPTY.or(DATE));
                columns.put("sex", oneOf("F", "M"));
                columns.put("death_date", EMPTY.or(DATE));
                columns.put("country", text -> text.matches("[A-Z]{2}"));
                columns.put("permit", oneOf("CITIZEN", "NON_CITIZEN", "PERMANENT", "TEMPORARY"));
                columns.put("municipality", ANYTHING);
                columns.put("state_care_since", EMPTY.or(DATE));
            }
            case "relations.csv" -> {
                columns.put("adult_code", CODE);
                columns.put("child_code", CODE);
                columns.put("kind", oneOf("PARENT", "GUARDIAN", "FOSTER"));
                columns.put("since", DATE);
                columns.put("until", EMPTY.or(DATE));
            }
            case "opinions.csv" -> {
                columns.put("opinion_id", NOT_EMPTY);
                columns.put("code", CODE);
                columns.put("kind", oneOf("DISABILITY", "TRANSPORT", "SPECIAL_CARE"));
                columns.put("group", EMPTY.or(oneOf("I", "II", "III", "CHILD")));
                columns.put("cause", EMPTY.or(oneOf("GENERAL", "CHILDHOOD", "WORK_ACCIDENT", "OCCUPATIONAL_DISEASE")));
                columns.put("valid_from", DATE);
                columns.put("valid_until", EMPTY.or(DATE));
            }
            case "records.csv" -> {
                columns.put("code", CODE);
                columns.put("record_months", text -> text.matches("\\d{0,9}"));
            }
            case "contributions.csv" -> {
                columns.put("code", CODE);
                columns.put("year", text -> text.matches("\\d{4}"));
                columns.put("status", oneOf("EMPLOYEE", "SELF_EMPLOYED", "VOLUNTARY", "NOT_INSURED"));
                columns.put("object", MONEY);
                columns.put("contributions", MONEY);
            }
            case "benefits.csv" -> {
                columns.put("benefit_id", NOT_EMPTY);
                columns.put("code", CODE);
                columns.put("service", NOT_EMPTY);
                columns.put("reason", EMPTY.or(oneOf("DISABILITY", "AGE", "SURVIVOR")));
                columns.put("child_code", EMPTY.or(CODE));
                columns.put("granted_from", DATE);
                columns.put("granted_until", EMPTY.or(DATE));
                columns.put("status", oneOf("PAID", "SUSPENDED", "ENDED"));
                columns.put("amount", EMPTY.or(MONEY));
            }
            case "applications.csv" -> {
                columns.put("application_id", NOT_EMPTY);
                columns.put("code", CODE);
                columns.put("service", NOT_EMPTY);
                columns.put("child_code", EMPTY.or(CODE));
                columns.put("submitted", DATE);
                columns.put("status", oneOf("PENDING", "GRANTED", "REFUSED", "WITHDRAWN"));
                columns.put("decided", EMPTY.or(DATE));
            }
            case "contacts.csv" -> {
                columns.put("code", CODE);
                columns.put("e_address", oneOf("true", "false"));
                columns.put("language", oneOf("lv", "en"));
                columns.put("opted_out", oneOf("true", "false"));
            }
            default -> throw new IllegalArgumentException("no such feed: " + file);
        }
        return columns;
    }

    static List<String> key(String file) {
        return switch (file) {
            case "persons.csv", "records.csv", "contacts.csv" -> List.of("code");
            case "relations.csv" -> List.of("adult_code", "child_code", "kind");
            case "opinions.csv" -> List.of("opinion_id");
            case "contributions.csv" -> List.of("code", "year", "status");
            case "benefits.csv" -> List.of("benefit_id");
            case "applications.csv" -> List.of("application_id");
            default -> throw new IllegalArgumentException("no such feed: " + file);
        };
    }

    /** What makes this row bad in itself; of a deleted row only the key has to be valid. */
    static Optional<Fault> fault(String file, OracleCsv.Row row) {
        if (row.hasWrongNumberOfFields()) {
            return Optional.of(new Fault("", "wrong number of fields"));
        }
        if (!oneOf("", "true", "false").test(row.field("deleted"))) {
            return Optional.of(new Fault("deleted", "neither true nor false"));
        }
        for (Map.Entry<String, Predicate<String>> column : columns(file).entrySet()) {
            boolean matters = !row.isDeleted() || key(file).contains(column.getKey());
            if (matters && !column.getValue().test(row.field(column.getKey()))) {
                return Optional.of(new Fault(column.getKey(), "not allowed here"));
            }
        }
        return row.isDeleted() ? Optional.empty() : faultBetweenColumns(file, row);
    }

    private static Optional<Fault> faultBetweenColumns(String file, OracleCsv.Row row) {
        switch (file) {
            case "opinions.csv" -> {
                boolean disability = row.field("kind").equals("DISABILITY");
                if (disability == row.field("group").isEmpty()) {
                    return Optional.of(new Fault("group", "required for DISABILITY, else empty"));
                }
                if (!disability && !row.field("cause").isEmpty()) {
                    return Optional.of(new Fault("cause", "empty for other kinds"));
                }
            }
            case "benefits.csv" -> {
                if (row.field("service").equals(SOCIAL_SECURITY)
                        == row.field("reason").isEmpty()) {
                    return Optional.of(new Fault("reason", "required for " + SOCIAL_SECURITY + ", else empty"));
                }
            }
            case "applications.csv" -> {
                if (row.field("status").equals("REFUSED")
                        && row.field("decided").isEmpty()) {
                    return Optional.of(new Fault("decided", "REFUSED without decided"));
                }
            }
            default -> {}
        }
        return Optional.empty();
    }

    private static Predicate<String> oneOf(String... values) {
        return Set.of(values)::contains;
    }

    private static boolean isCode(String text) {
        return text.matches("(0[1-9]|[12]\\d|3[01])(0[1-9]|1[0-2])\\d\\d-[012]\\d{4}")
                || text.matches("3[2-9]\\d{4}-\\d{5}");
    }

    private static boolean isMoney(String text) {
        return text.matches("\\d+\\.\\d\\d");
    }

    private static boolean isDate(String text) {
        try {
            return text.matches("\\d{4}-\\d\\d-\\d\\d")
                    && !LocalDate.parse(text).equals(LocalDate.MIN);
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
