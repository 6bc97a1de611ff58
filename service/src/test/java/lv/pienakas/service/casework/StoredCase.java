package lv.pienakas.service.casework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** A case as its rows are, read past the program. */
record StoredCase(Row state, List<Row> documents, List<Row> items, List<Row> events) {

    private static final String STATES = "select * from casework.case_file";
    private static final String DOCUMENTS = "select * from casework.document";
    private static final String ITEMS = "select * from casework.work_item";
    private static final String EVENTS = "select * from casework.event";

    static StoredCase of(JdbcTemplate jdbc, long id) {
        String one = " where case_id = " + id + " order by ";
        return new StoredCase(
                jdbc.query(STATES + one + "1", Row::of).get(0),
                jdbc.query(DOCUMENTS + one + "document_id", Row::of),
                jdbc.query(ITEMS + one + "work_item_id", Row::of),
                jdbc.query(EVENTS + one + "number", Row::of));
    }

    static List<StoredCase> all(JdbcTemplate jdbc) {
        Map<String, List<Row>> documents = byCase(jdbc.query(DOCUMENTS + " order by document_id", Row::of));
        Map<String, List<Row>> items = byCase(jdbc.query(ITEMS + " order by work_item_id", Row::of));
        Map<String, List<Row>> events = byCase(jdbc.query(EVENTS + " order by case_id, number", Row::of));
        List<StoredCase> all = new ArrayList<>();
        for (Row state : jdbc.query(STATES + " order by case_id", Row::of)) {
            String id = state.get("case_id");
            all.add(new StoredCase(
                    state,
                    documents.getOrDefault(id, List.of()),
                    items.getOrDefault(id, List.of()),
                    events.getOrDefault(id, List.of())));
        }
        return all;
    }

    private static Map<String, List<Row>> byCase(List<Row> rows) {
        return rows.stream().collect(Collectors.groupingBy(row -> row.get("case_id")));
    }

    long id() {
        return state.number("case_id");
    }

    boolean isInternal() {
        return state.is("channel", "INTERNAL");
    }

    Set<String> circumstances() {
        String text = state.get("circumstances").replace("{", "").replace("}", "");
        return text.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(text.split(",", -1)));
    }

    Row item(String id) {
        return items.stream()
                .filter(item -> item.is("work_item_id", id))
                .findFirst()
                .orElseThrow();
    }

    Row document(String id) {
        return documents.stream()
                .filter(document -> document.is("document_id", id))
                .findFirst()
                .orElseThrow();
    }

    List<Row> open() {
        return items.stream().filter(Row::isOpen).toList();
    }

    /** One line an event and an item, to find out what went wrong. */
    String story() {
        return state + "\n"
                + documents.stream().map(Row::toString).collect(Collectors.joining("\n")) + "\n"
                + items.stream().map(Row::toString).collect(Collectors.joining("\n")) + "\n"
                + events.stream().map(Row::toString).collect(Collectors.joining("\n"));
    }
}
