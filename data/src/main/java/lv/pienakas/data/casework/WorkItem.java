package lv.pienakas.data.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A stage of a case, to be done by one inspector; changed only through its {@link CaseFile}.
 *
 * @param documentId document to be entered; null at the other stages
 * @param preferred inspector to whom it goes back; null: nobody
 * @param inspector who has it, or had it when it was closed
 * @param pinned whether a manager gave it by hand
 * @param minutesSpent as reported; null until done, as outcome and completedBy
 * @param closedAt when it was done or withdrawn
 * @param begunBy whoever began it, also those who handed it back
 * @param handedBackBy whoever handed it back, or an earlier one of the same stage of the case; without those whom a manager gave
 *     it since, or who did it after all
 */
@Table(schema = "casework", name = "work_item")
public record WorkItem(
        @Id long workItemId,
        long caseId,
        @Nullable Long documentId,
        String stage,
        @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY) Placement placement,
        @Nullable String preferred,
        ItemState state,
        @Nullable String inspector,
        boolean pinned,
        @Nullable String assignmentReason,
        @Nullable String outcome,
        @Nullable Integer minutesSpent,
        @Nullable String completedBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant closedAt,
        List<String> begunBy,
        List<String> handedBackBy) {

    static WorkItem waiting(
            long id,
            long caseId,
            @Nullable Long documentId,
            String stage,
            Placement placement,
            @Nullable String preferred,
            List<String> handedBackBy,
            Instant at) {
        return new WorkItem(
                id,
                caseId,
                documentId,
                stage,
                placement,
                preferred,
                ItemState.WAITING,
                null,
                false,
                null,
                null,
                null,
                null,
                at,
                null,
                null,
                List.of(),
                handedBackBy);
    }

    public boolean isOpen() {
        return state.isOpen();
    }

    WorkItem assigned(String to, boolean byHand, String reason) {
        List<String> others =
                handedBackBy.stream().filter(one -> !(byHand && one.equals(to))).toList();
        return with(ItemState.ASSIGNED, to, byHand, reason, null, null, begunBy, others);
    }

    WorkItem started(Instant at) {
        List<String> hands = new ArrayList<>(begunBy);
        if (inspector != null && !hands.contains(inspector)) {
            hands.add(inspector);
        }
        return with(ItemState.STARTED, inspector, pinned, assignmentReason, at, null, hands, handedBackBy);
    }

    WorkItem handedBack() {
        List<String> all = new ArrayList<>(handedBackBy);
        if (inspector != null && !all.contains(inspector)) {
            all.add(inspector);
        }
        return with(ItemState.WAITING, null, false, null, null, null, begunBy, all);
    }

    WorkItem takenAway() {
        return with(ItemState.WAITING, null, false, null, null, null, begunBy, handedBackBy);
    }

    WorkItem withdrawn(Instant at) {
        return with(ItemState.WITHDRAWN, inspector, pinned, assignmentReason, startedAt, at, begunBy, handedBackBy);
    }

    WorkItem done(String came, int minutes, String by, Instant at) {
        return new WorkItem(
                workItemId,
                caseId,
                documentId,
                stage,
                placement,
                preferred,
                ItemState.DONE,
                inspector,
                pinned,
                assignmentReason,
                came,
                minutes,
                by,
                createdAt,
                startedAt,
                at,
                begunBy,
                handedBackBy.stream().filter(one -> !one.equals(by)).toList());
    }

    private WorkItem with(
            ItemState to,
            @Nullable String who,
            boolean byHand,
            @Nullable String reason,
            @Nullable Instant started,
            @Nullable Instant closed,
            List<String> hands,
            List<String> back) {
        return new WorkItem(
                workItemId,
                caseId,
                documentId,
                stage,
                placement,
                preferred,
                to,
                who,
                byHand,
                reason,
                outcome,
                minutesSpent,
                completedBy,
                createdAt,
                started,
                closed,
                hands,
                back);
    }
}
