package lv.pienakas.data.casework;

import lv.pienakas.rules.routing.Next;
import lv.pienakas.rules.routing.Route;
import org.jspecify.annotations.Nullable;

/** An event in the making. */
final class EventDraft {

    private final CaseFile file;
    private final Act act;
    private final EventKind kind;
    private final String stage;
    private @Nullable Long documentId;
    private @Nullable Long workItemId;
    private @Nullable String inspector;
    private @Nullable String outcome;
    private @Nullable Integer line;
    private @Nullable String reference;
    private @Nullable String releaseHash;
    private @Nullable String reasonCode;
    private String latvianReason = "";
    private String englishReason = "";

    EventDraft(CaseFile file, Act act, EventKind kind, String stage) {
        this.file = file;
        this.act = act;
        this.kind = kind;
        this.stage = stage;
    }

    EventDraft document(@Nullable Long id) {
        documentId = id;
        return this;
    }

    EventDraft item(WorkItem item) {
        workItemId = item.workItemId();
        documentId = item.documentId();
        return this;
    }

    EventDraft inspector(@Nullable String id) {
        inspector = id;
        return this;
    }

    EventDraft outcome(String code) {
        outcome = code;
        return this;
    }

    EventDraft by(Route route, CaseRules rules) {
        line = route.line();
        reference = route.reference().isEmpty() ? null : route.reference();
        releaseHash = rules.releaseHash();
        return because(route.latvianReason(), route.englishReason());
    }

    EventDraft by(Next next, CaseRules rules) {
        line = next.line();
        releaseHash = rules.releaseHash();
        return because(next.latvianReason(), next.englishReason());
    }

    EventDraft because(Reason reason) {
        reasonCode = reason.code();
        return because(reason.latvian(), reason.english());
    }

    EventDraft because(String latvian, String english) {
        latvianReason = latvian;
        englishReason = english;
        return this;
    }

    void add() {
        file.happened(new CaseEvent(
                file.id(),
                file.state().version() + 1,
                act.at(),
                act.actor(),
                kind,
                stage,
                documentId,
                workItemId,
                inspector,
                outcome,
                line,
                reference,
                releaseHash,
                reasonCode,
                latvianReason,
                englishReason));
    }
}
