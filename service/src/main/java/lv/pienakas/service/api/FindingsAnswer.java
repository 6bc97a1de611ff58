package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lv.pienakas.data.detection.Scan;
import org.jspecify.annotations.Nullable;

@Schema(description = "What the last scan found for a person.")
record FindingsAnswer(
        @Schema(description = "Day of the last scan; left out: none has finished yet.", example = "2026-03-02")
        @Nullable
        LocalDate asOf,

        @Schema(description = "When it finished.", example = "2026-03-02T01:02:40Z") @Nullable
        Instant finishedAt,

        @Schema(description = "Hash of the rule release by which was judged.", example = "9f2c41d7a0b3") @Nullable
        String release,

        @Schema(description = "What the person may claim, and what may be claimed for them.")
        List<FindingAnswer> findings) {

    static final FindingsAnswer NO_SCAN = new FindingsAnswer(null, null, null, List.of());

    static FindingsAnswer of(Scan scan, List<FindingAnswer> findings) {
        return new FindingsAnswer(scan.asOf(), scan.finishedAt(), scan.releaseHash(), findings);
    }
}
