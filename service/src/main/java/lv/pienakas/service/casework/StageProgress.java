package lv.pienakas.service.casework;

import java.util.List;
import java.util.Optional;
import lv.pienakas.data.casework.CaseEvent;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.EventKind;
import lv.pienakas.data.casework.ItemState;
import lv.pienakas.data.casework.WorkItem;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.catalogue.Named;
import lv.pienakas.rules.routing.Transitions;

/**
 * How far a case is at one of its stages.
 *
 * @param stage code
 * @param items made for it, in the order of creation
 * @param done item that was done last; empty: none yet
 * @param skipped how it was left out last; empty: it was not
 */
public record StageProgress(
        String stage, State state, List<WorkItem> items, Optional<WorkItem> done, Optional<CaseEvent> skipped) {

    /** How a stage stands. */
    public enum State {
        OPEN,
        DONE,
        SKIPPED,
        /** Done before, and to be done once more, because the case went back. */
        AGAIN,
        NOT_YET,
        /** The case was closed without it. */
        NOT_NEEDED
    }

    /** Every stage of the catalogue, in its order. */
    public static List<StageProgress> of(CaseFile file, List<CaseEvent> events, Catalogue catalogue) {
        List<String> order = catalogue.stages().stream().map(Named::code).toList();
        return order.stream().map(stage -> of(stage, file, events, order)).toList();
    }

    private static StageProgress of(String stage, CaseFile file, List<CaseEvent> events, List<String> order) {
        List<WorkItem> items =
                file.items().stream().filter(item -> item.stage().equals(stage)).toList();
        Optional<WorkItem> done =
                items.stream().filter(item -> item.state() == ItemState.DONE).reduce((earlier, later) -> later);
        Optional<CaseEvent> skipped = events.stream()
                .filter(event ->
                        event.kind() == EventKind.STAGE_SKIPPED && event.stage().equals(stage))
                .reduce((earlier, later) -> later);
        State state = state(stage, file, items, done.isPresent(), skipped.isPresent(), order);
        return new StageProgress(stage, state, items, done, skipped);
    }

    private static State state(
            String stage, CaseFile file, List<WorkItem> items, boolean done, boolean skipped, List<String> order) {
        if (items.stream().anyMatch(WorkItem::isOpen)) {
            return State.OPEN;
        }
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
