package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import lv.pienakas.data.casework.CaseEvent;
import lv.pienakas.data.casework.EventKind;
import lv.pienakas.rules.catalogue.Stage;
import org.jspecify.annotations.Nullable;

/** A decision that was prepared, or what its review came to. */
@Schema(description = "A decision that was prepared, or what its review came to.")
record CaseDecision(
        @Schema(description = "`CHECK`: prepared; `REVIEW`: reviewed by another inspector.", example = "CHECK")
        String stage,

        @Schema(description = "What it came to.", example = "GRANT")
        String outcome,

        @Schema(description = "Inspector who did it.", example = "I1")
        String by,

        @Schema(description = "When.", example = "2026-03-03T08:01:00Z")
        Instant at) {

    static List<CaseDecision> of(List<CaseEvent> events) {
        return events.stream()
                .filter(event -> event.kind() == EventKind.ITEM_COMPLETED)
                .filter(event ->
                        event.stage().equals(Stage.CHECK) || event.stage().equals(Stage.REVIEW))
                .map(event ->
                        new CaseDecision(event.stage(), text(event.outcome()), text(event.inspector()), event.at()))
                .toList();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
