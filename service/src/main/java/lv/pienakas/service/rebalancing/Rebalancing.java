package lv.pienakas.service.rebalancing;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.casework.RefusedChangeException;
import lv.pienakas.data.planning.Proposal;
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
import lv.pienakas.service.planning.OpenWork;
import lv.pienakas.service.planning.Published;
import lv.pienakas.service.planning.Publishing;
import lv.pienakas.service.planning.ReadingWork;
import lv.pienakas.service.planning.WantedMove;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposals: asked for, looked at, accepted wholly or in part, or discarded. */
@Service
public class Rebalancing {

    /**
     * Soft penalty that a move has to spare: a fortieth of what the day's plan demands, as whoever asks wants even loads and looks
     * at every move. An item of 10 minutes moves if the desks differ by 2.5 % of their working time.
     */
    private static final long LEAST_SPARED = Penalties.MOVE / 40;

    private final ReadingWork reading;
    private final Publishing publishing;
    private final Proposals proposals;
    private final Roster roster;
    private final CaseRules rules;
    private final Duration search;
    private final Stop stop;
    private final Clock clock;

    Rebalancing(
            ReadingWork reading,
            Publishing publishing,
            Proposals proposals,
            Roster roster,
            CaseRules rules,
            @Value("${pienakas.planning.search}") Duration search,
            Stop stop,
            Clock clock) {
        this.reading = reading;
        this.publishing = publishing;
        this.proposals = proposals;
        this.roster = roster;
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
    public Proposal propose(Wishes wishes, String actor) {
        for (String unit : wishes.units()) {
            if (rules.catalogue().unit(unit).isEmpty()) {
                throw new RefusedChangeException("there is no unit '" + unit + "' in the catalogue");
            }
        }
        OpenWork work = reading.read(wishes.units());
        Problem wanted = new Imagining(rules).imagine(work, wishes);
        Plan plan = Planner.plan(Imagining.free(wanted), Imagining.holders(wanted), Limits.time(search), stop);
        int most = Objects.requireNonNullElse(wishes.mostMoves(), Integer.MAX_VALUE);
        Plan calm = Moves.calm(wanted, plan, LEAST_SPARED - Penalties.MOVE, most);
        return proposals.save(new Proposing(work, wanted, calm).proposal(wishes, actor, clock.instant()));
    }

    /**
     * Applies moves of a proposal; what was touched meanwhile is left out and says so.
     *
     * @param items those of whose moves are wanted
     * @return the proposal with the outcome of every move
     * @throws RefusedChangeException if there is no such proposal or move, or it was decided already, or is a what-if
     */
    @Transactional
    public Proposal accept(long id, Set<Long> items, String actor) {
        roster.holdStill();
        Proposal proposal = toDecide(id);
        proposal.requireOpen();
        Map<Long, ProposedMove> moves =
                proposal.moves().stream().collect(Collectors.toMap(ProposedMove::workItemId, move -> move));
        for (long item : items) {
            if (!moves.containsKey(item)) {
                throw new RefusedChangeException("proposal " + id + " does not move work item " + item);
            }
        }
        List<WantedMove> wanted = proposal.moves().stream()
                .filter(move -> items.contains(move.workItemId()))
                .map(Rebalancing::wanted)
                .toList();
        Map<Long, String> outcomes = new HashMap<>();
        wanted.forEach(move -> outcomes.put(move.workItemId(), ProposedMove.APPLIED));
        Proposal accepted = proposal.accepted(outcomes, actor, clock.instant());
        Published published = publishing.publish(wanted, actor);
        outcomes.putAll(published.leftOut());
        return proposals.save(
                published.leftOut().isEmpty() ? accepted : proposal.accepted(outcomes, actor, clock.instant()));
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
