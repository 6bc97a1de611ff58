package lv.pienakas.service.portal;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "PortalOptOut", description = "Whether a person wants no notices.")
record OptOutAnswer(
        @Schema(
                description =
                        "Whether nobody sends notices to the person: they said so here, or the portal's contact data"
                                + " do.",
                example = "true")
        boolean optedOut) {}
