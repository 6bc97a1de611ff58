package lv.pienakas.planner.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import lv.pienakas.planner.explain.Overview.AtRisk;
import lv.pienakas.planner.explain.Overview.Binding;
import lv.pienakas.planner.explain.Overview.Load;
import lv.pienakas.planner.explain.Overview.Tightness;
import lv.pienakas.planner.fluid.FluidBound;
import lv.pienakas.planner.fluid.Proof;
import lv.pienakas.planner.plan.Board;
import lv.pienakas.planner.plan.Desk;
import lv.pienakas.planner.plan.Ledger;
import lv.pienakas.planner.plan.WorkPlan;
import lv.pienakas.planner.problem.Item;
import lv.pienakas.planner.problem.Problem;

/** Adds up what a plan is like. */
public final class OverviewOfPlan {

    private static final int MOST_SKILLS = 5;

    private final Board board;
    private final Ledger ledger;

    private OverviewOfPlan(Problem problem, Map<String, String> assignments) {
        this.board = new Board(problem);
        this.ledger = new Ledger(WorkPlan.of(board, assignments));
    }

    /**
     * Adds up.
     *
     * @param assignments inspector by item
     */
    public static Overview of(Problem problem, Map<String, String> assignments) {
        return new OverviewOfPlan(problem, assignments).overview();
    }

    private Overview overview() {
        List<Desk> present = board.desks().stream().filter(Desk::isPresent).toList();
        List<Load> loads =
                present.stream().map(desk -> load(desk.getId(), List.of(desk))).toList();
        Map<String, List<Desk>> byUnit = new TreeMap<>();
        present.forEach(desk -> byUnit.computeIfAbsent(desk.inspector().unit(), any -> new ArrayList<>())
                .add(desk));
        List<Load> units = byUnit.entrySet().stream()
                .map(unit -> load(unit.getKey(), unit.getValue()))
                .toList();
        double highest = loads.stream().mapToDouble(Load::share).max().orElse(0);
        // what is pinned lies on desks of an empty plan, too
        Ledger kept = new Ledger(WorkPlan.empty(board));
        return new Overview(
                loads,
                units,
                atRisk(present),
                highest,
                binding(FluidBound.of(board).proof(), kept),
                kept.medium(),
                tightest(present));
    }

    private Binding binding(Proof proof, Ledger kept) {
        TreeSet<String> skills = new TreeSet<>();
        long minutes = 0;
        int fourEyes = 0;
        for (int item = 0; item < board.size(); item++) {
            if (proof.pools().contains(board.pool(item)) && !board.isPinned(item)) {
                Item work = board.problem().items().get(item);
                skills.add(work.skill());
                minutes += work.minutes();
                fourEyes += work.notBy().isEmpty() && board.partners(item).length == 0 ? 0 : 1;
            }
        }
        return new Binding(
                proof.share(),
                List.copyOf(skills),
                proof.desks().stream()
                        .map(desk -> board.desk(desk).getId())
                        .sorted()
                        .toList(),
                minutes,
                proof.desks().stream().mapToLong(kept::load).sum(),
                fourEyes);
    }

    private Load load(String id, List<Desk> desks) {
        long minutes = 0;
        long capacity = 0;
        long late = 0;
        for (Desk desk : desks) {
            minutes += ledger.load(desk.index());
            capacity += desk.capacity();
            late += ledger.late(desk.index());
        }
        return new Load(id, minutes, capacity, late);
    }

    private List<AtRisk> atRisk(List<Desk> present) {
        List<AtRisk> found = new ArrayList<>();
        for (int day = 0; day < board.days(); day++) {
            for (Desk desk : present) {
                long late = ledger.late(desk.index(), day);
                if (late > 0) {
                    found.add(
                            new AtRisk(desk.getId(), board.problem().workdays().get(day), late));
                }
            }
        }
        return found;
    }

    private List<Tightness> tightest(List<Desk> present) {
        TreeSet<String> wanted = new TreeSet<>();
        board.problem().items().stream().map(Item::skill).forEach(wanted::add);
        return wanted.stream()
                .map(skill -> tightness(skill, present))
                .filter(tightness -> tightness.inspectors() > 0)
                .sorted(Comparator.comparingDouble(Tightness::share).reversed().thenComparing(Tightness::skill))
                .limit(MOST_SKILLS)
                .toList();
    }

    private Tightness tightness(String skill, List<Desk> present) {
        List<Desk> able = present.stream()
                .filter(desk -> desk.inspector().skills().contains(skill))
                .toList();
        return new Tightness(skill, able.isEmpty() ? 0 : load(skill, able).share(), able.size());
    }
}
