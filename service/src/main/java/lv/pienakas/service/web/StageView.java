package lv.pienakas.service.web;

import java.util.List;
import lv.pienakas.data.casework.CaseEvent;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.WorkItem;
import lv.pienakas.service.casework.StageProgress;
import lv.pienakas.service.casework.StageProgress.State;

/**
 * What happened to a case at one of its stages.
 *
 * @param since when the first work item was made; empty: none was
 * @param until when the last one was closed; empty: still open, or none was made
 * @param outcome what it came to last; empty: nothing yet
 * @param by inspector who did it last; empty: nobody yet
 * @param reason why it was skipped; empty unless it was
 */
record StageView(String name, State state, String since, String until, String outcome, String by, String reason) {

    static List<StageView> of(CaseFile file, List<CaseEvent> events, Names names) {
        return StageProgress.of(file, events, names.catalogue()).stream()
                .map(progress -> of(progress, names))
                .toList();
    }

    private static StageView of(StageProgress progress, Names names) {
        List<WorkItem> items = progress.items();
        boolean open = progress.state() == State.OPEN;
        return new StageView(
                names.stage(progress.stage()),
                progress.state(),
                items.isEmpty() ? "" : names.moment(items.get(0).createdAt()),
                items.isEmpty() || open
                        ? ""
                        : names.moment(items.get(items.size() - 1).closedAt()),
                progress.done()
                        .map(item -> names.outcome(progress.stage(), QueuedItemView.text(item.outcome())))
                        .orElse(""),
                progress.done()
                        .map(item -> QueuedItemView.text(item.completedBy()))
                        .orElse(""),
                progress.state() == State.SKIPPED
                        ? progress.skipped()
                                .map(event -> names.reason(event.latvianReason(), event.englishReason()))
                                .orElse("")
                        : "");
    }
}
