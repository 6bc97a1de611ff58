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
import java.util.stream.Collectors;
import lv.pienakas.data.casework.OpenItem;
import lv.pienakas.data.planning.Proposal;
import lv.pienakas.data.planning.ProposedDeadline;
import lv.pienakas.data.planning.ProposedLoad;
import lv.pienakas.data.planning.ProposedMove;
import lv.pienakas.planner.explain.Deadlines;
import lv.pienakas.planner.explain.Overview.Load;
import lv.pienakas.planner.explain.OverviewOfPlan;
import lv.pienakas.planner.problem.Inspector;
import lv.pienakas.planner.problem.Item;
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

    /** @param notes what of the wishes could not be planned, as lines */
    Proposal proposal(Wishes wishes, List<String> notes, String askedBy, Instant at) {
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
                lines(wishes, notes),
                work.rosterVersion(),
                Base.of(work),
                Deadlines.missedMinutes(work.problem(), now),
                Deadlines.missedMinutes(wanted, plan.assignments()),
                waiting(work.problem(), now),
                waiting(wanted, plan.assignments()),
                moves(),
                loads(wishes),
                deadlines());
    }

    private static List<String> lines(Wishes wishes, List<String> notes) {
        List<String> lines = new ArrayList<>(wishes.lines());
        lines.addAll(notes);
        return lines;
    }

    private static int waiting(Problem problem, Map<String, String> assignments) {
        return (int) problem.items().stream()
                .filter(item -> !assignments.containsKey(item.id()))
                .count();
    }

    private List<ProposedMove> moves() {
        return Moves.of(wanted, plan).stream()
                .filter(move -> !ExpectedWork.isImagined(move.item()))
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
                true,
                null);
    }

    private List<ProposedLoad> loads(Wishes wishes) {
        Map<String, Load> before = byInspector(work.problem(), now);
        Map<String, Load> after = byInspector(wanted, plan.assignments());
        Map<String, List<Item>> imagined = wanted.items().stream()
                .filter(item -> ExpectedWork.isImagined(item.id()))
                .filter(item -> plan.assignments().containsKey(item.id()))
                .collect(Collectors.groupingBy(item -> plan.assignments().getOrDefault(item.id(), "")));
        List<ProposedLoad> loads = new ArrayList<>();
        for (Inspector inspector : wanted.inspectors()) {
            Load was = before.get(inspector.id());
            Load is = after.get(inspector.id());
            List<Item> own = imagined.getOrDefault(inspector.id(), List.of());
            // of those of other units not all that they have to do is known
            boolean ours = wishes.units().isEmpty() || wishes.units().contains(inspector.unit());
            if (ours && (was != null || is != null)) {
                loads.add(new ProposedLoad(
                        inspector.id(),
                        inspector.unit(),
                        inspector.totalCapacity(),
                        was == null ? 0 : was.minutes(),
                        is == null ? 0 : is.minutes(),
                        was == null ? 0 : was.late(),
                        is == null ? 0 : is.late(),
                        own.size(),
                        own.stream().mapToLong(Item::minutes).sum()));
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
                .filter(item -> !both.contains(item) && !ExpectedWork.isImagined(item))
                .map(item -> new ProposedDeadline(Long.parseLong(item), before.contains(item)))
                .toList();
    }
}
