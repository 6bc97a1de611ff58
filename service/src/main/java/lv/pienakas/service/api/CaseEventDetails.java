package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import lv.pienakas.data.casework.CaseEvent;
import lv.pienakas.data.casework.EventKind;
import org.jspecify.annotations.Nullable;

/** Something that happened to a case. */
@Schema(description = "Something that happened to a case; never changed afterwards.")
record CaseEventDetails(
        @Schema(description = "1 for the first of the case.", example = "3")
        int number,

        @Schema(description = "When.", example = "2026-03-02T08:15:00Z")
        Instant at,

        @Schema(description = "Who: an inspector, a manager, or a system.", example = "PIENAKAS")
        String actor,

        @Schema(description = "What.", example = "ITEM_ASSIGNED")
        EventKind kind,

        @Schema(
                description = "Stage of the case afterwards, or the one left out, or of the work item; `END`: closed.",
                example = "CHECK")
        String stage,

        @Schema(description = "Document that it is about; left out where it is about none.", example = "5001") @Nullable
        Long documentId,

        @Schema(description = "Work item that it is about; left out where it is about none.", example = "5002")
        @Nullable
        Long workItemId,

        @Schema(description = "Inspector to whom an item was given, or who had it.", example = "I1") @Nullable
        String inspector,

        @Schema(description = "What a completed item came to.", example = "GRANT") @Nullable
        String outcome,

        @Schema(
                description = "Line of `documents.csv` (created, skipped) or `transitions.csv` (else) that decided.",
                example = "41")
        @Nullable
        Integer line,

        @Schema(description = "Why; left out where there is nothing to say.") @Nullable
        Reason reason) {

    static CaseEventDetails of(CaseEvent event, Words words) {
        return new CaseEventDetails(
                event.number(),
                event.at(),
                event.actor(),
                event.kind(),
                event.stage(),
                event.documentId(),
                event.workItemId(),
                event.inspector(),
                event.outcome(),
                event.line(),
                reason(event, words));
    }

    /** Before it gave sentences the system gave a code. */
    private static @Nullable Reason reason(CaseEvent event, Words words) {
        if (event.englishReason().isEmpty()) {
            return null;
        }
        AssignmentDetails coded = event.kind() == EventKind.ITEM_ASSIGNED || event.kind() == EventKind.ITEM_HANDED_BACK
                ? words.assignment(event.englishReason())
                : null;
        return coded == null || coded.code() == null
                ? new Reason(event.latvianReason(), event.englishReason())
                : coded.reason();
    }
}
