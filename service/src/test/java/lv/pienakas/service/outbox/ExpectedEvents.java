package lv.pienakas.service.outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** What SAIS has to be told, found out anew from the stored histories of the cases. */
final class ExpectedEvents {

    private ExpectedEvents() {}

    /** By case, in order, without what is overdue: event, work item, inspector, previous inspector. */
    static Map<Long, List<String>> of(JdbcTemplate jdbc) {
        Map<Long, List<String>> all = new TreeMap<>();
        Map<Long, String> holders = new HashMap<>();
        jdbc.query(
                "select case_id, kind, work_item_id, inspector from casework.event where work_item_id is not null"
                        + " order by case_id, number",
                row -> {
                    long item = row.getLong(3);
                    String before = Objects.requireNonNullElse(holders.get(item), "");
                    String inspector = Objects.requireNonNullElse(row.getString(4), "");
                    List<String> told = all.computeIfAbsent(row.getLong(1), id -> new ArrayList<>());
                    switch (row.getString(2)) {
                        case "ITEM_ASSIGNED" -> {
                            told.add(line(before.isEmpty() ? "ASSIGNED" : "MOVED", item, inspector, before));
                            holders.put(item, inspector);
                        }
                        case "ITEM_HANDED_BACK" -> {
                            told.add(line("MOVED", item, "", before));
                            holders.remove(item);
                        }
                        case "ITEM_WITHDRAWN" -> told.add(line("WITHDRAWN", item, "", before));
                        case "ITEM_COMPLETED" -> told.add(line("STAGE_DONE", item, inspector, before));
                        default -> {
                            // SAIS knows, or does not care
                        }
                    }
                });
        all.values().removeIf(List::isEmpty);
        return all;
    }

    static String line(String event, long item, String inspector, String before) {
        return event.replace("WORK_ITEM_", "") + " " + item + " " + inspector + " " + before;
    }

    static String line(Receiver.Arrival arrival) {
        return line(
                arrival.event(),
                arrival.body().get("workItemId").asLong(),
                arrival.text("inspector"),
                arrival.text("previousInspector"));
    }
}
