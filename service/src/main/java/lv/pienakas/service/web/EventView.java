package lv.pienakas.service.web;

import java.util.Map;
import java.util.Optional;
import lv.pienakas.data.casework.CaseEvent;
import lv.pienakas.data.casework.EventKind;
import lv.pienakas.rules.routing.RoutingTable;
import lv.pienakas.rules.routing.Transitions;

/**
 * Something that happened to a case.
 *
 * @param at day and time at the agency
 * @param actor who did it
 * @param what happened, in words
 * @param reason empty: none was given
 * @param file table whose line decided; empty: none did
 * @param line of that table; empty: none did, or none fitted
 * @param oldRelease beginning of the hash of the release whose line it is; empty: of today's, or of before this was kept
 * @param link to the line; empty: it is not among those of the routing page
 */
record EventView(
        String number,
        String at,
        String actor,
        String what,
        String reason,
        String file,
        String line,
        String oldRelease,
        String link,
        ReferenceView reference) {

    static EventView of(CaseEvent event, Map<Long, String> documents, String releaseHash, Names names) {
        Integer line = event.line();
        String reason = names.reason(event.latvianReason(), event.englishReason());
        String hash = event.releaseHash();
        String file = line == null ? "" : file(event.kind());
        boolean shown = line != null && line > 0 && releaseHash.equals(hash) && file.equals(RoutingTable.FILE);
        return new EventView(
                String.valueOf(event.number()),
                names.moment(event.at()),
                names.actor(event.actor()),
                what(event, documents, names),
                isHandedOn(event.kind()) ? WorkItemView.assignment(reason, names) : reason,
                file,
                line == null || line == 0 ? "" : String.valueOf(line),
                hash == null ? "" : WorkItemView.oldRelease(hash, releaseHash),
                shown ? "/routing#line-" + line : "",
                ReferenceView.of(QueuedItemView.text(event.reference())));
    }

    /** Before it gave sentences the system gave a code, also where it takes something from somebody who is absent. */
    private static boolean isHandedOn(EventKind kind) {
        return kind == EventKind.ITEM_ASSIGNED || kind == EventKind.ITEM_HANDED_BACK;
    }

    private static String what(CaseEvent event, Map<Long, String> documents, Names names) {
        String outcome = event.outcome();
        return names.wording()
                .text(
                        "case.event." + event.kind(),
                        names.stage(event.stage()),
                        QueuedItemView.text(event.inspector()),
                        outcome == null ? "" : outcome(event, outcome, names),
                        Optional.ofNullable(event.documentId())
                                .map(documents::get)
                                .orElse(""));
    }

    private static String outcome(CaseEvent event, String code, Names names) {
        return event.kind() == EventKind.CIRCUMSTANCE_ADDED
                ? names.circumstance(code)
                : names.outcome(event.stage(), code);
    }

    /** The routing table says where to, the transitions what is next. */
    private static String file(EventKind kind) {
        return kind == EventKind.ITEM_CREATED || kind == EventKind.STAGE_SKIPPED ? RoutingTable.FILE : Transitions.FILE;
    }
}
