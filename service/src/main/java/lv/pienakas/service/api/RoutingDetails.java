package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.media.Schema;
import lv.pienakas.data.casework.Placement;
import org.jspecify.annotations.Nullable;

/** Why an item is in its unit. */
@Schema(description = "Why it is in its unit, and due when it is.")
record RoutingDetails(
        @Schema(description = "Line of `documents.csv` that decided; left out where none fitted.", example = "41")
        @Nullable
        Integer line,

        @Schema(
                description = "Hash of the rule release whose table it is.",
                example = "8f14e45fceea167a5a36dedd4bea2543b7e6d5f0a1c9e8b2d3f4a5b6c7d8e9f0")
        String release,

        @Schema(
                description = "Act and paragraph with its tag (V verified, D derived, M remembered, ? open).",
                example = "Likums \"Par maternitātes un slimības apdrošināšanu\", 11. pants (M)")
        String reference,

        @Schema(description = "The line's reason.") Reason reason) {

    static RoutingDetails of(Placement placement) {
        return new RoutingDetails(
                placement.line() == 0 ? null : placement.line(),
                placement.releaseHash(),
                placement.reference(),
                new Reason(placement.latvianReason(), placement.englishReason()));
    }
}
