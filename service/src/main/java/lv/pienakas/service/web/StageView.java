package lv.pienakas.service.web;

import java.util.List;
import java.util.Optional;
import lv.pienakas.data.casework.CaseEvent;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.EventKind;
import lv.pienakas.data.casework.ItemState;
import lv.pienakas.data.casework.WorkItem;
import lv.pienakas.rules.catalogue.Named;
import lv.pienakas.rules.routing.Transitions;

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

    /** How a stage stands. */
    enum State {
        OPEN,
        DONE,
        SKIPPED,
        /** Done before, and to be done once more, because the case went back. */
        AGAIN,
        NOT_YET,
        /** The case was closed without it. */
        NOT_NEEDED
    }

    static List<StageView> of(CaseFile file, List<CaseEvent> events, Names names) {
        return names.catalogue().stages().stream()
                .map(stage -> of(stage.code(), file, events, names))
                .toList();
    }

    private static StageView of(String stage, CaseFile file, List<CaseEvent> events, Names names) {
        List<WorkItem> items =
                file.items().stream().filter(item -> item.stage().equals(stage)).toList();
        Optional<WorkItem> done =
                items.stream().filter(item -> item.state() == ItemState.DONE).reduce((earlier, later) -> later);
        Optional<CaseEvent> skipped = events.stream()
                .filter(event ->
                        event.kind() == EventKind.STAGE_SKIPPED && event.stage().equals(stage))
                .reduce((earlier, later) -> later);
        State state = state(stage, file, items, done.isPresent(), skipped.isPresent(), names);
        boolean open = state == State.OPEN;
        return new StageView(
                names.stage(stage),
                state,
                items.isEmpty() ? "" : names.moment(items.get(0).createdAt()),
                items.isEmpty() || open
                        ? ""
                        : names.moment(items.get(items.size() - 1).closedAt()),
                done.map(item -> names.outcome(stage, QueuedItemView.text(item.outcome())))
                        .orElse(""),
                done.map(item -> QueuedItemView.text(item.completedBy())).orElse(""),
                state == State.SKIPPED
                        ? skipped.map(event -> names.reason(event.latvianReason(), event.englishReason()))
                                .orElse("")
                        : "");
    }

    private static State state(
            String stage, CaseFile file, List<WorkItem> items, boolean done, boolean skipped, Names names) {
        if (items.stream().anyMatch(WorkItem::isOpen)) {
            return State.OPEN;
        }
        List<String> order =
                names.catalogue().stages().stream().map(Named::code).toList();
        String current = file.state().stage();
        if (!current.equals(Transitions.END) && order.indexOf(stage) > order.indexOf(current)) {
            return done ? State.AGAIN : State.NOT_YET;
        }
        if (done) {
            return State.DONE;
        }
        return skipped ? State.SKIPPED : State.NOT_NEEDED;
    }
}
