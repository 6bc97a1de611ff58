package lv.pienakas.data.planning;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.pienakas.data.casework.RefusedChangeException;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a manager asked for and got. Nothing of it is applied before it is accepted, and only once.
 *
 * @param proposalId null until stored
 * @param whatIf made with imagined absences, people or documents: to look at only
 * @param units codes; empty: all
 * @param wishes what was asked for besides, a code and its values each
 * @param rosterVersion on which it was made
 * @param base hash of what it rests on: who had what, who was there; null: not known. Two with the same can be compared item by item
 * @param lateMinutesBefore of all items, also of those that nobody does; as lateMinutesAfter
 * @param waitingBefore items that nobody had; waitingAfter: that nobody may have
 */
@Table(schema = "planning", name = "proposal")
public record Proposal(
        @Id @Nullable Long proposalId,
        @Version @Nullable Integer version,
        State state,
        boolean whatIf,
        String askedBy,
        Instant askedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        List<String> units,
        List<String> wishes,
        long rosterVersion,
        @Nullable String base,
        long lateMinutesBefore,
        long lateMinutesAfter,
        int waitingBefore,
        int waitingAfter,

        @MappedCollection(idColumn = "proposal", keyColumn = "number")
        List<ProposedMove> moves,

        @MappedCollection(idColumn = "proposal", keyColumn = "number")
        List<ProposedLoad> loads,

        @MappedCollection(idColumn = "proposal", keyColumn = "number")
        List<ProposedDeadline> deadlines) {

    /** What became of it. */
    public enum State {
        OPEN,
        ACCEPTED,
        DISCARDED
    }

    /**
     * Number by which it is known.
     *
     * @throws NullPointerException before it is stored
     */
    public long id() {
        return Objects.requireNonNull(proposalId, "not stored yet");
    }

    /**
     * Accepted, wholly or in part.
     *
     * @param outcomes by item, as in {@link ProposedMove#outcome}; what is not in it was refused
     * @throws RefusedChangeException if it was decided already, or is a what-if
     */
    public Proposal accepted(Map<Long, String> outcomes, String by, Instant at) {
        requireOpen();
        if (whatIf) {
            throw new RefusedChangeException("proposal " + proposalId
                    + " rests on imagined absences, people or documents; enter what is real and ask for a new one");
        }
        return decided(
                State.ACCEPTED,
                moves.stream()
                        .map(move -> move.decided(outcomes.getOrDefault(move.workItemId(), ProposedMove.REFUSED)))
                        .toList(),
                by,
                at);
    }

    /**
     * Not wanted.
     *
     * @throws RefusedChangeException if it was decided already
     */
    public Proposal discarded(String by, Instant at) {
        requireOpen();
        return decided(State.DISCARDED, moves, by, at);
    }

    /**
     * Nothing, as long as it is open.
     *
     * @throws RefusedChangeException if it was decided already
     */
    public void requireOpen() {
        if (state != State.OPEN) {
            throw new RefusedChangeException(
                    "proposal " + proposalId + " was " + state + " by " + decidedBy + " already; ask for a new one");
        }
    }

    private Proposal decided(State to, List<ProposedMove> all, String by, Instant at) {
        return new Proposal(
                proposalId,
                version,
                to,
                whatIf,
                askedBy,
                askedAt,
                by,
                at,
                units,
                wishes,
                rosterVersion,
                base,
                lateMinutesBefore,
                lateMinutesAfter,
                waitingBefore,
                waitingAfter,
                all,
                loads,
                deadlines);
    }
}
