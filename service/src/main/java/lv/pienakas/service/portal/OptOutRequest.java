package lv.pienakas.service.portal;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

@Schema(name = "PortalOptOutRequest", description = "Whether a person wants no notices.")
record OptOutRequest(
        @Schema(description = "Whether the person wants no notices from now on.", example = "true") @NotNull
        Boolean optedOut) {}
