package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.WorkItem;
import org.jspecify.annotations.Nullable;

/** What a mass recalculation has made. */
@Schema(description = "The work that was made.")
record BulkTask(
        @Schema(description = "Code of the service.", example = "FAMILY_STATE_BENEFIT")
        String service,

        @Schema(description = "One for each person, in the order of the request.")
        List<Task> tasks) {

    static BulkTask of(String service, List<CaseFile> files) {
        return new BulkTask(service, files.stream().map(Task::of).toList());
    }

    /** Of one person. */
    @Schema(name = "BulkTaskEntry", description = "The case and work item of one person.")
    record Task(
            @Schema(description = "Number of the case.", example = "5000")
            long caseId,

            @Schema(description = "Version of the case; in quotes it is its `ETag`.", example = "4")
            int version,

            @Schema(description = "Number of the work item; left out where nothing is to be done.", example = "5001")
            @Nullable
            Long workItemId,

            @Schema(description = "Stage of the case.", example = "CHECK")
            String stage,

            @Schema(description = "Unit of the work item; `MANUAL`: the manual queue.", example = "FAMILY_CESIS")
            @Nullable
            String unit,

            @Schema(description = "Last day on which it is on time.", example = "2026-03-16") @Nullable
            LocalDate deadline,

            @Schema(description = "Inspector who has it; left out where it waits.", example = "I1") @Nullable
            String inspector) {

        private static Task of(CaseFile file) {
            Optional<WorkItem> item = file.newItems().stream().findFirst();
            return new Task(
                    file.id(),
                    file.state().version(),
                    item.map(WorkItem::workItemId).orElse(null),
                    file.state().stage(),
                    item.map(WorkItem::placement)
                            .map(placement -> placement.isManual() ? WorkItemDetails.MANUAL : placement.unit())
                            .orElse(null),
                    item.map(found -> found.placement().due()).orElse(null),
                    item.map(WorkItem::inspector).orElse(null));
        }
    }
}
