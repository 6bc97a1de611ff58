package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.media.Schema;

/** Why something is as it is, in both languages. */
@Schema(description = "A reason in both languages. A person's own words are the same in both.")
record Reason(
        @Schema(description = "In Latvian.", example = "Slimības pabalstu lietas izskata Rīgas slimības nodaļa.")
        String lv,

        @Schema(description = "In English.", example = "Sickness benefit cases are dealt with by the unit in Rīga.")
        String en) {}
