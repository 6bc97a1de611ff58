package lv.pienakas.service.rebalancing;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.casework.RefusedChangeException;
import lv.pienakas.data.planning.Proposal;
import lv.pienakas.data.planning.ProposalDecisions;
import lv.pienakas.data.planning.Proposals;
import lv.pienakas.data.planning.ProposedMove;
import lv.pienakas.data.staff.Roster;
import lv.pienakas.planner.problem.Penalties;
import lv.pienakas.planner.problem.Problem;
import lv.pienakas.planner.search.Limits;
import lv.pienakas.planner.search.Moves;
import lv.pienakas.planner.search.Plan;
import lv.pienakas.planner.search.Planner;
import lv.pienakas.planner.search.Stop;
import lv.pienakas.service.planning.Chunk;
import lv.pienakas.service.planning.OpenWork;
import lv.pienakas.service.planning.Published;
import lv.pienakas.service.planning.Publishing;
import lv.pienakas.service.planning.ReadingWork;
import lv.pienakas.service.planning.WantedMove;
import lv.pienakas.service.planning.Worth;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Proposals: asked for, looked at, accepted wholly or in part, or discarded. */
@Service
public class Rebalancing {

    /**
     * Soft penalty that a move has to spare: a fortieth of what the day's plan demands, as whoever asks wants even loads and looks
     * at every move. An item of 10 minutes moves if the desks differ by 2.5 % of their working time.
     */
    private static final long LEAST_SPARED = Penalties.MOVE / 40;

    /** Outcome of a move until it is made: what is left of it if the program is ended before. */
    private static final String NOT_REACHED = "the program was ended before it was made; ask for a new proposal";

    private final ReadingWork reading;
    private final Publishing publishing;
    private final Worth worth;
    private final Proposals proposals;
    private final ProposalDecisions decisions;
    private final Roster roster;
    private final TransactionTemplate transaction;
    private final CaseRules rules;
    private final Duration search;
    private final Stop stop;
    private final Clock clock;

    Rebalancing(
            ReadingWork reading,
            Publishing publishing,
            Worth worth,
            Proposals proposals,
            ProposalDecisions decisions,
            Roster roster,
            TransactionTemplate transaction,
            CaseRules rules,
            @Value("${pienakas.planning.search}") Duration search,
            Stop stop,
            Clock clock) {
        this.reading = reading;
        this.publishing = publishing;
        this.worth = worth;
        this.proposals = proposals;
        this.decisions = decisions;
        this.roster = roster;
        this.transaction = transaction;
        this.rules = rules;
        this.search = search;
        this.stop = stop;
        this.clock = clock;
    }

    /**
     * A proposal, stored but not applied.
     *
     * @throws RefusedChangeException naming the wish that can't be granted
     */
    @Transactional(propagation = Propagation.NEVER)
    public Proposal propose(Wishes wishes, String actor) {
        return proposals.save(draft(wishes, actor));
    }

    /**
     * A proposal, not stored. Searches for seconds, and so without a transaction, in which it would keep a connection.
     *
     * @throws RefusedChangeException naming the wish that can't be granted
     */
    @Transactional(propagation = Propagation.NEVER)
    public Proposal draft(Wishes wishes, String actor) {
        for (String unit : wishes.units()) {
            if (rules.catalogue().unit(unit).isEmpty()) {
                throw new RefusedChangeException("there is no unit '" + unit + "' in the catalogue");
            }
        }
        OpenWork work = reading.read(wishes.units());
        Imagining.Imagined imagined = new Imagining(rules).imagine(work, wishes);
        Problem wanted = imagined.problem();
        Plan plan = Planner.plan(Imagining.free(wanted), Imagining.holders(wanted), Limits.time(search), stop);
        int most = Objects.requireNonNullElse(wishes.mostMoves(), Integer.MAX_VALUE);
        Plan calm = Moves.calm(wanted, plan, LEAST_SPARED - Penalties.MOVE, most);
        return new Proposing(work, wanted, calm).proposal(wishes, imagined.notes(), actor, clock.instant());
    }

    /**
     * Applies moves of a proposal, unit by unit, so that nobody who is ill has to wait; what was touched meanwhile is left out and
     * says so, as is what does not pay without it. If anything is other than when the proposal was made, every move has to pay anew.
     *
     * @param items those of whose moves are wanted
     * @return the proposal with the outcome of every move
     * @throws RefusedChangeException if there is no such proposal or move, or it was decided already, or is a what-if
     */
    @Transactional(propagation = Propagation.NEVER)
    public Proposal accept(long id, Set<Long> items, String actor) {
        decide(id, items, actor);
        return apply(id, actor);
    }

