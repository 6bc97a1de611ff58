package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lv.pienakas.data.casework.CaseEvent;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.CaseState;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.service.casework.StageProgress;
import org.jspecify.annotations.Nullable;

/** A case from receipt to payment. */
@Schema(description = "A case: one application with its documents, and the work on it.")
record CaseDetails(
        @Schema(description = "Number of the case.", example = "5000")
        long caseId,

        @Schema(description = "Number of events so far; in quotes it is the `ETag`.", example = "5")
        int version,

        @Schema(description = "Code of the service.", example = "SICKNESS_BENEFIT")
        String service,

        @Schema(
                description =
                        "Of the applicant; empty for a check of the agency's own, which does not say whom it concerns.",
                example = "010180-12345")
        String personCode,

        @Schema(
                description = "What about the applicant the law makes matter, as known when the case was opened.",
                example = "[\"CROSS_BORDER\"]")
        List<String> circumstances,

        @Schema(description = "Day of receipt, by which the routing table counts.", example = "2026-03-02")
        LocalDate received,

        @Schema(description = "Day from which deadlines count.", example = "2026-03-02")
        LocalDate dueFrom,

        @Schema(description = "Stage now; `END`: it is closed.", example = "CHECK")
        String stage,

        @Schema(
                description =
                        "What the check came to last: `GRANT`, `REFUSE` or `CLOSE`; left out until there is a decision.",
                example = "GRANT")
        @Nullable
        String decision,

        @Schema(description = "Inspector who prepared it; left out until there is a decision.", example = "I1")
        @Nullable
        String preparedBy,

        @Schema(description = "When it was opened.", example = "2026-03-02T08:15:00Z")
        Instant openedAt,

        @Schema(description = "When it was closed; left out while it is open.", example = "2026-03-12T11:02:00Z")
        @Nullable
        Instant closedAt,

        @Schema(description = "In the order of registration; empty for bulk tasks.")
        List<CaseDocument> documents,

        @Schema(description = "Every stage, in the order in which a case runs through them.")
        List<CaseStage> stages,

        @Schema(description = "What was decided, prepared and reviewed, in the order of time.")
        List<CaseDecision> decisions,

        @Schema(description = "All work items, in the order of creation: who has them, until when, and why.")
        List<WorkItemDetails> workItems,

        @Schema(description = "Everything that ever happened to it.")
        List<CaseEventDetails> events) {

    static CaseDetails of(CaseFile file, List<CaseEvent> events, Catalogue catalogue, Words words) {
        CaseState state = file.state();
        return new CaseDetails(
                state.caseId(),
                state.version(),
                state.service(),
                state.personCode(),
                state.circumstances(),
                state.received(),
                state.dueFrom(),
                state.stage(),
                state.decision(),
                state.preparedBy(),
                state.openedAt(),
                state.closedAt(),
                file.documents().stream().map(CaseDocument::of).toList(),
                StageProgress.of(file, events, catalogue).stream()
                        .map(CaseStage::of)
                        .toList(),
                CaseDecision.of(events),
                file.items().stream()
                        .map(item -> WorkItemDetails.of(item, state, words))
                        .toList(),
                events.stream().map(event -> CaseEventDetails.of(event, words)).toList());
    }

    /** Without the person. */
    @Override
    public String toString() {
        return "case " + caseId;
    }
}
