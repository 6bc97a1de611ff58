package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lv.pienakas.data.planning.Proposal;
import lv.pienakas.data.planning.ProposedDeadline;
import lv.pienakas.data.planning.ProposedLoad;
import lv.pienakas.data.planning.ProposedMove;
import org.jspecify.annotations.Nullable;

@Schema(description = "A proposal to deal work out anew. Nothing of it is applied before it is accepted.")
record RebalancingAnswer(
        @Schema(description = "Number of the proposal.", example = "3")
        long id,

        @Schema(description = "What became of it.", example = "OPEN")
        Proposal.State state,

        @Schema(description = "Made with something imagined: to look at only.", example = "false")
        boolean whatIf,

        @Schema(description = "Who asked for it.", example = "M1")
        String askedBy,

        @Schema(description = "When it was asked for.", example = "2026-03-02T08:00:00Z")
        Instant askedAt,

        @Schema(description = "Who accepted or discarded it; left out: nobody yet.", example = "M1") @Nullable
        String decidedBy,

        @Schema(description = "When it was accepted or discarded.", example = "2026-03-02T08:05:00Z") @Nullable
        Instant decidedAt,

        @Schema(description = "Codes of units; empty: all.", example = "[\"SICKNESS_RIGA\"]")
        List<String> units,

        @Schema(
                description = "What was asked for besides, a code and its values each.",
                example = "[\"MOST_MOVES 20\"]")
        List<String> wishes,

        @Schema(description = "Late minutes of the plan as it is.", example = "420")
        long lateMinutesBefore,

        @Schema(description = "Late minutes if every move is accepted.", example = "35")
        long lateMinutesAfter,

        @Schema(description = "Work items that nobody has.", example = "4")
        int waitingBefore,

        @Schema(description = "Work items that nobody would have.", example = "0")
        int waitingAfter,

        @Schema(description = "Every move.") List<Move> moves,

        @Schema(description = "Loads of the inspectors concerned.")
        List<Load> loads,

        @Schema(description = "Work items that would be on time and were not.", example = "[5003]")
        List<Long> deadlinesWon,

        @Schema(description = "Work items that would be late and were not.", example = "[]")
        List<Long> deadlinesLost) {

    @Schema(name = "ProposedMove", description = "A work item that would change hands.")
    record Move(
            @Schema(description = "Number of the work item.", example = "5003")
            long workItemId,

            @Schema(description = "Number of its case.", example = "5001")
            long caseId,

            @Schema(description = "Code of the unit.", example = "SICKNESS_RIGA")
            String unit,

            @Schema(description = "Stage.", example = "CHECK")
            String stage,

            @Schema(description = "Norm minutes.", example = "23")
            int minutes,

            @Schema(description = "Last day on which it is on time.", example = "2026-03-16")
            LocalDate due,

            @Schema(description = "Inspector who has it; left out: nobody.", example = "I17") @Nullable
            String from,

            @Schema(
                    description = "Inspector who would get it; left out: nobody may, it goes back to the queue.",
                    example = "I23")
            @Nullable
            String to,

            @Schema(description = "Why, as a code of the planner.", example = "LESS_LATE")
            String reason,

            @Schema(description = "Late minutes that refusing this move alone costs.", example = "35")
            long priceLateMinutes,

            @Schema(
                    description = "Imbalance that refusing it alone costs, in the planner's soft penalty.",
                    example = "1250")
            long priceSoft,

            @Schema(
                    description = "APPLIED, REFUSED, or why it was left out; left out: not decided yet.",
                    example = "APPLIED")
            @Nullable
            String outcome) {

        static Move of(ProposedMove move) {
            return new Move(
                    move.workItemId(),
                    move.caseId(),
                    move.unit(),
                    move.stage(),
                    move.minutes(),
                    move.due(),
                    move.holder(),
                    move.recipient(),
                    move.why(),
                    move.lateMinutes(),
                    move.soft(),
                    move.outcome());
        }
    }

    @Schema(name = "ProposedLoad", description = "What an inspector has to do before and after.")
    record Load(
            @Schema(description = "Id of the inspector.", example = "I17")
            String inspector,

            @Schema(description = "Code of the unit.", example = "SICKNESS_RIGA")
            String unit,

            @Schema(description = "Minutes of working time over ten working days.", example = "4200")
            long capacity,

            @Schema(description = "Minutes of work now.", example = "3900")
            long minutesBefore,

            @Schema(description = "Minutes of work if every move is accepted.", example = "3450")
            long minutesAfter,

            @Schema(description = "Late minutes now.", example = "420")
            long lateBefore,

            @Schema(description = "Late minutes if every move is accepted.", example = "35")
            long lateAfter) {

        static Load of(ProposedLoad load) {
            return new Load(
                    load.inspector(),
                    load.unit(),
                    load.capacity(),
                    load.minutesBefore(),
                    load.minutesAfter(),
                    load.lateBefore(),
                    load.lateAfter());
        }
    }

    static RebalancingAnswer of(Proposal proposal) {
        return new RebalancingAnswer(
                proposal.id(),
                proposal.state(),
                proposal.whatIf(),
                proposal.askedBy(),
                proposal.askedAt(),
                proposal.decidedBy(),
                proposal.decidedAt(),
                proposal.units(),
                proposal.wishes(),
                proposal.lateMinutesBefore(),
                proposal.lateMinutesAfter(),
                proposal.waitingBefore(),
                proposal.waitingAfter(),
                proposal.moves().stream().map(Move::of).toList(),
                proposal.loads().stream().map(Load::of).toList(),
                deadlines(proposal, true),
                deadlines(proposal, false));
    }

    private static List<Long> deadlines(Proposal proposal, boolean won) {
        return proposal.deadlines().stream()
                .filter(deadline -> deadline.won() == won)
                .map(ProposedDeadline::workItemId)
                .toList();
    }
}
