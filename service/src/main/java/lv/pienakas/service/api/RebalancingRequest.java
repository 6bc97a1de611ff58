package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import lv.pienakas.service.rebalancing.Wishes;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "What a manager asks for. With imagined absences, inspectors or documents it is a what-if, which can"
                        + " be looked at but not accepted.")
record RebalancingRequest(
        @Schema(description = "Codes of units; left out or empty: all.", example = "[\"SICKNESS_RIGA\"]")
        @Size(max = 100, message = "are more than 100")
        @Nullable
        List<@NotNull(message = "is missing") String> units,

        @Schema(description = "Work items that stay with who has them.", example = "[5003]")
        @Size(max = 10000, message = "are more than 10000")
        @Nullable
        List<@NotNull(message = "is missing") Long> pinnedItems,

        @Schema(description = "Inspectors who keep what they have and get nothing.", example = "[\"I17\"]")
        @Size(max = 1000, message = "are more than 1000")
        @Nullable
        List<@NotNull(message = "is missing") String> excludedInspectors,

        @Schema(description = "Moves besides those that are forced; left out: as many as pay.", example = "20")
        @Min(value = 0, message = "is below 0")
        @Max(value = 100000, message = "is above 100000")
        @Nullable
        Integer mostMoves,

        @Schema(description = "Absences that are imagined.") @Size(max = 1000, message = "are more than 1000") @Nullable
        List<@Valid @NotNull(message = "is missing") ImaginedAbsence> absences,

        @Schema(description = "Ids of inspectors of whom a twin is imagined, once for each mention.", example = "[]")
        @Size(max = 100, message = "are more than 100")
        @Nullable
        List<@NotNull(message = "is missing") String> extraLike,

        @Schema(description = "Documents that are imagined to come in today.")
        @Size(max = 100, message = "are more than 100")
        @Nullable
        List<@Valid @NotNull(message = "is missing") ImaginedDocuments> documents) {

    @Schema(name = "ImaginedAbsence", description = "Somebody is imagined to be away.")
    record ImaginedAbsence(
            @Schema(description = "Id of the inspector.", example = "I17") @NotNull(message = "is missing")
            String inspector,

            @Schema(description = "First day away.", example = "2026-03-02") @NotNull(message = "is missing")
            LocalDate firstDay,

            @Schema(description = "Last day away.", example = "2026-03-06") @NotNull(message = "is missing")
            LocalDate lastDay) {}

    @Schema(name = "ImaginedDocuments", description = "Documents imagined to come in today, each opening a case.")
    record ImaginedDocuments(
            @Schema(description = "How many.", example = "200")
            @NotNull(message = "is missing")
            @Min(value = 1, message = "is below 1")
            @Max(value = 10000, message = "is above 10000")
            Integer count,

            @Schema(description = "Kind of document.", example = "APPLICATION") @NotNull(message = "is missing")
            String documentKind,

            @Schema(description = "Service code.", example = "SICKNESS_BENEFIT") @NotNull(message = "is missing")
            String service,

            @Schema(description = "Channel.", example = "PORTAL") @NotNull(message = "is missing")
            String channel) {}

    Wishes wishes() {
        return new Wishes(
                list(units),
                new HashSet<>(list(pinnedItems)),
                new HashSet<>(list(excludedInspectors)),
                mostMoves,
                list(absences).stream()
                        .map(one -> new Wishes.ImaginedAbsence(one.inspector(), one.firstDay(), one.lastDay()))
                        .toList(),
                list(extraLike),
                list(documents).stream()
                        .map(one -> new Wishes.ImaginedDocuments(
                                one.count(), one.documentKind(), one.service(), one.channel()))
                        .toList());
    }

    private static <T> List<T> list(@Nullable List<T> given) {
        return Objects.requireNonNullElse(given, List.of());
    }
}
