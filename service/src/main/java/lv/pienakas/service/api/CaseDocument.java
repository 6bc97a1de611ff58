package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import lv.pienakas.data.casework.Document;

/** A document of a case. */
@Schema(description = "A registered document.")
record CaseDocument(
        @Schema(description = "Number of the document.", example = "5001")
        long documentId,

        @Schema(description = "Code of its kind.", example = "APPLICATION")
        String documentKind,

        @Schema(description = "Code of the way by which it came.", example = "PORTAL")
        String channel,

        @Schema(description = "When it came in.", example = "2026-03-02T08:15:00Z")
        Instant received,

        @Schema(description = "When it was registered.", example = "2026-03-02T08:16:03Z")
        Instant registeredAt) {

    static CaseDocument of(Document document) {
        return new CaseDocument(
                document.documentId(),
                document.kind(),
                document.channel(),
                document.received(),
                document.registeredAt());
    }
}
