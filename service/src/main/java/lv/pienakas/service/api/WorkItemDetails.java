package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import lv.pienakas.data.casework.CaseState;
import lv.pienakas.data.casework.ItemState;
import lv.pienakas.data.casework.Placement;
import lv.pienakas.data.casework.WorkItem;
import org.jspecify.annotations.Nullable;

/** A work item with its reasons; without the person. */
@Schema(description = "A stage of a case, to be done by one inspector.")
record WorkItemDetails(
        @Schema(description = "Number of the work item.", example = "5002")
        long workItemId,

        @Schema(description = "Number of its case.", example = "5000")
        long caseId,

        @Schema(description = "Version of its case; in quotes it is what `If-Match` takes.", example = "4")
        int version,

        @Schema(description = "Code of the service.", example = "SICKNESS_BENEFIT")
        String service,

        @Schema(description = "Document to be entered; left out at the other stages.", example = "5001") @Nullable
        Long documentId,

        @Schema(description = "Code of the stage.", example = "CHECK")
        String stage,

        @Schema(description = "Code of the unit; `MANUAL`: the manual queue.", example = "SICKNESS_RIGA")
        String unit,

        @Schema(description = "Skill that it takes: service and stage.", example = "SICKNESS_BENEFIT/CHECK")
        String skill,

        @Schema(description = "Norm time in minutes; 0: none is known.", example = "23")
        int minutes,

        @Schema(description = "1 is first, 5 last.", example = "2")
        int priority,

        @Schema(description = "Last day on which it is on time.", example = "2026-03-16")
        LocalDate deadline,

        @Schema(description = "Where it is.", example = "ASSIGNED")
        ItemState state,

        @Schema(
                description = "Inspector who has it, or had it when it was closed; left out where nobody has it.",
                example = "I1")
        @Nullable
        String inspector,

        @Schema(
                description = "Whether a manager gave it by hand, so that the planner leaves it alone.",
                example = "false")
        boolean pinned,

        @Schema(description = "Why the inspector has it; left out where nobody has it.") @Nullable
        AssignmentDetails assignment,

        @Schema(description = "Why it is in its unit.") RoutingDetails routing,

        @Schema(description = "What it came to; left out until it is done.", example = "GRANT") @Nullable
        String outcome,

        @Schema(description = "Minutes spent, as reported; left out until it is done.", example = "21") @Nullable
        Integer minutesSpent,

        @Schema(description = "Who did it; left out until it is done.", example = "I1") @Nullable
        String completedBy,

        @Schema(description = "When it was made.", example = "2026-03-02T08:15:00Z")
        Instant createdAt,

        @Schema(description = "When it was begun; left out until it is.", example = "2026-03-03T07:40:00Z") @Nullable
        Instant startedAt,

        @Schema(description = "When it was done or withdrawn; left out until it is.", example = "2026-03-03T08:01:00Z")
        @Nullable
        Instant closedAt) {

    /** Name of the manual queue among the units, as in the routing table. */
    static final String MANUAL = "MANUAL";

    static WorkItemDetails of(WorkItem item, CaseState file, Words words) {
        Placement placement = item.placement();
        return new WorkItemDetails(
                item.workItemId(),
                item.caseId(),
                file.version(),
                file.service(),
                item.documentId(),
                item.stage(),
                placement.isManual() ? MANUAL : placement.unit(),
                placement.skill(),
                placement.minutes(),
                placement.priority(),
                placement.due(),
                item.state(),
                item.inspector(),
                item.pinned(),
                words.assignment(item.assignmentReason()),
                RoutingDetails.of(placement),
                item.outcome(),
                item.minutesSpent(),
                item.completedBy(),
                item.createdAt(),
                item.startedAt(),
                item.closedAt());
    }
}
