package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lv.pienakas.data.staff.Absence;
import lv.pienakas.service.planning.EnteringAbsences.Moved;
import lv.pienakas.service.planning.Published;
import org.jspecify.annotations.Nullable;

@Schema(description = "An absence, and what moved because of it.")
record AbsenceAnswer(
        @Schema(description = "Number of the absence.", example = "12")
        long absenceId,

        @Schema(description = "Id of the inspector.", example = "I17")
        String inspector,

        @Schema(description = "What keeps the inspector away.", example = "SICKNESS")
        Absence.Kind kind,

        @Schema(description = "First day away.", example = "2026-03-02")
        LocalDate firstDay,

        @Schema(description = "Last day away; left out: until further notice.", example = "2026-03-06") @Nullable
        LocalDate lastDay,

        @Schema(description = "Who entered it.", example = "M1")
        String enteredBy,

        @Schema(description = "Who cancelled it; left out: it counts.", example = "M1") @Nullable
        String cancelledBy,

        @Schema(description = "When it was cancelled.", example = "2026-03-02T08:30:00Z") @Nullable
        Instant cancelledAt,

        @Schema(description = "Open work that changed hands at once, with the reason for each.")
        List<MoveAnswer> moves,

        @Schema(description = "Open work that should have moved but was touched meanwhile.")
        List<LeftOutAnswer> leftOut,

        @Schema(
                description =
                        "Whether open work is still to be moved, by the planner in the background: the node that"
                                + " entered the absence died before it had moved it. What moves and leftOut say then is not all.",
                example = "false")
        boolean movesPending) {

    static AbsenceAnswer of(Moved moved) {
        return of(moved.absence(), moved.published(), false);
    }

    /** Of one that was stored just now. */
    static AbsenceAnswer pending(Absence absence) {
        return of(absence, new Published(List.of(), Map.of()), true);
    }

    private static AbsenceAnswer of(Absence absence, Published published, boolean movesPending) {
        return new AbsenceAnswer(
                absence.id(),
                absence.inspectorId(),
                absence.kind(),
                absence.firstDay(),
                absence.lastDay(),
                absence.enteredBy(),
                absence.cancelledBy(),
                absence.cancelledAt(),
                MoveAnswer.of(published),
                LeftOutAnswer.of(published),
                movesPending);
    }
}
