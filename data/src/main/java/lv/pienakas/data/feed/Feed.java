package lv.pienakas.data.feed;

import static lv.pienakas.data.feed.Column.optional;
import static lv.pienakas.data.feed.Column.required;
import static lv.pienakas.data.feed.ValueType.BOOLEAN;
import static lv.pienakas.data.feed.ValueType.CODE;
import static lv.pienakas.data.feed.ValueType.COUNTRY;
import static lv.pienakas.data.feed.ValueType.DATE;
import static lv.pienakas.data.feed.ValueType.MONEY;
import static lv.pienakas.data.feed.ValueType.MONTHS;
import static lv.pienakas.data.feed.ValueType.TEXT;
import static lv.pienakas.data.feed.ValueType.YEAR;
import static lv.pienakas.data.feed.ValueType.oneOf;

import java.util.List;

/** The feeds of {@code feeds.md}, in its order, with their columns; the first {@code keyColumns} are the key. */
enum Feed {
    PERSONS(
            "persons.csv",
            1,
            required("code", CODE),
            optional("previous_code", CODE),
            optional("first_name", TEXT),
            optional("last_name", TEXT),
            optional("birth_date", DATE),
            required("sex", oneOf("F", "M")),
            optional("death_date", DATE),
            required("country", COUNTRY),
            required("permit", oneOf("CITIZEN", "NON_CITIZEN", "PERMANENT", "TEMPORARY")),
            optional("municipality", TEXT),
            optional("state_care_since", DATE)),
    RELATIONS(
            "relations.csv",
            3,
            required("adult_code", CODE),
            required("child_code", CODE),
            required("kind", oneOf("PARENT", "GUARDIAN", "FOSTER")),
            required("since", DATE),
            optional("until", DATE)),
    OPINIONS(
            "opinions.csv",
            1,
            required("opinion_id", TEXT),
            required("code", CODE),
            required("kind", oneOf("DISABILITY", "TRANSPORT", "SPECIAL_CARE")),
            optional("group", oneOf("I", "II", "III", "CHILD")).as("disability_group"),
            optional("cause", oneOf("GENERAL", "CHILDHOOD", "WORK_ACCIDENT", "OCCUPATIONAL_DISEASE")),
            required("valid_from", DATE),
            optional("valid_until", DATE)),
    RECORDS(
            "records.csv",
            1,
            required("code", CODE),
            optional("record_months", MONTHS).as("months")),
    CONTRIBUTIONS(
            "contributions.csv",
            3,
            required("code", CODE),
            required("year", YEAR),
            required("status", oneOf("EMPLOYEE", "SELF_EMPLOYED", "VOLUNTARY", "NOT_INSURED")),
            required("object", MONEY).as("object_cents"),
            required("contributions", MONEY).as("contributions_cents")),
    BENEFITS(
            "benefits.csv",
            1,
            required("benefit_id", TEXT),
            required("code", CODE),
            required("service", TEXT),
            optional("reason", oneOf("DISABILITY", "AGE", "SURVIVOR")),
            optional("child_code", CODE),
            required("granted_from", DATE),
            optional("granted_until", DATE),
            required("status", oneOf("PAID", "SUSPENDED", "ENDED")),
            optional("amount", MONEY).as("amount_cents")),
    APPLICATIONS(
            "applications.csv",
            1,
            required("application_id", TEXT),
            required("code", CODE),
            required("service", TEXT),
            optional("child_code", CODE),
            required("submitted", DATE),
            required("status", oneOf("PENDING", "GRANTED", "REFUSED", "WITHDRAWN")),
            optional("decided", DATE)),
    CONTACTS(
            "contacts.csv",
            1,
            required("code", CODE),
            required("e_address", BOOLEAN),
            required("language", oneOf("lv", "en")),
            required("opted_out", BOOLEAN));

    private final String fileName;
    private final int keyColumns;

    @SuppressWarnings("ImmutableEnumChecker") // List.of of records
    private final List<Column> columns;

    Feed(String fileName, int keyColumns, Column... columns) {
        this.fileName = fileName;
        this.keyColumns = keyColumns;
        this.columns = List.of(columns);
    }

    String fileName() {
        return fileName;
    }

    /** All that it may have, without {@code .gz}. */
    List<String> fileNames() {
        return this == CONTRIBUTIONS ? List.of(fileName, "contributions.dbf") : List.of(fileName);
    }

    List<Column> columns() {
        return columns;
    }

    List<Column> key() {
        return columns.subList(0, keyColumns);
    }

    /** Position of the column in {@link #columns()}. */
    int index(String columnName) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(columnName)) {
                return i;
            }
        }
        throw new IllegalArgumentException(fileName + " has no column " + columnName);
    }
}
