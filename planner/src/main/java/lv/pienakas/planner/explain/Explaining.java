package lv.pienakas.planner.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lv.pienakas.planner.explain.Placement.Alternative;
import lv.pienakas.planner.explain.Placement.Price;
import lv.pienakas.planner.plan.Board;
import lv.pienakas.planner.plan.Desk;
import lv.pienakas.planner.plan.Ledger;
import lv.pienakas.planner.plan.WorkItem;
import lv.pienakas.planner.plan.WorkPlan;
import lv.pienakas.planner.problem.Problem;
import lv.pienakas.planner.score.PlanConstraints;
import lv.pienakas.planner.score.Weights;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.ScoreExplanation;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.core.api.solver.SolutionManager;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.solver.SolverConfig;

/** Explains by the readable constraints: the penalties of the plan with an item less those without it. */
public final class Explaining {

    private static final int ALTERNATIVES = 2;

    private final SolutionManager<WorkPlan, HardMediumSoftLongScore> constraints =
            SolutionManager.create(SolverFactory.create(new SolverConfig()
                    .withSolutionClass(WorkPlan.class)
                    .withEntityClasses(WorkItem.class)
                    .withConstraintProviderClass(PlanConstraints.class)
                    .withConstraintStreamImplType(ConstraintStreamImplType.BAVET)));

    /**
     * Why an item lies where it lies, and what the next best two inspectors would cost.
     *
     * @param assignments inspector by item
     * @throws IllegalArgumentException when the problem has no such item
     */
    public Placement explain(Problem problem, Map<String, String> assignments, String item) {
        Board board = new Board(problem);
        WorkPlan plan = WorkPlan.of(board, assignments);
        WorkItem explained = plan.getItems().stream()
                .filter(each -> each.getId().equals(item))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the problem has no item " + item));
        Desk chosen = explained.getDesk();
        List<Desk> others = cheapest(plan, explained);
        Map<String, HardMediumSoftLongScore> without = constraintsOf(plan, explained, null);
        List<Alternative> alternatives = new ArrayList<>();
        for (Desk desk : others) {
            alternatives.add(
                    new Alternative(desk.getId(), price(constraintsOf(plan, explained, desk), without, board)));
        }
        Price price = chosen == null ? Price.NOTHING : price(constraintsOf(plan, explained, chosen), without, board);
        explained.setDesk(chosen);
        return new Placement(
                item,
                chosen == null ? null : chosen.getId(),
                price,
                alternatives,
                explained.getCandidates().size());
    }

    /** Found by running totals, as asking the constraints about every candidate would take seconds. */
    private static List<Desk> cheapest(WorkPlan plan, WorkItem explained) {
        Desk chosen = explained.getDesk();
        explained.setDesk(null);
        Ledger ledger = new Ledger(plan);
        long minutes = explained.minutes();
        int due = explained.due();
        Comparator<Desk> byLate =
                Comparator.comparingLong(desk -> ledger.lateChange(desk.index(), 0, due, minutes, due));
        return explained.getCandidates().stream()
                .filter(desk -> desk != chosen && !ledger.isBlocked(explained.index(), desk.index(), Board.NOBODY))
                .sorted(byLate.thenComparingLong(desk -> ledger.loadChange(desk.index(), minutes)
                        + ledger.board().itemCost(explained.index(), desk.index())))
                .limit(ALTERNATIVES)
                .toList();
    }

    private Map<String, HardMediumSoftLongScore> constraintsOf(WorkPlan plan, WorkItem item, @Nullable Desk desk) {
        item.setDesk(desk);
        ScoreExplanation<WorkPlan, HardMediumSoftLongScore> explanation = constraints.explain(plan);
        Map<String, HardMediumSoftLongScore> scores = new HashMap<>();
        explanation
                .getConstraintMatchTotalMap()
                .values()
                .forEach(total -> scores.put(total.getConstraintName(), total.getScore()));
        return scores;
    }

    private static Price price(
            Map<String, HardMediumSoftLongScore> with, Map<String, HardMediumSoftLongScore> without, Board board) {
        TreeMap<String, Long> byConstraint = new TreeMap<>();
        HardMediumSoftLongScore sum = HardMediumSoftLongScore.ZERO;
        for (Map.Entry<String, HardMediumSoftLongScore> entry : with.entrySet()) {
            if (!entry.getKey().equals(PlanConstraints.IS_ASSIGNED)) {
                HardMediumSoftLongScore added = without.getOrDefault(entry.getKey(), HardMediumSoftLongScore.ZERO)
                        .subtract(entry.getValue());
                sum = sum.add(added);
                long points = added.hardScore() / Weights.VIOLATION.hardScore()
                        + added.mediumScore()
                        + added.softScore() / board.resolution().unit();
                if (points != 0) {
                    byConstraint.put(entry.getKey(), points);
                }
            }
        }
        return new Price(
                sum.hardScore() / Weights.VIOLATION.hardScore(),
                sum.mediumScore(),
                sum.softScore() / board.resolution().unit(),
                byConstraint);
    }
}
