package lv.pienakas.service.web;

import java.util.List;
import java.util.Map;
import lv.pienakas.service.planning.Published;
import lv.pienakas.service.planning.WantedMove;

/**
 * An item that changed hands.
 *
 * @param from who had it; empty: nobody
 * @param to who has it now; empty: nobody
 * @param why in words
 */
record MovedView(String item, String caseId, String from, String to, String why) {

    /** An item that did not, because it was touched meanwhile. */
    record LeftOutView(String item, LeftOut why) {}

    static List<MovedView> of(Published published, Names names) {
        return published.applied().stream().map(move -> of(move, names)).toList();
    }

    static List<LeftOutView> leftOut(Published published, Names names) {
        return published.leftOut().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new LeftOutView(String.valueOf(entry.getKey()), LeftOut.of(entry.getValue(), names)))
                .toList();
    }

    private static MovedView of(WantedMove move, Names names) {
        return new MovedView(
                String.valueOf(move.workItemId()),
                String.valueOf(move.caseId()),
                QueuedItemView.text(move.holder()),
                QueuedItemView.text(move.recipient()),
                WorkItemView.assignment(move.reason(), names));
    }
}
