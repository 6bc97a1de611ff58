package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import lv.pienakas.service.planning.Published;

@Schema(description = "A work item that stays where it is.")
record LeftOutAnswer(
        @Schema(description = "Number of the work item.", example = "5003")
        long workItemId,

        @Schema(description = "Why it was left out.", example = "it is STARTED meanwhile")
        String reason) {

    static List<LeftOutAnswer> of(Published published) {
        return published.leftOut().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new LeftOutAnswer(entry.getKey(), entry.getValue()))
                .toList();
    }
}
