package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Who is to have a work item. */
@Schema(description = "Who is to have the work item.")
record AssigneeRequest(
        @Schema(description = "The inspector.", example = "I2")
        @NotNull
        @Pattern(regexp = Forms.ID, message = Forms.ID_MESSAGE)
        String inspector,

        @Schema(
                description = "Why, in words that stay in the case's history for good: no names, no personal codes.",
                example = "Knows the employer's earlier reports")
        @NotBlank
        @Size(max = 500)
        String reason) {}
