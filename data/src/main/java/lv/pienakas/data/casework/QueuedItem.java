package lv.pienakas.data.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An open item with what a reader of the queue wants to know; without the person.
 *
 * @param documentKind of the document to be entered, or of the one that opened the case; channel likewise
 * @param unit code; empty: the manual queue
 * @param line of {@code documents.csv}; 0: none fitted
 * @param releaseHash rule release whose line it is
 */
public record QueuedItem(
        long workItemId,
        long caseId,
        String service,
        String documentKind,
        String channel,
        String stage,
        String unit,
        ItemState state,
        @Nullable String inspector,
        LocalDate due,
        int minutes,
        int line,
        String releaseHash,
        String latvianReason,
        String englishReason,
        String reference,
        Instant createdAt) {}
