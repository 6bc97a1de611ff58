package lv.pienakas.service.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What SAIS is told of a work item; of the person not even the code. The kind of event is the topic, the number within the
 * case is the message's.
 *
 * @param unit code; empty: the manual queue
 * @param inspector who has it now, or did it; null: nobody has it
 * @param previousInspector who had it before; null: nobody
 * @param reason a sentence in English, or a manager's own words; null: there is none
 * @param reasonCode of a reason that the system itself gave, e.g. {@code LIGHTEST_LOAD of 12}; null: of others
 * @param outcome of a stage that is done
 * @param nextStage of the case after that, {@code END} for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SaisEvent(
        long caseId,
        long workItemId,
        String stage,
        String unit,
        @Nullable String inspector,
        @Nullable String previousInspector,
        LocalDate due,
        @Nullable String reason,
        @Nullable String reasonCode,
        @Nullable String outcome,
        @Nullable String nextStage,
        Instant at) {}
