package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lv.pienakas.data.detection.FindingCount;
import lv.pienakas.data.detection.Scan;
import lv.pienakas.data.detection.ScanMode;
import lv.pienakas.data.detection.ScanRun;
import org.jspecify.annotations.Nullable;

@Schema(description = "A scan that was asked for, and how far it is.")
record ScanAnswer(
        @Schema(description = "Number of the run.", example = "7")
        long id,

        @Schema(description = "Day for which entitlements are judged.", example = "2026-03-02")
        LocalDate asOf,

        @Schema(description = "Whom it evaluates; what it finds is the same.", example = "INCREMENTAL")
        ScanMode mode,

        @Schema(
                description =
                        "How far it is. OUT_OF_TIME: the end of the night stopped it, it goes on in the next one; MISSED: no"
                                + " node was there in its night.",
                example = "RUNNING")
        ScanRun.State state,

        @Schema(description = "Who asked for it; schedule: nobody, it is that of a night.", example = "O1")
        String askedBy,

        @Schema(description = "When it was asked for.", example = "2026-03-02T01:00:00Z")
        Instant askedAt,

        @Schema(description = "When it first began; left out: it has not.", example = "2026-03-02T01:00:01Z") @Nullable
        Instant startedAt,

        @Schema(description = "When it ended; left out: it has not.", example = "2026-03-02T01:02:40Z") @Nullable
        Instant endedAt,

        @Schema(description = "Persons evaluated so far.", example = "120000")
        long persons,

        @Schema(description = "Persons to be evaluated; 0 before it begins.", example = "1900000")
        long ofPersons,

        @Schema(
                description = "When it has to be done as the scan of a night; left out: somebody asked for it.",
                example = "2026-03-02T04:00:00Z")
        @Nullable
        Instant dueAt,

        @Schema(description = "Who last paused it, let it go on or cancelled it; left out: nobody.", example = "O1")
        @Nullable
        String changedBy,

        @Schema(description = "When that was.", example = "2026-03-02T01:01:00Z") @Nullable
        Instant changedAt,

        @Schema(
                description =
                        "In how many findings and dates a full scan differs from the incremental one of the same day, rules"
                                + " and facts; anything but 0 is a fault. Left out: there was nothing to compare.",
                example = "0")
        @Nullable
        Long differences,

        @Schema(description = "What it found, by service and outcome; left out unless it is done, and in lists.")
        @Nullable
        List<Count> findings,

        @Schema(
                description = "Why it failed and what to do; left out unless it failed.",
                example = "parameter transport-allowance.amount has no value for 2013-12-31; add one to"
                        + " transport-allowance.parameters.yaml or choose another as-of date")
        @Nullable
        String problem) {

    @Schema(name = "FindingCount", description = "How many findings of a service came to one outcome.")
    record Count(
            @Schema(description = "Service code.", example = "TRANSPORT_ALLOWANCE")
            String service,

            @Schema(description = "ENTITLED, or UNKNOWN where a fact is missing.", example = "ENTITLED")
            String outcome,

            @Schema(description = "Number of findings.", example = "715")
            long count) {}

    static ScanAnswer of(ScanRun run, @Nullable Scan scan, @Nullable List<FindingCount> counts) {
        return new ScanAnswer(
                run.id(),
                run.asOf(),
                run.mode(),
                run.state(),
                run.askedBy(),
                run.askedAt(),
                run.startedAt(),
                run.endedAt(),
                run.persons(),
                run.ofPersons(),
                run.dueAt(),
                run.changedBy(),
                run.changedAt(),
                scan == null ? null : scan.differences(),
                counts == null
                        ? null
                        : counts.stream()
                                .map(count -> new Count(count.service(), count.outcome(), count.count()))
                                .toList(),
                run.problem());
    }
}
