package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why an inspector has an item.
 *
 * @param code of the system's reasons; null: a manager gave it by hand
 * @param considered how many inspectors could have got it; null: not told
 */
@Schema(description = "Why the inspector has it.")
record AssignmentDetails(
        @Schema(
                description = "What decided, where the system did; left out where a manager gave it by hand.",
                example = "LIGHTEST_LOAD")
        @Nullable
        String code,

        @Schema(description = "How many inspectors could have got it.", example = "12") @Nullable
        Integer considered,

        @Schema(description = "The reason in words.") Reason reason) {}
