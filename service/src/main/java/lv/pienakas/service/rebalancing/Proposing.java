package lv.pienakas.service.rebalancing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import lv.pienakas.data.casework.OpenItem;
import lv.pienakas.data.planning.Proposal;
import lv.pienakas.data.planning.ProposedDeadline;
import lv.pienakas.data.planning.ProposedLoad;
import lv.pienakas.data.planning.ProposedMove;
import lv.pienakas.planner.explain.Deadlines;
import lv.pienakas.planner.explain.Overview.Load;
import lv.pienakas.planner.explain.OverviewOfPlan;
import lv.pienakas.planner.problem.Inspector;
import lv.pienakas.planner.problem.Penalties;
import lv.pienakas.planner.problem.Problem;
import lv.pienakas.planner.search.Move;
import lv.pienakas.planner.search.Moves;
import lv.pienakas.planner.search.Plan;
import lv.pienakas.service.planning.OpenWork;

/** What a plan would change, written down for a manager. */
final class Proposing {

    private final OpenWork work;
    private final Problem wanted;
    private final Plan plan;
    private final Map<String, String> now;

    /**
     * A plan of the work.
     *
     * @param wanted the work as wished or imagined, which the plan is of
     */
    Proposing(OpenWork work, Problem wanted, Plan plan) {
        this.work = work;
        this.wanted = wanted;
        this.plan = plan;
        this.now = Imagining.holders(work.problem());
    }

    Proposal proposal(Wishes wishes, String askedBy, Instant at) {
        return new Proposal(
                null,
                null,
                Proposal.State.OPEN,
                wishes.isWhatIf(),
                askedBy,
                at,
                null,
                null,
                wishes.units(),
                wishes.lines(),
                work.rosterVersion(),
                Deadlines.missedMinutes(work.problem(), now),
                Deadlines.missedMinutes(wanted, plan.assignments()),
                waiting(work.problem(), now),
                waiting(wanted, plan.assignments()),
                moves(),
                loads(),
                deadlines());
    }

    private static int waiting(Problem problem, Map<String, String> assignments) {
        return (int) problem.items().stream()
                .filter(item -> !assignments.containsKey(item.id()))
                .count();
    }

    private List<ProposedMove> moves() {
        return Moves.of(wanted, plan).stream()
                .filter(move -> !Imagining.isImagined(move.item()))
                .map(this::move)
                .toList();
    }

    private ProposedMove move(Move move) {
        OpenItem item = Objects.requireNonNull(work.items().get(move.item()));
        return new ProposedMove(
                item.workItemId(),
                item.caseId(),
                item.unit(),
                item.stage(),
                item.minutes(),
                item.due(),
                item.inspector(),
                move.to(),
                work.why(move),
                move.lateMinutes(),
                move.why().isForced() ? 0 : move.soft() + Penalties.MOVE,
                null);
    }

    private List<ProposedLoad> loads() {
        Map<String, Load> before = byInspector(work.problem(), now);
        Map<String, Load> after = byInspector(wanted, plan.assignments());
        List<ProposedLoad> loads = new ArrayList<>();
        for (Inspector inspector : wanted.inspectors()) {
            Load was = before.get(inspector.id());
            Load is = after.get(inspector.id());
            if (was != null || is != null) {
                loads.add(new ProposedLoad(
                        inspector.id(),
                        inspector.unit(),
                        inspector.totalCapacity(),
                        was == null ? 0 : was.minutes(),
                        is == null ? 0 : is.minutes(),
                        was == null ? 0 : was.late(),
                        is == null ? 0 : is.late()));
            }
        }
        return loads;
    }

    private static Map<String, Load> byInspector(Problem problem, Map<String, String> assignments) {
        Map<String, Load> loads = new HashMap<>();
        OverviewOfPlan.of(problem, assignments).inspectors().forEach(load -> loads.put(load.id(), load));
        return loads;
    }

    private List<ProposedDeadline> deadlines() {
        Set<String> before = Deadlines.missed(work.problem(), now);
        Set<String> after = Deadlines.missed(wanted, plan.assignments());
        Set<String> either = new TreeSet<>(before);
        either.addAll(after);
        Set<String> both = new HashSet<>(before);
        both.retainAll(after);
        return either.stream()
                .filter(item -> !both.contains(item) && !Imagining.isImagined(item))
                .map(item -> new ProposedDeadline(Long.parseLong(item), before.contains(item)))
                .toList();
    }
}
