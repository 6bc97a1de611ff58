package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lv.pienakas.data.casework.IncomingDocument;
import org.jspecify.annotations.Nullable;

/** A document to be registered. */
@Schema(description = "A document to be registered.")
record DocumentRequest(
        @Schema(description = "What it is: code of the catalogue.", example = "APPLICATION")
        @NotNull
        @CodeOf(CodeList.DOCUMENT_KIND)
        String documentKind,

        @Schema(description = "What it is about: code of the catalogue.", example = "SICKNESS_BENEFIT")
        @NotNull
        @CodeOf(CodeList.SERVICE)
        String service,

        @Schema(description = "How it came: code of the catalogue.", example = "PORTAL")
        @NotNull
        @CodeOf(CodeList.CHANNEL)
        String channel,

        @Schema(
                description = "What about the applicant the law makes matter, as far as is known; none where left out.",
                example = "[\"CROSS_BORDER\"]")
        @Size(max = 10)
        @Nullable
        List<@NotNull @CodeOf(CodeList.CIRCUMSTANCE) String> circumstances,

        @Schema(description = "Of the applicant, with its hyphen or without.", example = "010180-12345")
        @NotNull
        @Pattern(regexp = Forms.PERSON_CODE, message = Forms.PERSON_CODE_MESSAGE)
        String personCode,

        @Schema(description = "Case that it belongs to; left out: it opens one.", example = "5000") @Positive @Nullable
        Long caseId,

        @Schema(
                description = "When it came in; not later than now. Deadlines count from this day at the agency.",
                example = "2026-03-02T10:15:00+02:00")
        @NotNull
        Instant received) {

    IncomingDocument document() {
        return new IncomingDocument(
                documentKind,
                service,
                channel,
                Set.copyOf(Objects.requireNonNullElse(circumstances, List.of())),
                personCode,
                caseId,
                received);
    }

    /** Without the person. */
    @Override
    public String toString() {
        return documentKind + ", " + service + ", " + channel;
    }
}
