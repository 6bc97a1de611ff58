package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.Document;
import lv.pienakas.data.casework.WorkItem;
import org.jspecify.annotations.Nullable;

/** Where a registered document went, and why. */
@Schema(description = "Where the document went, and why.")
record RegisteredDocument(
        @Schema(description = "Number of the document.", example = "5001")
        long documentId,

        @Schema(description = "Number of the case that it opened or joined.", example = "5000")
        long caseId,

        @Schema(description = "Version of the case; in quotes it is its `ETag`.", example = "5")
        int version,

        @Schema(description = "Stage of the case now; `END`: it is closed.", example = "CHECK")
        String stage,

        @Schema(
                description =
                        "Unit of the work item; `MANUAL`: the manual queue. Left out where nothing is to be done.",
                example = "SICKNESS_RIGA")
        @Nullable
        String unit,

        @Schema(
                description = "Last day on which the work item is on time; left out where nothing is to be done.",
                example = "2026-03-16")
        @Nullable
        LocalDate deadline,

        @Schema(description = "Inspector who has the work item; left out where it waits.", example = "I1") @Nullable
        String inspector,

        @Schema(
                description = "What is to be done with it: a new work item, or the open one in which its inspector sees"
                        + " the document. Left out where nothing is to be done.")
        @Nullable
        WorkItemDetails workItem,

        @Schema(description = "What followed from it, step by step, with the line of the table that decided and why.")
        List<CaseEventDetails> steps) {

    static RegisteredDocument of(CaseFile file, Words words) {
        List<Document> documents = file.documents();
        Optional<WorkItemDetails> item = itemOf(file).map(found -> WorkItemDetails.of(found, file.state(), words));
        return new RegisteredDocument(
                documents.get(documents.size() - 1).documentId(),
                file.id(),
                file.state().version(),
                file.state().stage(),
                item.map(WorkItemDetails::unit).orElse(null),
                item.map(WorkItemDetails::deadline).orElse(null),
                item.map(WorkItemDetails::inspector).orElse(null),
                item.orElse(null),
                file.newEvents().stream()
                        .map(event -> CaseEventDetails.of(event, words))
                        .toList());
    }

    private static Optional<WorkItem> itemOf(CaseFile file) {
        Optional<WorkItem> made = file.newItems().stream().findFirst();
        return made.isPresent()
                ? made
                : file.items().stream()
                        .filter(WorkItem::isOpen)
                        .filter(item -> item.stage().equals(file.state().stage()))
                        .findFirst();
    }
}
