package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import lv.pienakas.service.planning.Published;
import lv.pienakas.service.planning.WantedMove;
import org.jspecify.annotations.Nullable;

@Schema(description = "A work item that changed hands.")
record MoveAnswer(
        @Schema(description = "Number of the work item.", example = "5003")
        long workItemId,

        @Schema(description = "Number of its case.", example = "5001")
        long caseId,

        @Schema(description = "Inspector who had it; left out: nobody.", example = "I17") @Nullable
        String from,

        @Schema(description = "Inspector who has it now; left out: it is back in its unit's queue.", example = "I23")
        @Nullable
        String to,

        @Schema(
                description = "Why, as a code of the planner with the late minutes it spares.",
                example = "LESS_LATE 35")
        String reason) {

    static List<MoveAnswer> of(Published published) {
        return published.applied().stream().map(MoveAnswer::of).toList();
    }

    private static MoveAnswer of(WantedMove move) {
        return new MoveAnswer(move.workItemId(), move.caseId(), move.holder(), move.recipient(), move.reason());
    }
}
