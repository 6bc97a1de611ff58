package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lv.pienakas.data.casework.WorkItem;
import lv.pienakas.service.casework.StageProgress;
import org.jspecify.annotations.Nullable;

/** How far a case is at a stage. */
@Schema(description = "How far the case is at a stage.")
record CaseStage(
        @Schema(description = "Code of the stage.", example = "CHECK")
        String stage,

        @Schema(
                description =
                        "`OPEN`, `DONE`, `SKIPPED` by the table, `AGAIN` because the case went back, `NOT_YET`, or"
                                + " `NOT_NEEDED` because the case was closed without it.",
                example = "OPEN")
        StageProgress.State state,

        @Schema(description = "When its first work item was made.", example = "2026-03-02T08:15:00Z") @Nullable
        Instant since,

        @Schema(
                description = "When its last one was closed; left out while one is open.",
                example = "2026-03-03T08:01:00Z")
        @Nullable
        Instant until,

        @Schema(description = "Deadline of its last work item.", example = "2026-03-16") @Nullable
        LocalDate deadline,

        @Schema(description = "What it came to last.", example = "GRANT") @Nullable
        String outcome,

        @Schema(description = "Inspector who did it last, or who has it.", example = "I1") @Nullable
        String inspector,

        @Schema(description = "Why it was skipped; left out unless it was.") @Nullable
        Reason reason) {

    static CaseStage of(StageProgress progress) {
        List<WorkItem> items = progress.items();
        Optional<WorkItem> last = items.isEmpty() ? Optional.empty() : Optional.of(items.get(items.size() - 1));
        boolean open = progress.state() == StageProgress.State.OPEN;
        boolean skipped = progress.state() == StageProgress.State.SKIPPED;
        return new CaseStage(
                progress.stage(),
                progress.state(),
                items.isEmpty() ? null : items.get(0).createdAt(),
                open ? null : last.map(WorkItem::closedAt).orElse(null),
                last.map(item -> item.placement().due()).orElse(null),
                progress.done().map(WorkItem::outcome).orElse(null),
                open
                        ? last.map(WorkItem::inspector).orElse(null)
                        : progress.done().map(WorkItem::completedBy).orElse(null),
                skipped
                        ? progress.skipped()
                                .map(event -> new Reason(event.latvianReason(), event.englishReason()))
                                .orElse(null)
                        : null);
    }
}
