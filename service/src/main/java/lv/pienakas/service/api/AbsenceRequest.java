package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import lv.pienakas.data.staff.Absence;
import org.jspecify.annotations.Nullable;

@Schema(description = "Days on which an inspector is not there.")
record AbsenceRequest(
        @Schema(description = "What keeps the inspector away.", example = "SICKNESS") @NotNull(message = "is missing")
        Absence.Kind kind,

        @Schema(description = "First day away, up to two years from today.", example = "2026-03-02")
        @NotNull(message = "is missing")
        LocalDate firstDay,

        @Schema(description = "Last day away, not over yet; left out: until further notice.", example = "2026-03-06")
        @Nullable
        LocalDate lastDay) {}
