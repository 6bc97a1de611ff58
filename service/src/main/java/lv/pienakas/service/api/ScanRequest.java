package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import lv.pienakas.data.detection.ScanMode;
import org.jspecify.annotations.Nullable;

@Schema(description = "A scan to be run.")
record ScanRequest(
        @Schema(
                description = "Day for which entitlements are judged, from 1900-01-01 to 2999-12-31.",
                example = "2026-03-02")
        @NotNull(message = "is missing")
        LocalDate asOf,

        @Schema(
                description =
                        "Whom it evaluates: those whose outcome may have changed, or everybody; what it finds is the same."
                                + " Left out: INCREMENTAL.",
                example = "INCREMENTAL")
        @Nullable
        ScanMode mode) {}
