package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** A stage is done. */
@Schema(description = "A stage is done.")
record CompletionRequest(
        @Schema(
                description = "What it came to, one of the stage: ENTRY `ENTERED`; CHECK `GRANT`, `REFUSE`, `CLOSE`;"
                        + " REVIEW `APPROVED`, `REJECTED`; PAYMENT `PAID`, `RETURNED`, `NOT_PAID`. The check of a finding"
                        + " comes to `RIGHT` or `WRONG`, the search for a fact to `FACT_FOUND` or `FACT_NOT_FOUND`.",
                example = "GRANT")
        @NotNull
        @Pattern(regexp = "^[A-Z_]{1,50}$", message = "is no code")
        String outcome,

        @Schema(description = "Minutes spent on it.", example = "21") @NotNull @Min(0) @Max(1440)
        Integer minutes,

        @Schema(description = "Inspector who did it, not necessarily the one who had it.", example = "I1")
        @NotNull
        @Pattern(regexp = Forms.ID, message = Forms.ID_MESSAGE)
        String completedBy) {}
