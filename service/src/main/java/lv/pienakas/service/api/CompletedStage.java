package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import lv.pienakas.data.casework.CaseFile;
import org.jspecify.annotations.Nullable;

/** What followed from a stage being done. */
@Schema(description = "What followed from a stage being done.")
record CompletedStage(
        @Schema(description = "Number of the case.", example = "5000")
        long caseId,

        @Schema(description = "Version of the case; in quotes it is its `ETag`.", example = "8")
        int version,

        @Schema(description = "Stage of the case now; `END`: it is closed.", example = "REVIEW")
        String stage,

        @Schema(description = "The work item that is done.") WorkItemDetails done,

        @Schema(
                description =
                        "The work item that follows, with its inspector and the reasons; left out where none does.")
        @Nullable
        WorkItemDetails next,

        @Schema(description = "What followed, step by step, with the line of the table that decided and why.")
        List<CaseEventDetails> steps) {

    static CompletedStage of(CaseFile file, long workItemId, Words words) {
        return new CompletedStage(
                file.id(),
                file.state().version(),
                file.state().stage(),
                WorkItemDetails.of(file.item(workItemId).orElseThrow(), file.state(), words),
                file.newItems().stream()
                        .findFirst()
                        .map(item -> WorkItemDetails.of(item, file.state(), words))
                        .orElse(null),
                file.newEvents().stream()
                        .map(event -> CaseEventDetails.of(event, words))
                        .toList());
    }
}
