package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Work that a mass recalculation makes. */
@Schema(description = "Work that a mass recalculation makes.")
record BulkTaskRequest(
        @Schema(description = "What was recalculated: code of the catalogue.", example = "FAMILY_STATE_BENEFIT")
        @NotNull
        @CodeOf(CodeList.SERVICE)
        String service,

        @Schema(
                description =
                        "Personal codes of those whose case somebody has to look at, with hyphens or without; each"
                                + " person once.",
                example = "[\"010180-12345\", \"32345612345\"]")
        @NotNull
        @Size(min = 1, max = 10_000)
        @Distinct
        List<@NotNull @Pattern(regexp = Forms.PERSON_CODE, message = Forms.PERSON_CODE_MESSAGE) String> personCodes) {

    /** Without the persons. */
    @Override
    public String toString() {
        return service + " of " + personCodes.size();
    }
}
