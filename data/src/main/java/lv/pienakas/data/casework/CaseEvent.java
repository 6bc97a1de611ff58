package lv.pienakas.data.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a case; never changed afterwards.
 *
 * @param number 1 for the first of the case
 * @param stage of the case afterwards, or the one left out or of the work item
 * @param inspector to whom an item was given, or who had it
 * @param line of {@code documents.csv} or {@code transitions.csv} that decided
 */
public record CaseEvent(
        long caseId,
        int number,
        Instant at,
        String actor,
        EventKind kind,
        String stage,
        @Nullable Long documentId,
        @Nullable Long workItemId,
        @Nullable String inspector,
        @Nullable String outcome,
        @Nullable Integer line,
        String latvianReason,
        String englishReason) {}
