package lv.pienakas.data.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a case; never changed afterwards.
 *
 * @param number 1 for the first of the case
 * @param stage of the case afterwards, or the one left out or of the work item
 * @param inspector to whom an item was given, or who had it
 * @param outcome what the stage came to, or the circumstance that was added
 * @param line of {@code documents.csv} or {@code transitions.csv} that decided
 * @param reference act and paragraph of the line, with its tag; null: no line of {@code documents.csv} decided
 * @param releaseHash release that the line is of; null: no line decided, or the event is from before this was kept
 * @param reasonCode of a reason that the system itself gave, for machines; null: a table or a person gave it
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
        @Nullable String reference,
        @Nullable String releaseHash,
        @Nullable String reasonCode,
        String latvianReason,
        String englishReason) {}
