package lv.pienakas.data.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A delivery read back. Splitting at commas is enough: the generator writes no quotes, and a test says so. */
record Delivery(Path directory) {

    static final List<String> FILES = List.of(
            "delivery.csv",
            "persons.csv",
            "relations.csv",
            "opinions.csv",
            "records.csv",
            "contributions.csv",
            "benefits.csv",
            "applications.csv",
            "contacts.csv");

    record Row(Map<String, Integer> columns, List<String> fields) {

        String get(String column) {
            return fields.get(Objects.requireNonNull(columns.get(column), column));
        }

        boolean empty(String column) {
            return get(column).isEmpty();
        }

        LocalDate date(String column) {
            return LocalDate.parse(get(column));
        }

        LocalDate dateOr(String column, LocalDate ifEmpty) {
            return empty(column) ? ifEmpty : date(column);
        }
    }

    List<Row> rows(String file) {
        try (Stream<String> lines = Files.lines(directory.resolve(file))) {
            Map<String, Integer> columns = new HashMap<>();
            List<Row> rows = new ArrayList<>();
            lines.forEach(line -> {
                List<String> fields = List.of(line.split(",", -1));
                if (columns.isEmpty()) {
                    for (String field : fields) {
                        columns.put(field, columns.size());
                    }
                } else {
                    rows.add(new Row(columns, fields));
                }
            });
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From every code, former ones too, to the person's current one. */
    Map<String, String> currentCodes() {
        Map<String, String> codes = new HashMap<>();
        for (Row person : rows("persons.csv")) {
            codes.put(person.get("code"), person.get("code"));
            if (!person.empty("previous_code")) {
                codes.put(person.get("previous_code"), person.get("code"));
            }
        }
        return codes;
    }
}
