package lv.pienakas.service.casework;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a case is by its events alone, as columns of its rows. */
final class Fold {

    private final Map<String, String> state = new HashMap<>();
    private final Map<String, Map<String, String>> items = new LinkedHashMap<>();

    private Fold() {}

    static Fold of(List<Row> events) {
        Fold fold = new Fold();
        events.forEach(fold::apply);
        fold.state.put("version", String.valueOf(events.size()));
        return fold;
    }

    private void apply(Row event) {
        String at = event.get("at");
        switch (event.get("kind")) {
            case "CASE_OPENED" ->
                state.putAll(
                        Map.of("stage", "ENTRY", "opened_at", at, "closed_at", "", "decision", "", "prepared_by", ""));
            case "CASE_CLOSED" -> state.putAll(Map.of("stage", "END", "closed_at", at));
            case "CASE_REOPENED" -> state.putAll(Map.of("stage", event.get("stage"), "closed_at", ""));
            case "ITEM_CREATED" -> created(event, at);
            case "ITEM_ASSIGNED" ->
                item(event)
                        .putAll(Map.of(
                                "state", "ASSIGNED",
                                "inspector", event.get("inspector"),
                                "pinned", String.valueOf(!event.is("actor", "PIENAKAS")),
                                "assignment_reason",
                                        event.get(event.is("reason_code", "") ? "reason_en" : "reason_code")));
            case "ITEM_STARTED" -> item(event).putAll(Map.of("state", "STARTED", "started_at", at));
            case "ITEM_HANDED_BACK" ->
                item(event)
                        .putAll(Map.of(
                                "state", "WAITING",
                                "inspector", "",
                                "pinned", "false",
                                "assignment_reason", "",
                                "started_at", ""));
            case "ITEM_WITHDRAWN" -> item(event).putAll(Map.of("state", "WITHDRAWN", "closed_at", at));
            case "ITEM_COMPLETED" -> completed(event, at);
            case "DOCUMENT_REGISTERED", "CIRCUMSTANCE_ADDED", "STAGE_SKIPPED" -> {}
            default -> throw new AssertionError("unknown event " + event);
        }
    }

    private void created(Row event, String at) {
        Map<String, String> item = new HashMap<>();
        for (String empty :
                List.of("inspector", "assignment_reason", "outcome", "completed_by", "started_at", "closed_at")) {
            item.put(empty, "");
        }
        item.putAll(Map.of(
                "stage", event.get("stage"),
                "document_id", event.get("document_id"),
                "line", event.get("line"),
                "reason_lv", event.get("reason_lv"),
                "reason_en", event.get("reason_en"),
                "created_at", at,
                "state", "WAITING",
                "pinned", "false"));
        items.put(event.get("work_item_id"), item);
        if (!event.is("stage", "ENTRY")) {
            state.put("stage", event.get("stage"));
        }
    }

    private void completed(Row event, String at) {
        item(event)
                .putAll(Map.of(
                        "state",
                        "DONE",
                        "outcome",
                        event.get("outcome"),
                        "completed_by",
                        event.get("inspector"),
                        "closed_at",
                        at));
        if (event.is("stage", "CHECK")) {
            state.putAll(Map.of("decision", event.get("outcome"), "prepared_by", event.get("inspector")));
        }
    }

    private Map<String, String> item(Row event) {
        return Objects.requireNonNull(items.get(event.get("work_item_id")), event.toString());
    }

    /** Columns of the case. */
    Map<String, String> state() {
        return state;
    }

    /** Columns of the items, by id. */
    Map<String, Map<String, String>> items() {
        return items;
    }
}
