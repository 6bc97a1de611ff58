package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import lv.pienakas.data.detection.FoundRow;
import lv.pienakas.service.finding.FindingId;
import org.jspecify.annotations.Nullable;

@Schema(description = "A service that somebody may claim and does not.")
record FindingAnswer(
        @Schema(description = "Id of the finding; it names nobody.", example = "7-TRANSPORT_ALLOWANCE-1203-0")
        String id,

        @Schema(description = "Current personal code of who may claim.", example = "010150-10001")
        String claimantCode,

        @Schema(description = "Service code.", example = "TRANSPORT_ALLOWANCE")
        String service,

        @Schema(
                description = "Current personal code of the child concerned; left out: the claimant's own.",
                example = "320000-00002")
        @Nullable
        String childCode,

        @Schema(
                description = "ENTITLED, or UNKNOWN where no condition fails but a fact is missing.",
                example = "ENTITLED")
        String outcome,

        @Schema(description = "First day; left out: unknown.", example = "2024-01-01") @Nullable
        LocalDate since,

        @Schema(description = "Last day; left out: open, or unknown.", example = "2027-12-31") @Nullable
        LocalDate until,

        @Schema(description = "Euros; left out where the rules don't know it.", example = "105.00") @Nullable
        BigDecimal amount,

        @Schema(
                description = "For UNKNOWN: the feed columns that are missing, in alphabetical order.",
                example = "[\"record_months\"]")
        List<String> missing,

        @Schema(
                description = "Address of the explanation.",
                example = "/api/v1/findings/7-TRANSPORT_ALLOWANCE-1203-0/explanation")
        String explanation) {

    static FindingAnswer of(int scan, FoundRow row) {
        FindingId id = FindingId.of(scan, row);
        return new FindingAnswer(
                id.toString(),
                row.claimantCode(),
                row.service(),
                row.childCode().isEmpty() ? null : row.childCode(),
                row.outcome(),
                row.since(),
                row.until(),
                row.amount(),
                row.missing(),
                "/api/v1/findings/" + id + "/explanation");
    }
}
