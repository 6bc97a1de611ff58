package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lv.pienakas.data.staff.Absence;
import lv.pienakas.service.planning.EnteringAbsences.Moved;
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
        List<LeftOutAnswer> leftOut) {

    static AbsenceAnswer of(Moved moved) {
        Absence absence = moved.absence();
        return new AbsenceAnswer(
                absence.id(),
                absence.inspectorId(),
                absence.kind(),
                absence.firstDay(),
                absence.lastDay(),
                absence.enteredBy(),
                absence.cancelledBy(),
                absence.cancelledAt(),
                MoveAnswer.of(moved.published()),
                LeftOutAnswer.of(moved.published()));
    }
}