    /**
     * Only decides, in the caller's transaction if there is one; every wanted move is still to be made.
     *
     * @throws RefusedChangeException as {@link #accept}
     */
    public Proposal decide(long id, Set<Long> items, String actor) {
        return Objects.requireNonNull(transaction.execute(status -> decided(id, items, actor)));
    }

    /** Makes the moves of an accepted proposal that are still to be made, in transactions of their own. */
    @Transactional(propagation = Propagation.NEVER)
    public Proposal apply(long id, String actor) {
        Proposal accepted = proposals.findById(id).orElseThrow();
        boolean changed = !Base.of(reading.read(accepted.units())).equals(accepted.base());
        Map<Long, String> units =
                accepted.moves().stream().collect(Collectors.toMap(ProposedMove::workItemId, ProposedMove::unit));
        List<WantedMove> wanted = accepted.moves().stream()
                .filter(move -> NOT_REACHED.equals(move.outcome()))
                .map(Rebalancing::wanted)
                .toList();
        for (Chunk chunk : Chunk.of(wanted, move -> units.getOrDefault(move.workItemId(), ""))) {
            transaction.executeWithoutResult(status -> {
                roster.holdStill();
                Published published = publishing.publish(
                        chunk.moves(),
                        accepted.rosterVersion(),
                        actor,
                        (possible, changedSince) -> changed || changedSince ? vain(chunk, possible) : Set.of());
                Map<Long, String> outcomes = new HashMap<>(published.leftOut());
                published.applied().forEach(move -> outcomes.put(move.workItemId(), ProposedMove.APPLIED));
                decisions.store(accepted.id(), outcomes);
            });
        }
        return proposals.findById(id).orElseThrow();
    }

    /** Whoever accepts moves wants all of them, also those for which there is a later transaction. */
    private Set<Long> vain(Chunk chunk, List<WantedMove> possible) {
        List<WantedMove> all = new ArrayList<>(possible);
        all.addAll(chunk.later());
        Set<Long> vain = new HashSet<>(worth.vain(all, chunk.units(), LEAST_SPARED - Penalties.MOVE));
        chunk.later().forEach(move -> vain.remove(move.workItemId()));
        return vain;
    }

    /** Accepted, with every wanted move still to be made. */
    private Proposal decided(long id, Set<Long> items, String actor) {
        Proposal proposal = toDecide(id);
        proposal.requireOpen();
        Map<Long, String> outcomes = new HashMap<>();
        proposal.moves().stream()
                .map(ProposedMove::workItemId)
                .filter(items::contains)
                .forEach(item -> outcomes.put(item, NOT_REACHED));
        for (long item : items) {
            if (!outcomes.containsKey(item)) {
                throw new RefusedChangeException("proposal " + id + " does not move work item " + item);
            }
        }
        return proposals.save(proposal.accepted(outcomes, actor, clock.instant()));
    }

    /**
     * Keeps what is ticked so far, of some moves; nothing is accepted by it.
     *
     * @param shown the proposal as whoever ticks saw it
     * @param ticks by item
     * @throws RefusedChangeException if somebody else has ticked or decided since
     */
    public void tick(Proposal shown, Map<Long, Boolean> ticks) {
        if (!decisions.tick(shown.id(), Objects.requireNonNull(shown.version()), ticks)) {
            throw new RefusedChangeException("somebody else has ticked moves of proposal " + shown.id()
                    + " or decided it meanwhile; look at it again");
        }
    }

    /**
     * Not wanted.
     *
     * @throws RefusedChangeException if there is no such proposal, or it was decided already
     */
    @Transactional
    public Proposal discard(long id, String actor) {
        return proposals.save(toDecide(id).discarded(actor, clock.instant()));
    }

    private Proposal toDecide(long id) {
        return proposals
                .findByProposalId(id)
                .orElseThrow(() -> new RefusedChangeException("there is no proposal " + id));
    }

    private static WantedMove wanted(ProposedMove move) {
        return new WantedMove(
                move.workItemId(),
                move.caseId(),
                move.holder(),
                move.recipient(),
                WantedMove.reason(move.why(), move.lateMinutes()));
    }
}
